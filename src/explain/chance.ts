import { approximate, type Decimal, figureInterval, type Interval, type Verdict, width } from '../relations/index.ts'

/** Above this luck is the likelier cause of a hit, and the explanation is not offered. */
export const LUCK = 0.35

/**
 * How likely one trial hits by luck: the width of what the operands give and the width of the stated figure, over the
 * range in which the stated figure could lie. A hit of the figures at their word is rarer than one within their rounding:
 * it takes one of the numbers that the stated figure's decimals can print. 1 where any of the three is unbounded.
 */
export function chanceOfHit({ expected, stated, basis }: Verdict, range: Interval): number {
  if (expected === null || stated?.amount.kind !== 'figure') return 1
  // A whole number taken exactly still stands for one of few: its last place is its width.
  const own = width(figureInterval(stated.amount.printed, 'rounded'))
  const widths = [width(expected), own, width(range)]
  if (widths.includes(null)) return 1
  const [candidate = 0, printed = 0, whole = 0] = widths.map((w) => approximate(w as Decimal))
  return whole === 0 ? 1 : Math.min(1, ((basis === 'exact' ? 0 : candidate) + printed) / whole)
}

/** How likely at least one of so many trials hits, to three digits; by multiplication alone, so that every machine agrees. */
export function chanceOfAny(chance: number, trials: number): number {
  if (chance * trials < 1e-6) return Number((chance * trials).toPrecision(3))
  let missed = 1
  for (let i = 0; i < trials; i++) missed *= 1 - chance
  return Number((1 - missed).toPrecision(3))
}
