import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { checks, type Example } from '../../src/checks/index.ts'
import type { ReportResult } from '../../src/schema/index.ts'
import { reportOf } from '../checks/report-of.ts'

const SLIPPED: Example = {
  funds: [
    { label: '整体支出', executed: '802.40', adjustedBudget: '900.00', completionRate: '93.36%' },
    { label: '其中：一般公共预算', executed: '749.10' },
  ],
}

const only = (id: string) => checks.filter((check) => check.id === id)

describe('the audit of a report', () => {
  it('needs the record, its evidence and its key alone, as they come out of JSON', () => {
    const report = reportOf(SLIPPED)
    expect(audit(JSON.parse(JSON.stringify(report)) as ReportResult)).toEqual(audit(report))
  })

  it('tells all that a reader needs to redo the sum', () => {
    const [result] = audit(reportOf(SLIPPED), { checks: only('FUND-001') })
    expect(result).toMatchObject({
      check: 'FUND-001',
      outcome: 'fail',
      severity: 'error',
      at: ['/funds/0/completionRate', '/funds/0/executed', '/funds/0/adjustedBudget'],
      message: {
        zh: '实际支出数 802.40 ÷ 年度预算数 900.00 = 89.16%，表中 93.36%',
        en: 'Executed 802.40 ÷ adjusted budget 900.00 = 89.16%; the form prints 93.36%',
      },
      args: { stated: '93.36%', expected: '89.16%', numerator: '802.40', denominator: '900.00' },
      formula: 'executed / adjustedBudget = completionRate',
      operands: [
        { at: '/funds/0/executed', text: '802.40', low: '802.395', high: '802.405' },
        { at: '/funds/0/adjustedBudget', text: '900.00', low: '899.995', high: '900.005' },
      ],
      stated: { text: '93.36%', low: '0.93355', high: '0.93365' },
      expected: { low: '0.891545', high: '0.891567' },
      basis: null,
      missing: [],
      cause: null,
    })
    expect(result?.explanations[0]?.text).toEqual({
      zh: '可能用了别的数：749.10 ÷ 802.40 = 93.36%，与表中 93.36% 相符（其中：一般公共预算·实际支出数 ÷ 实际支出数）',
      en: 'Perhaps other figures were used: 749.10 ÷ 802.40 = 93.36%, which agrees with 93.36% as printed (其中：一般公共预算 / executed amount ÷ executed amount)',
    })
  })

  it('says of a pass on what it rests, and of an unknown what is missing', () => {
    const outcome = (example: Example) => audit(reportOf(example), { checks: only('FUND-001') })[0]
    expect(outcome({ funds: [{ executed: '9.0', adjustedBudget: '12.0', completionRate: '75%' }] })).toMatchObject({
      outcome: 'pass',
      severity: 'info',
      basis: 'exact',
      message: { zh: '预算完成率：9.0 ÷ 12.0 = 75.00%，与所列 75% 相符' },
    })
    expect(outcome({ funds: [{ executed: '829.00', adjustedBudget: '900.00', completionRate: '92%' }] })).toMatchObject(
      {
        basis: 'rounding',
      },
    )
    expect(outcome({ funds: [{ executed: '833.00', adjustedBudget: '900.00', completionRate: '92%' }] })).toMatchObject(
      {
        outcome: 'pass',
        basis: 'truncation',
        message: {
          en: 'Budget completion rate: 833.00 ÷ 900.00 = 92.56%, which agrees with 92% as printed if cut off after its last place',
        },
      },
    )
    expect(outcome({ funds: [{ executed: '', adjustedBudget: '900.00', completionRate: '92%' }] })).toMatchObject({
      outcome: 'unknown',
      severity: 'info',
      missing: ['/funds/0/executed'],
      message: {
        zh: '预算完成率：缺少实际支出数，无法判断',
        en: 'Budget completion rate: cannot be judged without executed amount',
      },
    })
    expect(outcome({ funds: [{ executed: '0', adjustedBudget: '0', completionRate: '0%' }] })?.message.en).toBe(
      'Budget completion rate: cannot be judged, for adjusted budget may be 0',
    )
  })

  it('never raises an error on a reading of low confidence', () => {
    const [doubtful] = audit(reportOf(SLIPPED, { '/funds/0/adjustedBudget': 0.79 }), { checks: only('FUND-001') })
    expect([doubtful?.outcome, doubtful?.severity]).toEqual(['fail', 'warning'])
    const [enough] = audit(reportOf(SLIPPED, { '/funds/0/adjustedBudget': 0.8 }), { checks: only('FUND-001') })
    expect(enough?.severity).toBe('error')
  })

  it('is unknown where a value was placed only because the sums come out', () => {
    const report = reportOf(SLIPPED)
    const placed = report.evidence['/funds/0/adjustedBudget']
    if (placed !== undefined) placed.reasons = ['arithmetic-tie']
    const [result] = audit(report, { checks: only('FUND-001') })
    expect([result?.outcome, result?.missing]).toEqual(['unknown', ['/funds/0/adjustedBudget']])
  })

  it('names the reading of a rate without its percent sign', () => {
    const bare = (rate: string) =>
      audit(reportOf({ funds: [{ executed: '749.10', adjustedBudget: '802.40', completionRate: rate }] }), {
        checks: only('FUND-001'),
      })[0]
    expect(bare('93.36')).toMatchObject({ outcome: 'pass', args: { reading: 'percent', stated: '93.36%' } })
    expect(bare('0.9336')?.outcome).toBe('pass')
    expect(bare('0.9336')?.args).not.toHaveProperty('reading')
    expect(bare('94.36')?.outcome).toBe('fail')
  })
})

describe('a fingerprint', () => {
  const prints = (example: Example, key = 'body|2031|project') =>
    audit({ ...reportOf(example), key }, { checks: only('FUND-001') }).map(({ fingerprint }) => fingerprint)
  const line = (label: string, rate: string) => ({
    label,
    executed: '50.00',
    adjustedBudget: '100.00',
    completionRate: rate,
  })

  it('names the finding by labels, whatever the position, the spelling or the value', () => {
    const [first, second] = prints({ funds: [line('整体支出', '50%'), line('其中：项目支出', '60%')] })
    const [moved] = prints({ funds: [line('其中: 项目 支出', '61%')] })
    expect(moved).toBe(second)
    expect(first).not.toBe(second)
  })

  it('differs by report', () => {
    expect(prints({ funds: [line('整体支出', '50%')] }, 'body|2032|project')).not.toEqual(
      prints({ funds: [line('整体支出', '50%')] }),
    )
  })

  it('counts only among equals', () => {
    const twice = prints({ funds: [line('其他资金', '50%'), line('其他资金', '50%')] })
    expect(new Set(twice).size).toBe(2)
    expect(twice[0]).toBe(prints({ funds: [line('其他资金', '50%')] })[0])
  })
})
