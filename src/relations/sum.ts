import { add, ZERO } from './decimal.ts'
import { addIntervals, meet, point } from './interval.ts'
import { type Details, type Sum, type TermLike, term } from './relation.ts'
import type { Rule } from './rule.ts'

/** stated = the sum of the parts; a part with `sign: -1` is taken away. Open ends stay open. */
export function sum(parts: readonly TermLike[], stated: TermLike, details: Details = {}): Sum {
  return { ...details, kind: 'sum', parts: parts.map(term), stated: term(stated) }
}

export const sumRule: Rule<Sum> = {
  undefinedAt: () => [],
  holds: (_, operands, stated) => meet(operands.reduce(addIntervals, point(ZERO)), stated),
  expected: (_, operands) => operands.reduce(addIntervals, point(ZERO)),
  value: (_, operands) => operands.reduce(add, ZERO),
}
