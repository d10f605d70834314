import type { Comparator } from '../schema/index.ts'
import { add, compare, ZERO } from './decimal.ts'
import { addIntervals, type End, type Interval, meet, point } from './interval.ts'
import { type Bound, type Details, type TermLike, term } from './relation.ts'
import type { Rule } from './rule.ts'

/** stated compared with the sum of the parts; `between` takes two parts, its ends. Fails only if no values in the intervals satisfy it. */
export function bound(
  stated: TermLike,
  comparator: Comparator,
  parts: readonly TermLike[],
  details: Details = {},
): Bound {
  return { ...details, kind: 'bound', stated: term(stated), comparator, parts: parts.map(term) }
}

export const boundRule: Rule<Bound> = {
  undefinedAt: () => [],
  holds: ({ comparator }, operands, stated) => {
    const right = sumOf(operands)
    switch (comparator) {
      case '=':
        return meet(stated, right)
      case '<=':
        return reaches(stated.low, right.high, false)
      case '<':
        return reaches(stated.low, right.high, true)
      case '>=':
        return reaches(right.low, stated.high, false)
      case '>':
        return reaches(right.low, stated.high, true)
      case 'between': {
        const [first, last] = operands
        if (first === undefined || last === undefined) return false
        return reaches(first.low, stated.high, false) && reaches(stated.low, last.high, false)
      }
    }
  },
  expected: ({ comparator }, operands) => {
    const right = sumOf(operands)
    switch (comparator) {
      case '=':
        return right
      case '<=':
      case '<':
        return { low: null, high: right.high }
      case '>=':
      case '>':
        return { low: right.low, high: null }
      case 'between':
        return { low: operands[0]?.low ?? null, high: operands[1]?.high ?? null }
    }
  },
  value: ({ comparator }, operands) => (comparator === 'between' ? null : operands.reduce(add, ZERO)),
}

/** Whether a number from `low` up can be at most one from `high` down, or below it. */
function reaches(low: End | null, high: End | null, strictly: boolean): boolean {
  if (low === null || high === null) return true
  const order = compare(low.at, high.at)
  return order < 0 || (order === 0 && !strictly && low.closed && high.closed)
}

function sumOf(operands: readonly Interval[]): Interval {
  return operands.reduce(addIntervals, point(ZERO))
}
