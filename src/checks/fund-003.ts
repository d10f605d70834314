import { ratio } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { CHANGE_RANGE } from './funds.ts'

/** 预算调整率 is the adjustment over the approved budget, with its sign; from the two budgets where no adjustment is printed. */
export default defineCheck({
  id: 'FUND-003',
  title: { zh: '预算调整率', en: 'Budget adjustment rate' },
  severity: 'error',
  formula: 'adjustment / approvedBudget = adjustmentRate',
  source: '预算绩效评价共性指标体系框架（财预〔2013〕53号），预算调整率; the form itself',
  why: 'The rate shows how firmly the budget was planned; cuts and additions differ in sign, not only in size.',
  notAnError: [
    'A rate beside an approved budget of 0: it has no meaning, and the result is unknown.',
    'A rate printed to whole per cents, or cut off after its last place.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '调整额 {numerator} ÷ 年初预算数 {denominator} = {expected}，表中 {stated}',
    en: 'Adjustment {numerator} ÷ approved budget {denominator} = {expected}; the form prints {stated}',
  },
  messages: {
    budgets: {
      zh: '年度预算数 {numerator} ÷ 年初预算数 {denominator} − 1 = {expected}，表中 {stated}',
      en: 'Adjusted budget {numerator} ÷ approved budget {denominator} − 1 = {expected}; the form prints {stated}',
    },
  },
  relations: ({ funds }, form) =>
    funds.flatMap((line, i) => {
      if (line.adjustmentRate === null) return []
      const at = `/funds/${i}`
      const rate = { at: `${at}/adjustmentRate`, taken: 'rate' } as const
      const approved = `${at}/approvedBudget`
      const noAdjustment = !form.hasPlace(`${at}/adjustment`) || form.isBlank(`${at}/adjustment`)
      if (noAdjustment && line.adjustedBudget !== null) {
        const formula = 'adjustedBudget / approvedBudget - 1 = adjustmentRate'
        const details = { less: 1, range: CHANGE_RANGE, message: 'budgets', formula } as const
        return [ratio(`${at}/adjustedBudget`, approved, rate, details)]
      }
      return [ratio(`${at}/adjustment`, approved, rate, { range: CHANGE_RANGE })]
    }),
  examples: {
    pass: [
      { funds: [{ approvedBudget: '1133.01', adjustment: '-83.61', adjustmentRate: '-7.38%' }] },
      { funds: [{ approvedBudget: '400.00', adjustedBudget: '430.00', adjustmentRate: '7.5%' }] },
      { funds: [{ approvedBudget: '400.00', adjustment: '—', adjustmentRate: '0%' }] },
    ],
    fail: [
      { funds: [{ approvedBudget: '1133.01', adjustment: '-83.61', adjustmentRate: '0.07%' }] },
      { funds: [{ approvedBudget: '1133.01', adjustment: '-83.61', adjustmentRate: '7.38%' }] },
      { funds: [{ approvedBudget: '400.00', adjustedBudget: '430.00', adjustmentRate: '-7.5%' }] },
    ],
    unknown: [
      { funds: [{ approvedBudget: '0', adjustment: '12.00', adjustmentRate: '100%' }] },
      { funds: [{ adjustment: '12.00', adjustmentRate: '3%' }] },
      { funds: [{ approvedBudget: '400.00', adjustment: '', adjustmentRate: '3%' }] },
    ],
  },
})
