import { describe, expect, it } from 'vitest'
import { repair } from '../../src/audit.ts'
import { reportOf } from '../checks/report-of.ts'
import { cleanForm, Draw } from './clean-form.ts'
import { mutations } from './mutations.ts'

describe('the smallest repair', () => {
  it('is nothing for a form without a contradiction', () => {
    const draw = new Draw(21)
    for (let i = 0; i < 100; i++) expect(repair(reportOf(cleanForm(draw)))).toEqual([])
  })

  it('names the one figure that all failures share', () => {
    const [found, ...others] = repair(
      reportOf({
        funds: [
          { adjustedBudget: '110.00', executed: '100.00', completionRate: '90.91%' },
          { label: '财政拨款', adjustedBudget: '70.00', executed: '80.00', completionRate: '85.71%' },
          { label: '其他资金', adjustedBudget: '40.00', executed: '40.00', completionRate: '100.00%' },
        ],
      }),
    )
    expect(others).toEqual([])
    expect(found).toMatchObject({ size: 1, sets: [['/funds/1/executed']] })
    expect(found?.proof.en).toContain('if only one is wrong, it is this one')
  })

  it('proves that no two figures can be the cause where three must be', () => {
    const [found] = repair(
      reportOf({
        funds: [
          {
            approvedBudget: '2210.40',
            adjustment: '-145.37',
            adjustedBudget: '2140.40',
            executed: '1985.22',
            completionRate: '94.37%',
            adjustmentRate: '0.07%',
          },
          { label: '其中：一般公共预算', executed: '1873.46' },
        ],
      }),
    )
    expect(found?.size).toBe(3)
    expect(found?.failed).toEqual(['/funds/0/completionRate', '/funds/0/adjustedBudget', '/funds/0/adjustmentRate'])
    expect(found?.sets).toContainEqual([
      '/funds/0/completionRate',
      '/funds/0/adjustedBudget',
      '/funds/0/adjustmentRate',
    ])
    expect(found?.proof).toEqual({
      zh: '各数在印刷精度内不能同时成立；任何一个或两个数有误都不足以解释，至少三个数有误；若恰好 3 个有误，则是以下 13 组之一',
      en: 'Within their printed precision the figures cannot all be right; no one or two can be the cause, at least three must be wrong; if no more are, they are one of these 13 groups',
    })
  })

  it('sees a contradiction between relations of which each holds by itself', () => {
    // The sum asks for a budget of at most 12, the rate for one of at least 12.35; 12 may be either.
    const found = repair(
      reportOf({
        funds: [
          { approvedBudget: '10', adjustment: '1', adjustedBudget: '12', executed: '11.6', completionRate: '93%' },
        ],
      }),
    )
    expect(found).toMatchObject([{ failed: [], size: 1 }])
    expect(found[0]?.proof.en).toContain('Each relation can hold by itself, but not all of them together: within')
  })

  it('takes contradictions that share no figure apart', () => {
    const found = repair(
      reportOf({
        funds: [
          { approvedBudget: '100.00', executed: '90.00' },
          { label: '财政拨款', approvedBudget: '70.00', executed: '50.00' },
          { label: '其他资金', approvedBudget: '40.00', executed: '30.00' },
        ],
      }),
    )
    expect(found.map(({ failed }) => failed)).toEqual([['/funds/0/approvedBudget'], ['/funds/0/executed']])
  })

  it('holds the true cell of a single fault, and rarely more than three', () => {
    const draw = new Draw(22)
    const single = ['digit-wrong', 'digits-swapped', 'unit-mixup', 'percent-sign', 'sign-dropped', 'sign-and-percent']
    const offers = single.flatMap((kind) =>
      Array.from({ length: 40 }, () => {
        const form = cleanForm(draw)
        const [at = null] = mutations[kind]?.(form, draw) ?? []
        const cells = new Set(repair(reportOf(form)).flatMap(({ sets }) => sets.flat()))
        return at === null || cells.size === 0 ? null : { holds: cells.has(at), size: cells.size }
      }).filter((offer) => offer !== null),
    )
    const sizes = offers.map(({ size }) => size).sort((a, b) => a - b)
    expect(offers.filter(({ holds }) => holds).length / offers.length).toBeGreaterThanOrEqual(0.99)
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(3)
  })
})
