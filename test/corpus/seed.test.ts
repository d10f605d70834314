import { beforeAll, describe, expect, it } from 'vitest'
import { extract, type ReportResult, type Result } from '../../src/index.ts'
import { invariants } from '../invariants.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'

describe.skipIf(!hasCorpus)('the real form of the seed', () => {
  const document = corpusFiles('seed', /\.md$/)[0] ?? { name: '', text: '' }
  const truth = JSON.parse(corpusFiles('seed', /\.truth\.json$/)[0]?.text ?? '{ "reports": [{}] }')
  let result: Result
  let report: ReportResult
  const failed = (check: string) => report.checks.find((found) => found.check === check && found.outcome === 'fail')

  beforeAll(async () => {
    result = await extract(document.text, { name: document.name })
    const [first, ...others] = result.reports
    if (first === undefined || others.length > 0) throw new Error(`${result.reports.length} forms found, one expected`)
    report = first
  })

  it('gives the record that was typed by hand', () => {
    expect(differences(truth.reports[0].record, report.record)).toEqual([])
  })
  it('is read to its last cell: 62 = 24 labels + 38 values', () => {
    expect(report.coverage).toMatchObject({ cells: 62, labels: 24, values: 38, unmapped: [] })
    expect(report.coverage.joins).toEqual([{ from: 0, to: 1, reason: 'open-section' }])
  })
  it.each(Object.keys(invariants))('%s', (name) => {
    expect(invariants[name]?.(result, document.text)).toEqual([])
  })
  it('prints a completion rate that is that of another pair of figures', () => {
    const finding = failed('FUND-001')
    expect(finding).toMatchObject({
      severity: 'error',
      at: ['/funds/0/completionRate', '/funds/0/executed', '/funds/0/adjustedBudget'],
    })
    expect(finding?.explanations[0]).toMatchObject({ kind: 'other-operand' })
    expect(finding?.explanations[0]?.text.en).toMatch(/985\.7.*1022\.93/)
  })
  it('prints three amounts of which one cannot be right', () => {
    expect(failed('FUND-002')).toMatchObject({ severity: 'error' })
  })
  it('prints an adjustment rate without its sign and with a percent sign', () => {
    const finding = failed('FUND-003')
    expect(finding).toMatchObject({ severity: 'error' })
    expect(finding?.explanations.map(({ kind }) => kind)).toContain('sign-and-percent')
  })
  it('is called wrong in nothing that is right', () => {
    const errors = report.checks.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
    expect(errors.map(({ check }) => check).sort()).toEqual(['FUND-001', 'FUND-002', 'FUND-003'])
  })
})

/** Leaves of the truth that the record does not have; white space aside, fields that the truth lacks aside. */
function differences(expected: unknown, actual: unknown, at = ''): string[] {
  if (Array.isArray(expected)) {
    const found = Array.isArray(actual) ? actual : []
    const length =
      expected.length === found.length ? [] : [`${at}: ${found.length} entries, ${expected.length} expected`]
    return [...length, ...expected.flatMap((entry, i) => differences(entry, found[i], `${at}/${i}`))]
  }
  if (typeof expected === 'object' && expected !== null) {
    const found = Object(actual) as Readonly<Record<string, unknown>>
    return Object.entries(expected).flatMap(([key, value]) => differences(value, found[key], `${at}/${key}`))
  }
  return squeezed(expected) === squeezed(actual)
    ? []
    : [`${at}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`]
}

function squeezed(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s+/g, '') : value
}
