// Preloaded by bench/batch.js into the program that it measures: tells on descriptor 3 what the process has used.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 }))
  })
}
