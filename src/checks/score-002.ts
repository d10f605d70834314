import { bound, compare, decimal, norm, printedValue, sign } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf } from './indicators.ts'

const ALL_POINTS = decimal('100')

/** A line earns nothing below zero and nothing above its weight. */
export default defineCheck({
  id: 'SCORE-002',
  title: { zh: '得分不超分值', en: 'Score within its weight' },
  severity: 'error',
  formula: '0 <= score <= weight',
  source: 'the form itself: 分值, 得分',
  why: 'The weight is the most that a line can earn.',
  notAnError: [
    'A score equal to its weight.',
    'A line without a weight.',
    'A score above all 100 points, more likely an amount in a misread column: a warning.',
  ],
  history: ['0.1.0: added.'],
  message: { zh: '得分 {stated} 超过分值 {working}', en: 'Score {stated} exceeds the weight of {working}' },
  messages: { negative: { zh: '得分 {stated} 小于 0', en: 'Score {stated} is below 0' } },
  relations: (record, form) => {
    const lines = [...record.funds.map((_, i) => `/funds/${i}`), ...indicatorsOf(record).map(({ at }) => at)]
    return lines.flatMap((at) => {
      const [score] = form.figures(`${at}/score`)
      if (score === undefined) return []
      if (sign(printedValue(score)) < 0) return [bound(`${at}/score`, '>=', [norm('0')], { message: 'negative' })]
      const weight = { at: `${at}/weight`, taken: 'whole' } as const
      // No form has more than 100 points: what exceeds them was hardly printed as a score.
      const severity = compare(printedValue(score), ALL_POINTS) > 0 ? 'warning' : 'error'
      return form.isPrinted(weight.at) ? [bound(`${at}/score`, '<=', [weight], { severity })] : []
    })
  },
  examples: {
    pass: [
      { funds: [{ weight: '10', score: '9.88' }] },
      { indicators: [{ name: '培训人次', weight: '5', score: '5' }] },
    ],
    fail: [
      { indicators: [{ name: '培训人次', weight: '5', score: '6' }] },
      { funds: [{ weight: '10', score: '10.5' }] },
      { indicators: [{ name: '培训人次', weight: '5', score: '-1' }] },
    ],
    unknown: [],
  },
})
