import { parseArgs } from 'node:util'

export interface ScoreOptions {
  readonly corpus: boolean
  readonly properties: boolean
  readonly docs: boolean
  readonly calibrate: boolean
  readonly count: number
  readonly seed: string
  /** Exactly this document, by the seed that a failure prints. */
  readonly only: string | null
  readonly family: string | null
  readonly layout: string | null
  readonly shape: string | null
  readonly cut: string | null
  readonly damage: string | null
  readonly company: string | null
  readonly explain: number
  readonly json: boolean
  readonly fields: number
  readonly help: boolean
}

export const usage = `npm run score -- [options]          generated documents with known truth
npm run score:corpus -- [options]   real documents under ZIPING_CORPUS

  --count N        documents (200)
  --seed TEXT      base of the seeds (1): document i has the seed TEXT:i
  --only SEED      one document by its own seed, explained in full
  --family NAME    department-overall, project, transfer, target
  --layout NAME    one layout of a family
  --shape NAME     html, html-in-md, blank, repeated, repeated-down, middle, middle-low, shifted, shifted-bare, crawler
  --cut NAME       none, plain, fewer-columns, more-columns, repeated-header, cell-in-two
  --damage NAME    none, thousands, full-width, blanks, exponent, spaced-labels, empty-column, empty-rows, junk-columns,
                   lost-label, lost-character, colons, rare-wording
  --company NAME   alone, among-others, many, one-table, in-layout-table
                   (half of the documents have neither cut, damage nor company, the others one of them)
  --explain N      the wrong leaves of the first N documents that are not read right, each kept in a temporary folder
  --fields N       lines in the table of fields that are read wrong most often (12)
  --properties     no scores: the same record in every shape and wherever cut, cells counted once, no exception on damaged bytes
  --calibrate      writes src/match/calibration.ts: what each reason is worth, from 3000 documents
  --docs           writes docs/accuracy.md from 1000 documents, and the real ones where ZIPING_CORPUS names them
  --json           the summary as JSON
`

export function readOptions(argv: readonly string[]): ScoreOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      properties: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
      calibrate: { type: 'boolean', default: false },
      corpus: { type: 'boolean', default: false },
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      family: { type: 'string' },
      layout: { type: 'string' },
      shape: { type: 'string' },
      cut: { type: 'string' },
      damage: { type: 'string' },
      company: { type: 'string' },
      explain: { type: 'string', default: '0' },
      fields: { type: 'string', default: '12' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    corpus: values.corpus,
    properties: values.properties,
    docs: values.docs,
    calibrate: values.calibrate,
    count: Number(values.count),
    seed: values.seed,
    only: values.only ?? null,
    family: values.family ?? null,
    layout: values.layout ?? null,
    shape: values.shape ?? null,
    cut: values.cut ?? null,
    damage: values.damage ?? null,
    company: values.company ?? null,
    explain: Number(values.explain),
    fields: Number(values.fields),
    json: values.json,
    help: values.help,
  }
}
