import { absolute, claim, compare, type Decimal, multiply, printedValue, shift } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import { answersOf, assess } from './assess.ts'
import { defineCheck } from './define.ts'
import { actualOf, indicatorsOf, targetOf } from './indicators.ts'
import { kindOf, sameDimension, shiftBetween } from './units.ts'

/** Target and actual in two units of one dimension, which no conversion reconciles. */
export default defineCheck({
  id: 'IND-004',
  title: { zh: '指标单位一致', en: 'Units of an indicator' },
  severity: 'warning',
  formula: 'target and actual in one unit, or in two that convert',
  source: 'the form itself',
  why: 'Ten 元 for a target of ten 万元, or visits for people, look like an answer and are none.',
  notAnError: [
    'Units that convert, where the converted figure is of the order of the target.',
    'Measure words for the same things: 场 and 次, 个 and 家.',
    'An answer without any figure to compare, which IND-002 reports.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{name}”目标 {target} 与实际 {actual} 单位不同，换算后仍不可比',
    en: '“{name}”: target {target} and actual {actual} are in two units that no conversion reconciles',
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap((placed) => {
      const target = targetOf(placed, form)
      const actual = actualOf(placed, form)
      const found = assess(placed, form)
      if (target === null || actual === null || found === null || found.kind === 'incomparable') return []
      const [asked] = target.figures
      if (asked === undefined || asked.unit === null || actual.figures.every(({ unit }) => unit === asked.unit))
        return []
      const own = answersOf(actual, form).filter(({ restated, printed }) => !restated && sameDimension(printed, asked))
      const [answer, ...more] = own
      if (answer === undefined || more.length > 0) return []
      if (answer.printed.unit === null || asked.unit === answer.printed.unit) return []
      const args = { name: placed.indicator.name ?? '', target: target.quantity.text, actual: actual.quantity.text }
      return [claim([actual.at, target.at], agree(answer.printed, asked), { args })]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '补助金额', target: '5万元', actual: '50000元' }] },
      { indicators: [{ name: '活动场次', target: '≥6场次', actual: '8次' }] },
      { indicators: [{ name: '办结时限', target: '≤30天', actual: '1个月' }] },
    ],
    fail: [
      { indicators: [{ name: '补助金额', target: '≥5万元', actual: '5元' }] },
      { indicators: [{ name: '服务对象', target: '≥200人', actual: '212人次' }] },
      { indicators: [{ name: '办结时限', target: '≤10天', actual: '10个月' }] },
    ],
    unknown: [],
  },
})

/** Hours in a unit of time, a month of thirty days. */
const HOURS: Readonly<Record<string, Decimal>> = {
  hour: { n: 1n, e: 0 },
  day: { n: 24n, e: 0 },
  week: { n: 168n, e: 0 },
  month: { n: 720n, e: 0 },
  year: { n: 8760n, e: 0 },
}
const CLASHING = new Set(['people', 'visits', 'households'])

function agree(actual: PrintedNumber, target: PrintedNumber): boolean {
  const [a, b] = [kindOf(actual), kindOf(target)]
  if (a === null || b === null) return true
  if (a.family === b.family) {
    return (
      a.power === b.power || areAlike(shift(printedValue(actual), shiftBetween(actual, target)), printedValue(target))
    )
  }
  const [left, right] = [HOURS[a.family], HOURS[b.family]]
  if (left !== undefined && right !== undefined) {
    return areAlike(multiply(printedValue(actual), left), multiply(printedValue(target), right))
  }
  return !(CLASHING.has(a.family) && CLASHING.has(b.family))
}

/** Of one order: neither ten times the other. A zero is of every order. */
function areAlike(a: Decimal, b: Decimal): boolean {
  const [x, y] = [absolute(a), absolute(b)]
  if (x.n === 0n || y.n === 0n) return true
  return compare(shift(x, 1), y) >= 0 && compare(shift(y, 1), x) >= 0
}
