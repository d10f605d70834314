import { cappedShare, norm } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { scoredFundLine, weightRange } from './scores.ts'

/** 预算执行率 is scored in proportion, and full execution in full; from the amounts where both are printed, else from the printed rate. */
export default defineCheck({
  id: 'SCORE-001',
  title: { zh: '预算执行率得分', en: 'Score for budget execution' },
  severity: 'warning',
  formula: 'min(1, executed / budget) * weight = score',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号），预算执行率',
  why: 'The score follows from two printed amounts and the weight; a body has no choice in it.',
  notAnError: [
    'A score rounded to a whole number: 9.88 printed as 10.',
    'Full score where more was spent than budgeted.',
    'A score on a part line, which only repeats the score of the total.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '预算执行得分：{working} = {expected}，表中 {stated}',
    en: 'Score for execution: {working} = {expected}; the form prints {stated}',
  },
  relations: (_, form) => {
    const at = scoredFundLine(form)
    if (at === null || !form.isPrinted(`${at}/score`) || !form.isPrinted(`${at}/weight`)) return []
    const budget = form.hasPlace(`${at}/adjustedBudget`) ? `${at}/adjustedBudget` : `${at}/approvedBudget`
    const weight = { at: `${at}/weight`, taken: 'whole' } as const
    const fromAmounts = form.hasPlace(`${at}/executed`) && form.hasPlace(budget)
    const rate = { at: `${at}/completionRate`, taken: 'rate' } as const
    const share =
      fromAmounts || !form.isPrinted(rate.at)
        ? { numerator: `${at}/executed`, denominator: budget, weight }
        : { numerator: rate, denominator: norm('1'), weight }
    return [cappedShare(share, `${at}/score`, { range: weightRange(at, form) })]
  },
  examples: {
    pass: [
      { funds: [{ executed: '98.80', adjustedBudget: '100.00', weight: '10', score: '9.88' }] },
      { funds: [{ executed: '98.80', adjustedBudget: '100.00', weight: '10', score: '10' }] },
      { funds: [{ completionRate: '76%', weight: '10', score: '7.6' }] },
      { funds: [{ executed: '48.60', adjustedBudget: '45.00', weight: '10', score: '10' }] },
    ],
    fail: [
      { funds: [{ executed: '83.00', adjustedBudget: '100.00', weight: '10', score: '10' }] },
      { funds: [{ completionRate: '76%', weight: '10', score: '9.6' }] },
    ],
    unknown: [
      { funds: [{ executed: '0', adjustedBudget: '0', weight: '10', score: '0' }] },
      { funds: [{ executed: '', adjustedBudget: '100.00', weight: '10', score: '10' }] },
    ],
  },
})
