import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
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
  audit: (report) => audit(report),
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
  it('takes families of checks and of forms by their names', () => {
    const kept = (rules: ReviewRules) => reviewed(rules).checks.length
    expect([kept({ only: ['FUND'] }), kept({ skip: ['FUND'] }), kept({ only: ['SCORE', 'FUND-001'] })]).toEqual([
      2, 0, 1,
    ])
    expect([kept({ only: ['project'] }), kept({ skip: ['project'] })]).toEqual([0, 2])
    expect([kept({ only: ['department-overall'] }), kept({ only: ['department-overall', 'FUND-001'] })]).toEqual([2, 1])
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
  it('run the checks anew with a corrected value, the printed one staying where it is', () => {
    const value = (correctedTo: string) => ({ key: 'a|2023|', path, printed: '95%', correctedTo, because: 'scan' })
    const said = (correctedTo: string) =>
      reviewed({ decisions: readDecisions(JSON.stringify({ values: [value(correctedTo)] })), only: ['FUND-001'] })
    expect(said('90.05%').checks.map(({ outcome, stated }) => [outcome, stated?.text])).toEqual([['pass', '90.05%']])
    expect(said('90.05%').said?.corrected.get('/funds/0/completionRate')).toEqual(value('90.05%'))
    expect(said('91%').checks.map(({ outcome }) => outcome)).toEqual(['fail'])
    expect(said('about 90').said?.stale).toEqual([value('about 90')])
    expect(said('about 90').checks).toEqual(result.reports[0]?.checks.slice(0, 1))
  })
  it('are applied to none of two forms that answer to them alike', () => {
    const twin = sampleReport({ id: 'twin', checks: [failedRate()] })
    const pair = sampleResult({ reports: [sampleReport(), twin] })
    const decisions = decide({ fingerprint: 'f', verdict: 'dismissed' }, { key: 'a|2023|', path, printed: '95%' })
    for (const said of review(pair, { decisions }, catalogue).review.values()) {
      expect([said.decided.size, said.values.length, said.stale.length]).toEqual([0, 0, 2])
    }
  })
  it('lift the doubt from a value that is confirmed', () => {
    const doubtful = sampleResult()
    const evidence = doubtful.reports[0]?.evidence['/funds/0/completionRate']
    if (evidence !== undefined) evidence.confidence = 0.5
    const severity = (decisions: ReviewRules['decisions']) =>
      review(
        { ...doubtful, reports: doubtful.reports.map((r) => ({ ...r, checks: audit(r) })) },
        { decisions },
        catalogue,
      ).result.reports[0]?.checks.find(({ check }) => check === 'FUND-001')?.severity
    expect(severity(undefined)).toBe('warning')
    expect(severity(readDecisions(JSON.stringify({ values: [{ key: 'a|2023|', path, printed: '95%' }] })))).toBe(
      'error',
    )
  })
  it('need a reason', () => {
    expect(() => readDecisions('{"findings": [{"fingerprint": "f", "verdict": "dismissed"}]}')).toThrow(
      /findings\.0\.because/,
    )
  })
})

describe('the configuration', () => {
  const ids = checks.map(({ id }) => id)
  const names = { checks: ids, formFamilies: ['project'], formats: ['text'] }
  it('names the key of every fault', () => {
    const text = '{"severities": {"FUND-001": "grave"}, "only": ["FUND-999"], "failon": "error"}'
    expect(() => readConfig(text, names)).toThrow(/only\.0: [\s\S]*severities\.FUND-001: [\s\S]*failon/)
  })
  it('reads what is right, and has a JSON Schema', () => {
    expect(readConfig('{"severities": {"FUND-001": "info"}, "failOn": "never"}', names)).toEqual({
      severities: { 'FUND-001': 'info' },
      failOn: 'never',
    })
    expect(configSchema(names)).toMatchObject({
      properties: { only: { items: { enum: [...ids, 'FUND', 'SCORE', 'IND', 'GOAL', 'TEXT', 'META', 'project'] } } },
    })
  })
})
