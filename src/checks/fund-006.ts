import { bound } from '../relations/index.ts'
import { defineCheck } from './define.ts'

/** Nothing is spent beyond the budget as it finally stood. A warning: late transfers and carry-over can explain it. */
export default defineCheck({
  id: 'FUND-006',
  title: { zh: '支出不超预算', en: 'Spending within the budget' },
  severity: 'warning',
  formula: 'executed <= adjustedBudget',
  source: '预算法',
  why: 'Spending without a budget needs a reason, and the form should give one.',
  notAnError: ['Spending beyond the approved budget that an adjustment covers.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '{line}：实际支出数 {stated} 超过年度预算数 {working}',
    en: '{line}: executed {stated} exceeds the adjusted budget of {working}',
  },
  relations: ({ funds }, form) =>
    funds.flatMap(({ label }, i) => {
      const [executed, budget] = [`/funds/${i}/executed`, `/funds/${i}/adjustedBudget`]
      if (!form.isPrinted(executed) || !form.hasPlace(budget)) return []
      return [bound(executed, '<=', [budget], { args: { line: label } })]
    }),
  examples: {
    pass: [
      { funds: [{ executed: '1022.93', adjustedBudget: '1103.35' }] },
      { funds: [{ executed: '48.6', approvedBudget: '45.0', adjustedBudget: '48.6' }] },
    ],
    fail: [{ funds: [{ executed: '48.60', adjustedBudget: '45.00' }] }],
    unknown: [{ funds: [{ executed: '48.60', adjustedBudget: '' }] }],
  },
})
