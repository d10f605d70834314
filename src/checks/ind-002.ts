import { claim } from '../relations/index.ts'
import { assess } from './assess.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf, targetOf, targetText } from './indicators.ts'

/** A target in figures asks for an answer in figures of the same dimension. */
export default defineCheck({
  id: 'IND-002',
  title: { zh: '指标可比', en: 'Comparable answer' },
  severity: 'warning',
  formula: 'a target in figures has an actual of the same dimension',
  source: 'the form itself: 年度指标值, 实际完成值',
  why: 'A share that is answered by a count, or by words, cannot be checked by anyone.',
  notAnError: ['A target in words or a date.', 'A bare figure beside a unit.', 'A form that asks for no answers yet.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{name}”目标为 {target}，完成情况中没有可与之比较的数：{actual}',
    en: '“{name}” has the target {target}; its answer has no figure to compare: {actual}',
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap((placed) => {
      const { at, indicator } = placed
      const found = assess(placed, form)
      if (found === null) return []
      const target = targetOf(placed, form)
      const places = [`${at}/actual`, target?.at ?? `${at}/target`]
      const args = {
        name: indicator.name ?? '',
        target: targetText(placed, form),
        actual: indicator.actual?.text ?? '',
      }
      if (found.kind === 'unanswered') return [claim(places, null, { args, missing: [`${at}/actual`] })]
      return [claim(places, found.kind !== 'incomparable', { args })]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '组织覆盖率', target: '100%', actual: '100%' }] },
      { indicators: [{ name: '培训人数', target: '≥50人', actual: '50' }] },
      {
        indicators: [
          { name: '影响程度', target: '明显', actual: '效果明显' },
          { name: '场次', target: '6场', actual: '6场' },
        ],
      },
    ],
    fail: [
      { indicators: [{ name: '组织覆盖率', target: '100%', actual: '统筹管理直属组织34个。' }] },
      { indicators: [{ name: '活动完成率', target: '100%', actual: '由于疫情原因，活动暂停。' }] },
    ],
    unknown: [{ indicators: [{ name: '组织覆盖率', target: '100%', actual: '' }] }],
  },
})
