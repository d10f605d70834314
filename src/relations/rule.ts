import { compare, type Decimal, divide } from './decimal.ts'
import type { End, Interval } from './interval.ts'
import type { Arithmetic } from './relation.ts'

/** The arithmetic of one kind of relation. Operands come in the order of `operandsOf`, signs and units applied. */
export interface Rule<R extends Arithmetic> {
  /** Which operands leave the relation without a meaning: a denominator that may be 0. */
  readonly undefinedAt: (operands: readonly Interval[]) => readonly number[]
  /** Whether some numbers inside the intervals satisfy the relation. */
  readonly holds: (relation: R, operands: readonly Interval[], stated: Interval) => boolean
  /** What the operands give for the stated figure, rounded outwards to `places` where a division comes in. */
  readonly expected: (relation: R, operands: readonly Interval[], places: number) => Interval | null
  /** What the operands give when taken at their word, to `places` where a division comes in; for people to read. */
  readonly value: (relation: R, operands: readonly Decimal[], places: number) => Decimal | null
}

/** a ÷ b, rounded outwards to `places`; b must not touch 0, ends must be bounded. Null ends stay unbounded. */
export function quotientInterval(a: Interval, b: Interval, places: number): Interval {
  const tops = [a.low, a.high]
  const bottoms = [b.low, b.high]
  if ([...tops, ...bottoms].includes(null)) return { low: null, high: null }
  const corners = (rounding: 'down' | 'up') =>
    tops.flatMap((top) => bottoms.map((bottom) => divide((top as End).at, (bottom as End).at, places, rounding)))
  return { low: extreme(corners('down'), -1), high: extreme(corners('up'), 1) }
}

function extreme(corners: readonly Decimal[], side: -1 | 1): End | null {
  const [first, ...others] = corners
  if (first === undefined) return null
  return { at: others.reduce((best, next) => (compare(next, best) * side > 0 ? next : best), first), closed: true }
}
