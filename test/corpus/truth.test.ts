import { describe, expect, it } from 'vitest'
import { tolerantTruth } from '../../scripts/score/ambiguous.ts'
import { compareRecords, pairForms } from '../../scripts/score/compare.ts'
import { extract } from '../../src/index.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'

interface Right {
  readonly right: number
  readonly expected: number
  readonly got: number
}

/** Leaves that a document's reports get right, over all its forms. */
async function compare(source: string, typed: string): Promise<Right> {
  const { reports, ambiguous } = JSON.parse(typed) as Truth
  const records = (await extract(source)).reports.map(({ record }) => record)
  const total = { right: 0, expected: 0, got: 0 }
  for (const pair of pairForms(reports, records)) {
    const wanted = pair.truth === null ? undefined : reports[pair.truth]
    const found = pair.report === null ? null : (records[pair.report] ?? null)
    // A form that is none counts against the reader with all its leaves.
    const truth = wanted === undefined ? { record: {} } : tolerantTruth(wanted.record, ambiguous ?? [])
    const tally = compareRecords(truth, found)
    total.right += tally.right
    total.expected += tally.expected
    total.got += tally.got
  }
  return total
}

interface Truth {
  readonly reports: readonly { readonly record: object }[]
  readonly ambiguous?: readonly { readonly at: string; readonly why: string }[]
}

describe.skipIf(!hasCorpus)('the real documents with truth typed by hand', () => {
  const truths = new Map(
    corpusFiles('real', /\.truth\.json$/).map(({ name, text }) => [name.replace('.truth.json', ''), text]),
  )
  const documents = corpusFiles('real', /\.(md|html)$/).flatMap(({ name, text }) => {
    const truth = truths.get(name.replace(/\.(md|html)$/, ''))
    return truth === undefined ? [] : [{ name, text, truth }]
  })

  it('are twelve', () => {
    expect(truths.size).toBe(12)
    expect(documents.length).toBeGreaterThanOrEqual(12)
  })

  it('are read with a leaf F1 of at least 0.99', async () => {
    const sum = { right: 0, expected: 0, got: 0 }
    for (const { text, truth } of documents) {
      const { right, expected, got } = await compare(text, truth)
      sum.right += right
      sum.expected += expected
      sum.got += got
    }
    expect(sum.expected).toBeGreaterThan(1000)
    expect((2 * sum.right) / (sum.expected + sum.got)).toBeGreaterThanOrEqual(0.99)
  })
})
