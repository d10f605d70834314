import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { doubtCodes, doubtOf, viewDoubts } from '../../src/report/index.ts'
import { type Evidence, problem } from '../../src/schema/index.ts'
import { generateDocument } from '../generate/document.ts'
import { shapes } from '../generate/shapes/index.ts'
import { write } from '../sinks/write.ts'
import { cellAt, sampleReport, sampleResult } from './sample.ts'

const id = '0000000000000000-0'
const sample = sampleReport()
const base = sample.evidence['/funds/0/executed'] as Evidence

const at = (confidence: number, reasons: readonly string[], over: Partial<Evidence> = {}): Evidence => ({
  ...base,
  confidence,
  reasons: [...reasons],
  ...over,
})

const doubtful = sampleResult(
  {
    problems: [
      problem('untyped-value', { table: 1, row: 2, column: 3, text: 'x', type: 'number' }, { report: id }),
      problem('template-prompt', { text: '100字以内' }, { report: id, cells: [cellAt(9, 2)] }),
      problem('invalid-encoding', { count: 1, encoding: 'gbk' }),
    ],
  },
  {
    evidence: {
      '/title': at(0.75, ['title-from-line']),
      '/funds/0/adjustedBudget': at(0.93, ['label-exact', 'column-by-order']),
      '/funds/0/executed': at(0.7, ['label-in-middle-of-even-rows', 'column-by-order']),
      '/funds/0/completionRate': at(0.99, ['label-exact'], { absent: 'untyped' }),
      '/funds/1/executed': at(0.97, ['label-exact']),
      '/funds/1/score': at(0.5, ['label-fuzzy'], { absent: 'blank' }),
    },
    coverage: { cells: 9, labels: 3, values: 5, unmapped: [cellAt(6, 3)], joins: [] },
  },
)

describe('the doubts about a result', () => {
  const [report] = viewDoubts(doubtful, 'en').reports

  it('lists the least sure values first, then what is untyped, unmapped, or a problem', () => {
    expect(report?.items.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ['low', '/funds/0/executed'],
      ['low', '/title'],
      ['fair', '/funds/0/adjustedBudget'],
      ['untyped', '/funds/0/completionRate'],
      ['unmapped', ''],
      ['problem', ''],
    ])
  })
  it('leaves out sure values and blank answers, and counts the rest', () => {
    expect(report).toMatchObject({ values: 5, doubtful: 4 })
  })
  it('gives each value its place, its text, its reasons in words and what would settle it', () => {
    expect(report?.items[0]).toMatchObject({
      confidence: 0.7,
      field: 'executed amount',
      places: [{ name: 'forms/a.md', line: 8, character: 12 }],
      raw: '450.25',
      reasons: [
        'the merged label stands in the middle of an even number of rows: its end may be one row off',
        'the row leaves out covered places; columns were given by order',
      ],
      settle: expect.stringMatching(/from which row to which the merged cell goes; see the header of its column/),
    })
  })
  it('keeps the problems of the document apart', () => {
    expect(viewDoubts(doubtful, 'zh').problems).toMatchObject([
      { kind: 'problem', reasons: [expect.stringMatching(/gbk/)] },
    ])
  })
  it('doubts the family of a form that fits two', () => {
    const view = viewDoubts(sampleResult({}, { form: { family: 'project', confidence: 0.62 } }), 'zh')
    expect(view.reports[0]?.items[0]).toMatchObject({ kind: 'low', reasons: ['表式可能是 project，把握 0.62'] })
  })
  it('says what the likely converter loses', () => {
    const source = { ...doubtful.source, converter: { name: 'docling', confidence: 0.95 } }
    expect(viewDoubts(sampleResult({ source }), 'en').converter).toMatch(
      /^probably converted by docling \(0\.95 sure\): the text/,
    )
  })
  it('quotes a cell that nothing was made of from the source', async () => {
    const text = readFileSync('test/forms-own/old-report/spans.html', 'utf8')
    const result = await extract(text, { name: 'a.html' })
    const [report] = viewDoubts(result, 'en', text).reports
    const unmapped = report?.items.filter(({ kind }) => kind === 'unmapped') ?? []
    expect(unmapped.length).toBe(result.reports[0]?.coverage.unmapped.length)
    for (const { raw } of unmapped) expect(raw).not.toBe('')
  })
})

describe('the words for reasons', () => {
  it('are there in both languages for every reason that takes from a value’s confidence', () => {
    const table = readFileSync('src/match/confidence.ts', 'utf8')
    const weights = [...table.matchAll(/^ {2}'([a-z-]+)': (0\.\d+),/gm)]
    expect(weights.length).toBeGreaterThan(20)
    const silent = weights.flatMap(([, reason = '', weight]) =>
      Number(weight) < 0.99 && doubtOf(reason, 'zh') === null ? [reason] : [],
    )
    expect(silent).toEqual([])
  })
  it('explain every doubt about generated forms in every shape', async () => {
    const known = new Set(doubtCodes())
    const silent = new Set<string>()
    for (const shape of shapes) {
      const { text } = generateDocument('doubts', { shape, damage: 'none', company: 'alone' })
      for (const { evidence } of (await extract(text)).reports) {
        for (const { confidence, reasons } of Object.values(evidence)) {
          if (confidence < 0.95 && !reasons.some((reason) => known.has(reason))) silent.add(reasons.join())
        }
      }
    }
    expect([...silent]).toEqual([])
  })
})

describe('the doubts as text', () => {
  it('shows each kind under a line of its own, with place, pointer, text, reasons and what settles it', async () => {
    const text = await write('doubts', [doubtful])
    expect(text).toContain('  4 of 5 values in doubt\n')
    expect(text).toContain(
      '  less than 0.80 sure: 2\n\n  0.70  /funds/0/executed  executed amount\n    forms/a.md:8:12\n    > 450.25\n',
    )
    expect(text).toContain('    to settle it: see the title of the form')
    expect(text.indexOf('assigned to no field: 1')).toBeGreaterThan(text.indexOf('could not be typed: 1'))
  })
  it('says so when nothing is in doubt', async () => {
    expect(await write('doubts', [sampleResult()], { language: 'zh' })).toContain(
      '没有存疑的值：4 个值把握都在 0.95 以上。',
    )
  })
})
