import { claim, compare, figureText, printedValue, type Relation } from '../relations/index.ts'
import { assess } from './assess.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { indicatorsOf, type Placed, targetText } from './indicators.ts'

/**
 * The actual as printed against the exact target. Without a comparator more is better, unless the name says that less is
 * (控制, 投诉, 事故); where it says both, only an equal figure can be judged.
 */
export default defineCheck({
  id: 'IND-001',
  title: { zh: '指标完成情况', en: 'Target met' },
  severity: 'warning',
  formula: 'actual meets target by its comparator',
  source: 'the form itself: 年度指标值, 实际完成值',
  why: 'Whether the promise of the year was kept is what the form is for.',
  notAnError: [
    'A shortfall that the form owns up to, by a reason or by a score below the weight: it is reported as info.',
    'An answer of several figures of which one meets the target.',
    'A target in words or a date.',
    'An actual that repeats the target.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{name}”实际 {actual}，目标 {target}',
    en: '“{name}”: actual {actual}, target {target}',
  },
  messages: {
    more: {
      zh: '“{name}”实际 {actual}，目标 {target}（未印比较符号，按越高越好判断）',
      en: '“{name}”: actual {actual}, target {target} (no sign is printed; more is taken to be better)',
    },
    less: {
      zh: '“{name}”实际 {actual}，目标 {target}（未印比较符号，按越低越好判断）',
      en: '“{name}”: actual {actual}, target {target} (no sign is printed; less is taken to be better)',
    },
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap((placed): Relation[] => {
      const found = assess(placed, form)
      const args = { name: placed.indicator.name ?? '' }
      if (found?.kind === 'met' || found?.kind === 'unmet') {
        const texts = { ...args, actual: figureText(found.answer), target: targetText(placed, form) }
        const inferred = found.isPrinted ? {} : { message: found.comparator === '<=' ? 'less' : 'more' }
        const severity = found.kind === 'unmet' ? { severity: severityOf(placed, form) } : {}
        return [{ ...found.relation, args: texts, cause: placed.at, ...inferred, ...severity }]
      }
      if (found?.kind !== 'open') return []
      return [claim([`${placed.at}/actual`, `${placed.at}/target`], null, { args, missing: [found.at] })]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '随机调查满意度', target: '≥90%', actual: '93.2%' }] },
      { indicators: [{ name: '人员控制率', target: '100%', actual: '92%' }] },
      { indicators: [{ name: '每人每年工时', target: '≥1960小时', actual: '按每天8小时计算，全年共2016小时。' }] },
    ],
    fail: [
      { indicators: [{ name: '政府采购执行率', target: '100%', actual: '72.74%', weight: '2', score: '2' }] },
      {
        indicators: [
          { name: '培训场次', target: '≥26场', actual: '12场', weight: '5', score: '2', deviation: '疫情影响' },
        ],
      },
    ],
    unknown: [
      { indicators: [{ name: '活动场次', target: '≥20场', actual: '上半年8场，下半年9场' }] },
      { indicators: [{ name: '投诉办结率', target: '95%', actual: '98%' }] },
    ],
  },
})

/** An honest shortfall states a reason or takes points off. */
function severityOf({ at, indicator }: Placed, { figures }: Form): 'info' | 'warning' {
  const [score] = figures(`${at}/score`)
  const [weight] = figures(`${at}/weight`)
  const reduced = score !== undefined && weight !== undefined && compare(printedValue(score), printedValue(weight)) < 0
  return indicator.deviation !== null || reduced ? 'info' : 'warning'
}
