import { multiply, ONE } from './decimal.ts'
import { closure, meet, multiplyIntervals, point } from './interval.ts'
import { type Details, type Product, type TermLike, term } from './relation.ts'
import type { Rule } from './rule.ts'

/** stated = the product of the factors, each quantity named once. */
export function product(factors: readonly TermLike[], stated: TermLike, details: Details = {}): Product {
  return { ...details, kind: 'product', factors: factors.map(term), stated: term(stated) }
}

export const productRule: Rule<Product> = {
  undefinedAt: () => [],
  holds: (_, operands, stated) => meet(operands.reduce(multiplyIntervals, point(ONE)), closure(stated)),
  expected: (_, operands) => operands.reduce(multiplyIntervals, point(ONE)),
  value: (_, operands) => operands.reduce(multiply, ONE),
}
