import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import type { CheckResult } from '../../src/schema/index.ts'
import { reportOf } from '../checks/report-of.ts'

/**
 * Twenty forms with invented figures and two slips. The completion rate is the part line over the whole of what was spent;
 * the adjustment rate is a ratio printed as a percentage, its sign dropped. All else holds.
 */
const VARIANTS: readonly (readonly [approved: number, cut: number, executed: number, part: number])[] = [
  [2210.4, 145.37, 1985.22, 1873.46],
  [874.15, 61.02, 790.33, 655.18],
  [15320.88, 1204.5, 13987.61, 12950.07],
  [463.9, 38.71, 402.16, 377.25],
  [1288.06, 97.44, 1100.59, 1034.8],
  [690.23, 55.61, 601.47, 498.12],
  [3305.77, 276.9, 2903.64, 2711.38],
  [948.52, 71.13, 833.09, 746.55],
  [7216.4, 540.85, 6401.73, 5928.16],
  [519.68, 44.29, 451.87, 430.02],
  [1842.35, 133.6, 1633.41, 1490.77],
  [405.12, 29.95, 362.48, 301.66],
  [2679.93, 220.18, 2356.02, 2240.31],
  [1093.47, 84.76, 968.35, 905.19],
  [5561.09, 433.27, 4982.14, 4417.53],
  [738.61, 59.88, 655.2, 589.47],
  [1476.28, 118.03, 1290.66, 1207.94],
  [9120.55, 702.41, 8233.87, 7645.2],
  [612.04, 47.33, 541.79, 520.61],
  [2034.87, 160.25, 1811.38, 1702.09],
]

interface Form {
  readonly results: readonly CheckResult[]
  readonly of: (check: string) => CheckResult
}

function slipped([approved, cut, executed, part]: (typeof VARIANTS)[number]): Form {
  const results = audit(
    reportOf({
      funds: [
        {
          label: '整体支出',
          approvedBudget: approved.toFixed(2),
          adjustment: `-${cut.toFixed(2)}`,
          adjustedBudget: (approved - cut).toFixed(2),
          executed: executed.toFixed(2),
          completionRate: `${((part / executed) * 100).toFixed(2)}%`,
          adjustmentRate: `${(cut / approved).toFixed(2)}%`,
        },
        { label: '其中：一般公共预算', source: 'generalPublicBudget', executed: part.toFixed(2) },
      ],
    }),
  )
  return {
    results,
    of: (check) => {
      const [found, ...more] = results.filter((result) => result.check === check)
      if (found === undefined || more.length > 0) throw new Error(`Expected one result of ${check}.`)
      return found
    },
  }
}

describe.each(VARIANTS)('a form with %d budgeted, %d cut, %d spent, %d of it from one source', (...figures) => {
  const { results, of } = slipped(figures)

  it('fails on the completion rate and finds the part over the whole', () => {
    const { outcome, explanations } = of('FUND-001')
    expect(outcome).toBe('fail')
    expect(explanations[0]).toMatchObject({ kind: 'other-operand', at: ['/funds/1/executed', '/funds/0/executed'] })
    expect(explanations[0]?.chance).toBeLessThan(0.01)
  })

  it('fails on the adjustment rate and finds sign and percent sign', () => {
    const { outcome, explanations } = of('FUND-003')
    expect(outcome).toBe('fail')
    expect(explanations[0]).toMatchObject({ kind: 'sign-and-percent', at: ['/funds/0/adjustmentRate'], trials: 4 })
    expect(explanations[0]?.chance).toBeCloseTo(0.02, 2)
  })

  it('finds nothing wrong with the rest', () => {
    const wrong = results.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
    expect(wrong.map(({ check }) => check)).toEqual(['FUND-001', 'FUND-003'])
    expect(of('FUND-002').outcome).toBe('pass')
  })
})
