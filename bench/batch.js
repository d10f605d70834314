// Archives: time and memory over × 10 … × 10,000 files, one worker against two: `npm run bench:batch`, `npm run bench:batch -- --most 1000`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { htmlPage, projectForm, projectFormHtml, prose } from './documents.js'

const { values } = parseArgs({
  options: { most: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'ziping-bench-'))
const sizes = [10, 100, 1000, 10_000].filter((size) => size <= Number(values.most))
const makers = [
  ['md', projectForm],
  ['md', projectForm],
  ['md', (i) => projectForm(i) + projectForm(i + 1)],
  ['html', (i) => htmlPage(projectFormHtml(i))],
  ['md', (i) => prose(i, 3000)],
  ['md', (i) => projectForm(i).slice(0, -200)],
  ['md', () => projectForm(7)],
  ['html', (i) => htmlPage('<table><tr><td rowspan=65534 colspan=1000>'.repeat(50 + (i % 50)))],
]

console.log(
  `Node ${process.version}, ${process.arch}; forms, pages, prose, cut forms, copies and traps, to NDJSON; medians of ${values.rounds} interleaved runs, fewer for many files.\n`,
)
console.log(row('files', 'jobs', 'seconds', 'ms a file', 'processor ms a file', 'peak MB', 'jobs 1 against 2'))
console.log(row('--:', '--:', '--:', '--:', '--:', '--:', '--:'))
const peaks = new Map()
try {
  let made = 0
  for (const size of sizes) {
    for (; made < size; made++) await make(made)
    const rounds = size >= 1000 ? 1 : Number(values.rounds)
    const runs = { 1: [], 2: [] }
    for (let round = 0; round < rounds; round++) for (const jobs of [1, 2]) runs[jobs].push(await run(jobs))
    const [one, two] = [median(runs[1]), median(runs[2])]
    for (const [jobs, { seconds, processor, peak }] of [
      [1, one],
      [2, two],
    ]) {
      const gain = jobs === 2 ? (one.seconds / two.seconds).toFixed(2) : ''
      const each = [((seconds * 1000) / size).toFixed(2), (processor / size).toFixed(2)]
      console.log(row(size, jobs, seconds.toFixed(2), ...each, peak.toFixed(0), gain))
      peaks.set(`${size} ${jobs}`, peak)
    }
  }
  if (sizes.includes(10_000)) {
    for (const jobs of [1, 2]) {
      const more = peaks.get(`10000 ${jobs}`) - peaks.get(`1000 ${jobs}`)
      console.log(
        `\nPeak from 1,000 to 10,000 files with ${jobs} worker${jobs === 1 ? '' : 's'}: ${more >= 0 ? '+' : ''}${more.toFixed(0)} MB.`,
      )
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function make(i) {
  const [ending, text] = makers[i % makers.length]
  const below = join(folder, 'in', String(i % 50))
  await mkdir(below, { recursive: true })
  await writeFile(join(below, `${i}.${ending}`), text(i))
}

async function run(jobs) {
  const preload = pathToFileURL(join(root, 'bench/usage.js')).href
  const args = ['--import', preload, join(root, 'dist/cli/bin.js'), 'extract', join(folder, 'in')]
  const start = performance.now()
  const child = spawn(process.execPath, [...args, '--jobs', `${jobs}`, '-o', join(folder, 'out.ndjson')], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  let usage = ''
  child.stdio[3].on('data', (text) => {
    usage += text
  })
  const [code] = await once(child, 'close')
  // Damaged documents among them end the run with 2.
  if (code !== 0 && code !== 2) throw new Error(`ziping ended with ${code}.`)
  return { seconds: (performance.now() - start) / 1000, ...JSON.parse(usage) }
}

function median(runs) {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[runs.length >> 1]
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`
}
