import { ratio } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { COMPLETION_RANGE } from './funds.ts'

/** 预算完成率 is defined on the form itself, as 实际支出数 over 年度预算数; over 年初预算数 only where the form prints no other budget. */
export default defineCheck({
  id: 'FUND-001',
  title: { zh: '预算完成率', en: 'Budget completion rate' },
  severity: 'error',
  formula: 'executed / adjustedBudget = completionRate',
  source: '预算绩效评价共性指标体系框架（财预〔2013〕53号），预算完成率; the form itself: 执行率（B/A）',
  why: 'The rate decides the score for budget execution and is quoted in summaries; both amounts stand beside it.',
  notAnError: [
    'A rate over 100 %: more was spent than budgeted, which FUND-006 judges.',
    'A rate beside a budget of 0: it has no meaning, and the result is unknown.',
    'A rate printed to whole per cents, or cut off after its last place.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '实际支出数 {numerator} ÷ 年度预算数 {denominator} = {expected}，表中 {stated}',
    en: 'Executed {numerator} ÷ adjusted budget {denominator} = {expected}; the form prints {stated}',
  },
  messages: {
    approved: {
      zh: '实际支出数 {numerator} ÷ 年初预算数 {denominator} = {expected}，表中 {stated}',
      en: 'Executed {numerator} ÷ approved budget {denominator} = {expected}; the form prints {stated}',
    },
  },
  relations: ({ funds }, form) =>
    funds.flatMap((line, i) => {
      // A line that prints no rate owes none.
      if (line.completionRate === null) return []
      const at = `/funds/${i}`
      const onlyApproved = !form.hasPlace(`${at}/adjustedBudget`) && form.hasPlace(`${at}/approvedBudget`)
      const budget = onlyApproved ? 'approvedBudget' : 'adjustedBudget'
      const rate = { at: `${at}/completionRate`, taken: 'rate' } as const
      const details = { range: COMPLETION_RANGE, formula: `executed / ${budget} = completionRate` }
      return [
        ratio(`${at}/executed`, `${at}/${budget}`, rate, onlyApproved ? { ...details, message: 'approved' } : details),
      ]
    }),
  examples: {
    pass: [
      { funds: [{ executed: '1022.93', adjustedBudget: '1103.35', completionRate: '92.7%' }] },
      { funds: [{ executed: '48.60', adjustedBudget: '45.00', completionRate: '108%' }] },
      { funds: [{ executed: '30.00', approvedBudget: '40.00', completionRate: '75.00%' }] },
      { funds: [{ executed: '1.5', adjustedBudget: '2.0', completionRate: '79%' }] },
    ],
    fail: [
      { funds: [{ executed: '1022.93', adjustedBudget: '1103.35', completionRate: '96.36%' }] },
      { funds: [{ executed: '30.00', approvedBudget: '40.00', completionRate: '57.00%' }] },
      { funds: [{ executed: '30.00', approvedBudget: '40.00', adjustedBudget: '60.00', completionRate: '75.00%' }] },
    ],
    unknown: [
      { funds: [{ executed: '1022.93', completionRate: '92.7%' }] },
      { funds: [{ executed: '0', adjustedBudget: '0', completionRate: '0%' }] },
      { funds: [{ executed: '', adjustedBudget: '40.00', completionRate: '75.00%' }] },
    ],
  },
})
