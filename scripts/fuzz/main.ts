import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { extract } from '../../src/index.ts'
import { faultsOf, ofRandomInput } from '../../test/fuzz/faults.ts'
import { fuzzers, type Input } from '../../test/fuzz/inputs.ts'
import { hostile } from '../../test/hostile/inputs.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string', default: 'fuzz-failures' },
    hostile: { type: 'boolean', default: false },
  },
})

if (values.hostile) await measureHostile()
else await fuzz(Number(values.minutes), Number(values.seed ?? Date.now() % 2 ** 31))

/** Rounds of every kind of input until the time is over; the smallest failing input of a round is kept as a file. */
async function fuzz(minutes: number, seed: number): Promise<void> {
  const chosen = fuzzers.filter(({ name }) => values.only === undefined || name === values.only)
  if (!(minutes > 0) || chosen.length === 0) {
    process.stderr.write(
      `fuzz: --minutes must be above 0, --only one of: ${fuzzers.map(({ name }) => name).join(', ')}\n`,
    )
    process.exitCode = 2
    return
  }
  const end = Date.now() + minutes * 60_000
  let tried = 0
  let failed = 0
  for (let round = 0; Date.now() < end; round++) {
    for (const { name, inputs } of chosen) {
      const property = fc.asyncProperty(inputs, async (input) => {
        tried++
        const faults = await faultsOf(input, ofRandomInput)
        if (faults.length > 0) throw new Error(faults[0])
      })
      const details = await fc.check(property, { numRuns: 100, seed: seed + round, interruptAfterTimeLimit: 60_000 })
      if (details.counterexample === null) continue
      failed++
      const path = keep(`${name.replaceAll(' ', '-')}-${seed + round}`, details.counterexample[0])
      process.stdout.write(`${name}, seed ${seed + round}: ${String(details.errorInstance)}\n  kept as ${path}\n`)
    }
  }
  process.stdout.write(`${tried} inputs from seed ${seed}, ${failed} failures\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

function keep(name: string, input: Input): string {
  mkdirSync(values.keep, { recursive: true })
  const path = join(values.keep, typeof input === 'string' ? `${name}.txt` : `${name}.bin`)
  writeFileSync(path, input)
  return path
}

/** Time of each hostile input at full size, the slowest first. */
async function measureHostile(): Promise<void> {
  await extract('| 项目名称 | [**甲**](b) |\n|---|---|\n\n<table><tr><td>a</table>')
  const rows: { name: string; milliseconds: number }[] = []
  for (const { name, make, full = 65_536 } of hostile) {
    const input = make(full)
    const begun = performance.now()
    await extract(input)
    rows.push({ name, milliseconds: Math.round(performance.now() - begun) })
  }
  rows.sort((a, b) => b.milliseconds - a.milliseconds)
  for (const { name, milliseconds } of rows.slice(0, 20))
    process.stdout.write(`${String(milliseconds).padStart(6)} ms  ${name}\n`)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${rows.length} inputs, at most ${megabytes} MB for all in one process\n`)
}
