import { describe, expect, it } from 'vitest'
import { families } from '../../src/forms/index.ts'
import { traceForms } from '../../src/match/index.ts'
import { read } from '../../src/read/index.ts'
import { fixtures } from '../fixtures.ts'

const readFixture = (slug: string) => fixtures.find((one) => one.slug === slug)?.source ?? ''

describe('the trace of the row matchers', () => {
  it.each(fixtures)('names for every row of $slug the matcher that claimed it', async ({ source }) => {
    const traces = traceForms(await read(source), families)
    expect(traces.length).toBeGreaterThan(0)
    for (const { family, rows } of traces) {
      expect(family).not.toBe('')
      for (const { claimed, span, texts } of rows) {
        expect(claimed.matcher).toMatch(/^[a-z-]+$/)
        if (texts.length > 0) expect(source.slice(...span)).not.toBe('')
      }
    }
  })
  it('lists what the others would have made of a row, best first', async () => {
    const source = readFixture('minimal-department')
    const [trace] = traceForms(await read(source), families)
    expect(trace?.rows.map(({ claimed }) => claimed.matcher)).toEqual(['pair', 'pair', 'pair', 'pair'])
    for (const { others } of trace?.rows ?? []) {
      const scores = others.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    }
  })
})
