import { readFileSync } from 'node:fs'
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'
import { built, literals, type Pattern } from './patterns.ts'

const root = new URL('../../', import.meta.url)

/**
 * Faults of patterns that an input could drive to more than linear work. A pattern whose every repetition has a bound
 * works through a bounded piece of text from each place, unless it is exponential in that bound.
 */
async function faultsOf(patterns: readonly Pattern[]): Promise<string[]> {
  const faults: string[] = []
  for (const { file, source, flags } of patterns) {
    if (!REPEATS.test(source)) continue
    const result = await check(source, flags, { timeout: 20_000, checker: 'auto' })
    if (result.status === 'safe') continue
    const bounded = !UNBOUNDED.test(source.replace(CLASS, 'x'))
    if (result.status === 'vulnerable' && bounded && result.complexity.type === 'polynomial') continue
    faults.push(
      `${file}: /${source}/${flags} is ${result.status === 'vulnerable' ? result.complexity.summary : result.status}`,
    )
  }
  return faults
}

const REPEATS = /[*+{]/
/** Character classes and escapes, in which a star is a star. */
const CLASS = /\\.|\[(?:\\.|[^\]\\])*\]/g
const UNBOUNDED = /[*+]|\{\d+,\}/

describe('no input drives a regular expression of the source to more than linear work', () => {
  it('among those that stand in it', { timeout: 300_000 }, async () => {
    const patterns = literals(new URL('src/', root))
    expect(patterns.length).toBeGreaterThan(300)
    expect(await faultsOf(patterns)).toEqual([])
  })

  it('among those that it puts together', { timeout: 300_000 }, async () => {
    const patterns = await built(async () => {
      const { audit, extract } = await import('../../src/index.ts')
      const { reports } = await extract(readFileSync(new URL('fixtures/linhu-water-2023/source.md', root), 'utf8'))
      for (const report of reports) audit(report)
    })
    expect(patterns.length).toBeGreaterThan(20)
    expect(await faultsOf(patterns)).toEqual([])
  })
})

it('a pattern that can be driven is found', async () => {
  const pattern = (source: string) => ({ file: 'a.ts', source, flags: '' })
  expect(
    await faultsOf([pattern('^(a+)+$'), pattern('\\s+$'), pattern('^(?:a|a){1,99}$'), pattern('^a+$')]),
  ).toHaveLength(3)
})
