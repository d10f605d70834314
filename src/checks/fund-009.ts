import { type Claim, claim, compare, multiply, type Pointer, printedValue, sign } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { partitionsOf } from './partitions.ts'

const FIELDS = ['approvedBudget', 'adjustedBudget', 'executed'] as const
/** About ten thousand: from a fifth of it to five times. */
const LEAST = { n: 2n, e: 3 }
const MOST = { n: 5n, e: 4 }

/** 元 beside 万元: one amount of a line is about ten thousand times another, or a part that many times its total. */
export default defineCheck({
  id: 'FUND-009',
  title: { zh: '金额单位一致', en: 'Amounts in one unit' },
  severity: 'warning',
  formula: 'amounts of a line differ by less than 10^4',
  source: 'the form itself: 单位：万元',
  why: 'An amount copied from accounts in 元 into a table in 万元 is off by four digits, and its sums with it.',
  notAnError: [
    'A line of which almost nothing was spent, where the printed rate says so.',
    'A small part of a large total.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '{larger} 约为 {smaller} 的一万倍，可能元与万元混用',
    en: '{larger} is about ten thousand times {smaller}; perhaps 元 and 万元 were mixed up',
  },
  relations: ({ funds }, form) => [
    ...funds.flatMap((_, i) => withinLine(i, form)),
    ...partitionsOf(funds).flatMap(({ total, parts }) =>
      parts.flatMap((part) =>
        FIELDS.flatMap((field) => {
          const [larger, smaller] = [`/funds/${part}/${field}`, `/funds/${total}/${field}`]
          return isFar(larger, smaller, form) ? [mixed(larger, smaller, form)] : []
        }),
      ),
    ),
  ],
  examples: {
    pass: [
      { funds: [{ approvedBudget: '1133.01', executed: '1022.93' }] },
      { funds: [{ adjustedBudget: '5000.00', executed: '0.50', completionRate: '0.01%' }] },
    ],
    fail: [
      { funds: [{ approvedBudget: '1133.01', executed: '10229300.00' }] },
      { funds: [{ executed: '1133.01' }, { executed: '9857000' }] },
    ],
    unknown: [],
  },
})

function withinLine(i: number, form: Form): Claim[] {
  const places = FIELDS.map((field) => `/funds/${i}/${field}`).filter((at) => isPositive(at, form))
  if (places.length < 2) return []
  const rate = form.figures(`/funds/${i}/completionRate`)[0]
  const isTiny = rate !== undefined && compare(printedValue(rate), { n: 1n, e: -2 }) < 0
  const far = places.flatMap((a) => places.flatMap((b) => (isFar(a, b, form) ? [[a, b] as const] : [])))
  const [found] = isTiny ? [] : far
  return [found === undefined ? claim(places, true) : mixed(found[0], found[1], form)]
}

function mixed(larger: Pointer, smaller: Pointer, form: Form): Claim {
  const text = (at: Pointer) => form.figures(at)[0]?.text ?? ''
  return claim([larger, smaller], false, { args: { larger: text(larger), smaller: text(smaller) } })
}

function isFar(larger: Pointer, smaller: Pointer, form: Form): boolean {
  if (!isPositive(larger, form) || !isPositive(smaller, form)) return false
  const [a] = form.figures(larger).map(printedValue)
  const [b] = form.figures(smaller).map(printedValue)
  return a !== undefined && b !== undefined && compare(a, multiply(b, LEAST)) >= 0 && compare(a, multiply(b, MOST)) <= 0
}

function isPositive(at: Pointer, { figures }: Form): boolean {
  const [printed] = figures(at)
  return printed !== undefined && sign(printedValue(printed)) > 0
}
