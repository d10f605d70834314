import { describe, expect, it } from 'vitest'
import { checks, labelPaths } from '../../src/checks/index.ts'
import {
  type Catalogue,
  configSchema,
  isSuppressed,
  type ReviewRules,
  readBaseline,
  readConfig,
  readDecisions,
  review,
} from '../../src/findings/index.ts'
import { failedRate, sampleReport, sampleResult } from '../report/sample.ts'

const catalogue: Catalogue = {
  severities: new Map(checks.map(({ id, severity }) => [id, severity])),
  pathsOf: ({ record }) => labelPaths(record),
}
const unknown = failedRate({ check: 'FUND-002', outcome: 'unknown', severity: 'info', fingerprint: 'u' })
const result = sampleResult({}, { checks: [failedRate(), unknown] })

function reviewed(rules: ReviewRules, of = result) {
  const { result, review: all } = review(of, rules, catalogue)
  const [report] = result.reports
  const said = all.get(report?.id ?? '')
  return { checks: report?.checks ?? [], said, suppressed: report?.checks.map((check) => isSuppressed(check, said)) }
}

describe('checks chosen', () => {
  it('keeps only those asked for, and leaves out those skipped', () => {
    expect(reviewed({ only: ['FUND-002'] }).checks.map(({ check }) => check)).toEqual(['FUND-002'])
    expect(reviewed({ skip: ['FUND-002'] }).checks.map(({ check }) => check)).toEqual(['FUND-001'])
  })
  it('changes the severity of failures alone, and makes nothing graver that the check made milder', () => {
    expect(reviewed({ severities: { 'FUND-001': 'info', 'FUND-002': 'error' } }).checks.map((c) => c.severity)).toEqual(
      ['info', 'info'],
    )
    const doubtful = sampleResult({}, { checks: [failedRate({ severity: 'warning' })] })
    expect(reviewed({ severities: { 'FUND-001': 'error' } }, doubtful).checks[0]?.severity).toBe('warning')
  })
})

describe('a baseline', () => {
  it.each([
    ['a result', JSON.stringify(result, null, 2)],
    ['a list', JSON.stringify([result])],
    ['lines', `${JSON.stringify(result)}\n${JSON.stringify(sampleResult({ reports: [] }))}\n`],
    ['one line', `${JSON.stringify(result)}\n`],
  ])('is an earlier output: %s', (_, text) => {
    expect(reviewed({ baseline: readBaseline(text) }).suppressed).toEqual([true, true])
  })
  it('does not know a failure that could not be judged before', () => {
    const baseline = readBaseline(JSON.stringify(result))
    const worse = sampleResult({}, { checks: [failedRate(), failedRate({ check: 'FUND-002', fingerprint: 'u' })] })
    expect(reviewed({ baseline }, worse).suppressed).toEqual([true, false])
  })
  it('tells what is gone, of the same report alone', () => {
    const baseline = readBaseline(JSON.stringify(result))
    expect(reviewed({ baseline }, sampleResult({}, { checks: [unknown] })).said?.gone).toMatchObject([
      { check: 'FUND-001' },
    ])
    const other = sampleResult({ reports: [sampleReport({ key: 'b|2023|', checks: [] })] })
    expect(reviewed({ baseline }, other).said?.gone).toEqual([])
  })
  it.each([
    ['{', /JSON/],
    ['{"reports": []}', /^\/|source/],
    ['[{"source": {"name": "a"}, "reports": 3}]', /reports|Invalid/],
  ])('%s is refused', (text, message) => {
    expect(() => readBaseline(text)).toThrow(message)
  })
})

describe('decisions', () => {
  const path = labelPaths(sampleReport().record)('/funds/0/completionRate')
  const decide = (finding: object, value?: object) =>
    readDecisions(JSON.stringify({ findings: [{ because: 'agreed', ...finding }], values: value ? [value] : [] }))

  it('take a dismissed finding out of the count, and leave a confirmed one in', () => {
    expect(reviewed({ decisions: decide({ fingerprint: 'f', verdict: 'dismissed' }) }).suppressed).toEqual([
      true,
      false,
    ])
    const { suppressed, said } = reviewed({ decisions: decide({ fingerprint: 'f', verdict: 'confirmed' }) })
    expect([suppressed, said?.decided.size]).toEqual([[false, false], 1])
  })
  it('hold for the figure they were made on, and are named when it is printed differently', () => {
    const on = (stated: string) => reviewed({ decisions: decide({ fingerprint: 'f', verdict: 'dismissed', stated }) })
    expect(on(' 95 %').suppressed?.[0]).toBe(true)
    expect([on('96%').suppressed?.[0], on('96%').said?.stale]).toMatchObject([false, [{ fingerprint: 'f' }]])
  })
  it('find a value by its labels and never change the record', () => {
    const value = { key: 'a|2023|', path, printed: '95%', correctedTo: '90%' }
    const decisions = decide({ fingerprint: 'x', verdict: 'confirmed' }, value)
    const applied = review(result, { decisions }, catalogue)
    expect(applied.review.get('0000000000000000-0')?.values).toEqual([value])
    expect(applied.result.reports[0]?.record).toEqual(result.reports[0]?.record)
    const stale = reviewed({
      decisions: decide({ fingerprint: 'x', verdict: 'confirmed' }, { ...value, printed: '9%' }),
    })
    expect([stale.said?.values, stale.said?.stale]).toMatchObject([[], [{ path }]])
  })
  it('need a reason', () => {
    expect(() => readDecisions('{"findings": [{"fingerprint": "f", "verdict": "dismissed"}]}')).toThrow(
      /findings\.0\.because/,
    )
  })
})

describe('the configuration', () => {
  const ids = checks.map(({ id }) => id)
  it('names the key of every fault', () => {
    const text = '{"severities": {"FUND-001": "grave"}, "only": ["FUND-999"], "failon": "error"}'
    expect(() => readConfig(text, ids, ['text'])).toThrow(/only\.0: [\s\S]*severities\.FUND-001: [\s\S]*failon/)
  })
  it('reads what is right, and has a JSON Schema', () => {
    expect(readConfig('{"severities": {"FUND-001": "info"}, "failOn": "never"}', ids, ['text'])).toEqual({
      severities: { 'FUND-001': 'info' },
      failOn: 'never',
    })
    expect(configSchema(ids, ['text'])).toMatchObject({ properties: { only: { items: { enum: ids } } } })
  })
})
