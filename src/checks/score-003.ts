import { bound, type Relation, shareAtMost } from '../relations/index.ts'
import { assess } from './assess.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf } from './indicators.ts'

/** A quantitative target that is met earns its weight; one that is missed earns at most in proportion. */
export default defineCheck({
  id: 'SCORE-003',
  title: { zh: '定量指标得分', en: 'Score of a quantitative indicator' },
  severity: 'warning',
  formula: 'met: score = weight; missed: score <= actual / target * weight',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号），定量指标',
  why: 'Scores of quantitative indicators follow from target and actual.',
  notAnError: [
    'A score rounded to a whole number.',
    'Less than the share reached: a body may be stricter with itself.',
    'Targets in words, ranges, and answers that cannot be compared.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{name}”已达标，得分 {stated}，分值 {working}',
    en: '“{name}” is met; score {stated}, weight {working}',
  },
  messages: {
    missed: {
      zh: '“{name}”未达标，按比例最多 {working} = {expected}，表中得分 {stated}',
      en: '“{name}” is missed; in proportion at most {working} = {expected}, the form prints {stated}',
    },
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap((placed): Relation[] => {
      const [score, weight] = [`${placed.at}/score`, { at: `${placed.at}/weight`, taken: 'whole' } as const]
      if (!form.isPrinted(score) || !form.isPrinted(weight.at)) return []
      const found = assess(placed, form)
      const details = { args: { name: placed.indicator.name ?? '' }, cause: placed.at }
      if (found?.kind === 'met') return [bound(score, '=', [weight], details)]
      if (found?.kind !== 'unmet') return []
      const { stated: actual, parts } = found.relation
      const [target, more] = parts
      if (target === undefined || more !== undefined) return []
      const fewer = found.comparator === '<=' || found.comparator === '<'
      const share = fewer
        ? { numerator: target, denominator: actual, weight }
        : { numerator: actual, denominator: target, weight }
      return [shareAtMost(share, score, { ...details, message: 'missed' })]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '培训人次', target: '≥200人次', actual: '212人次', weight: '5', score: '5' }] },
      { indicators: [{ name: '培训人次', target: '≥200人次', actual: '180人次', weight: '5', score: '4.5' }] },
      { indicators: [{ name: '办结率', target: '≥100%', actual: '98.8%', weight: '10', score: '10' }] },
    ],
    fail: [
      { indicators: [{ name: '培训人次', target: '≥200人次', actual: '100人次', weight: '5', score: '5' }] },
      { indicators: [{ name: '培训人次', target: '≥200人次', actual: '212人次', weight: '5', score: '3' }] },
    ],
    unknown: [],
  },
})
