import { sum } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { amountRange } from './funds.ts'

/** 调整额 is the signed amount between the two budgets of a line. A blank one may be negative, so nothing follows from it. */
export default defineCheck({
  id: 'FUND-002',
  title: { zh: '预算调整额', en: 'Budget adjustment' },
  severity: 'error',
  formula: 'approvedBudget + adjustment = adjustedBudget',
  source: 'the form itself: 年初预算数, 年度调整额, 年度预算数',
  why: 'The adjusted budget is the base of the completion rate; if the three amounts disagree, one of them is wrong.',
  notAnError: [
    'A sum that is off by the rounding of its parts.',
    'A form without a column for the adjustment: it defines no such relation.',
    'A blank adjustment, which may be negative: the result is unknown.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '年初预算数与调整额：{working} = {expected}，表中年度预算数 {stated}',
    en: 'Approved budget and adjustment: {working} = {expected}; the form prints an adjusted budget of {stated}',
  },
  relations: ({ funds }, form) =>
    funds.flatMap((line, i) => {
      const at = `/funds/${i}`
      if (line.adjustedBudget === null || !form.hasPlace(`${at}/adjustment`)) return []
      const parts = [`${at}/approvedBudget`, `${at}/adjustment`]
      return [sum(parts, `${at}/adjustedBudget`, { range: amountRange(form) })]
    }),
  examples: {
    pass: [
      { funds: [{ approvedBudget: '1133.01', adjustment: '-83.61', adjustedBudget: '1049.40' }] },
      { funds: [{ approvedBudget: '210.5', adjustment: '12.04', adjustedBudget: '222.5' }] },
      { funds: [{ approvedBudget: '64.00', adjustment: '—', adjustedBudget: '64.00' }] },
    ],
    fail: [
      { funds: [{ approvedBudget: '1133.01', adjustment: '-83.61', adjustedBudget: '1103.35' }] },
      { funds: [{ approvedBudget: '210.50', adjustment: '12.04', adjustedBudget: '198.46' }] },
    ],
    unknown: [
      { funds: [{ approvedBudget: '64.00', adjustment: '', adjustedBudget: '64.00' }] },
      { funds: [{ adjustment: '-83.61', adjustedBudget: '1049.40' }] },
    ],
  },
})
