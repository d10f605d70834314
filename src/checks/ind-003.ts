import { claim, compare, multiply, printedValue, shift } from '../relations/index.ts'
import { type Assessment, assess } from './assess.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { indicatorsOf, type Placed, targetText } from './indicators.ts'

/** A target missed, or left far behind, owes a reason where the form has a place for it. */
export default defineCheck({
  id: 'IND-003',
  title: { zh: '偏差原因', en: 'Reason for a deviation' },
  severity: 'warning',
  formula: 'a missed or far exceeded target has a deviation',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号），偏差原因',
  why: 'The reason is what the next budget can learn from; a target left far behind was set too low.',
  notAnError: [
    'A target that is met by less than the limit: 130 %, a limit of this tool that can be set.',
    'A form without a column for reasons.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{name}”目标 {target}，实际 {actual}，未说明未完成的原因',
    en: '“{name}”: target {target}, actual {actual}, no reason given for the shortfall',
  },
  messages: {
    beyond: {
      zh: '“{name}”目标 {target}，实际 {actual}，超过目标的 {limit}%，未说明原因',
      en: '“{name}”: target {target}, actual {actual}, beyond {limit} % of the target, no reason given',
    },
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap((placed) => {
      const { at, indicator } = placed
      if (!form.hasPlace(`${at}/deviation`)) return []
      const found = assess(placed, form)
      const owed = found?.kind === 'unmet' ? undefined : isFarBeyond(found, form) ? 'beyond' : null
      if (owed === null) return []
      const args = { name: indicator.name ?? '', limit: form.limits.overshoot, ...textsOf(placed, form) }
      const details = { args, cause: at, ...(owed === undefined ? {} : { message: owed }) }
      return [claim([`${at}/deviation`, `${at}/actual`, `${at}/target`], indicator.deviation !== null, details)]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '培训场次', target: '≥26场', actual: '12场', deviation: '疫情影响' }] },
      { indicators: [{ name: '培训场次', target: '≥20场', actual: '40场', deviation: '新增线上课程' }] },
    ],
    fail: [
      { indicators: [{ name: '培训场次', target: '≥26场', actual: '12场', deviation: '' }] },
      { indicators: [{ name: '培训场次', target: '≥20场', actual: '40场', deviation: '无' }] },
    ],
    unknown: [],
  },
})

/** Beyond the limit of a target that is a lower bound. */
function isFarBeyond(found: Assessment | null, { limits }: Form): boolean {
  if (found?.kind !== 'met' || (found.comparator !== '>=' && found.comparator !== '>')) return false
  const printed = found.relation.parts[0]?.printed ?? null
  // Without a printed comparator a bare figure is no lower bound.
  if (printed === null || !found.isPrinted) return false
  const actual = shift(printedValue(found.figure), found.relation.stated.shift)
  return compare(actual, multiply(printedValue(printed), { n: BigInt(limits.overshoot), e: -2 })) > 0
}

function textsOf(placed: Placed, form: Form): { readonly target: string; readonly actual: string } {
  return { target: targetText(placed, form), actual: placed.indicator.actual?.text ?? '' }
}
