import { compare, type Decimal, divide, greatest, least, multiply, ZERO } from './decimal.ts'
import { closed, closure, type End, type Interval, touchesZero } from './interval.ts'
import { type Details, type Share, type TermLike, term } from './relation.ts'
import type { Rule } from './rule.ts'

interface Shared {
  readonly numerator: TermLike
  readonly denominator: TermLike
  readonly weight: TermLike
}

/** stated = min(1, numerator ÷ denominator) × weight: a score that full execution earns in full. */
export function cappedShare(shared: Shared, stated: TermLike, details: Details = {}): Share {
  return { ...details, ...terms(shared, stated), kind: 'share', mode: 'capped' }
}

/** stated ≤ numerator ÷ denominator × weight: what a target missed by that much can earn. */
export function shareAtMost(shared: Shared, stated: TermLike, details: Details = {}): Share {
  return { ...details, ...terms(shared, stated), kind: 'share', mode: 'at-most' }
}

/**
 * min(1, N ÷ D) · W is monotone in each figure, so its corners are exact; each side is multiplied by D instead of
 * divided. Amounts, bounds and weights are taken from 0 up: none of them can be negative.
 */
export const shareRule: Rule<Share> = {
  undefinedAt: ([, denominator]) => (denominator !== undefined && touchesZero(denominator) ? [1] : []),
  holds: ({ mode }, operands, stated) => {
    const corners = cornersOf(operands)
    if (corners === null) return false
    const { low, high } = corners
    const fitsAbove = isAtMost(stated.low, high.divisor, earned(high, mode))
    return mode === 'at-most' ? fitsAbove : fitsAbove && isAtLeast(stated.high, low.divisor, earned(low, mode))
  },
  expected: ({ mode }, operands, places) => {
    const corners = cornersOf(operands)
    if (corners === null) return null
    const { low, high } = corners
    const top = divide(earned(high, mode), high.divisor, places, 'up')
    return closed(mode === 'at-most' ? ZERO : divide(earned(low, mode), low.divisor, places, 'down'), top)
  },
  value: ({ mode }, [numerator, denominator, weight], places) => {
    if (numerator === undefined || denominator === undefined || weight === undefined) return null
    const corner = { part: numerator, divisor: denominator, weight }
    return divide(earned(corner, mode), denominator, places, 'nearest')
  },
}

function terms({ numerator, denominator, weight }: Shared, stated: TermLike) {
  return { numerator: term(numerator), denominator: term(denominator), weight: term(weight), stated: term(stated) }
}

interface Corner {
  readonly part: Decimal
  readonly divisor: Decimal
  readonly weight: Decimal
}

function cornersOf(operands: readonly Interval[]): { readonly low: Corner; readonly high: Corner } | null {
  const [part, divisor, weight] = operands.map(closure)
  if (!part?.low || !part.high || !divisor?.low || !divisor.high || !weight?.low || !weight.high) return null
  return {
    low: { part: fromZero(part.low), divisor: divisor.high.at, weight: fromZero(weight.low) },
    high: { part: fromZero(part.high), divisor: divisor.low.at, weight: fromZero(weight.high) },
  }
}

/** What a corner earns, times its divisor. */
function earned({ part, divisor, weight }: Corner, mode: Share['mode']): Decimal {
  return multiply(mode === 'capped' ? least(part, divisor) : part, weight)
}

function isAtMost(end: End | null, divisor: Decimal, limit: Decimal): boolean {
  return end === null || compare(multiply(end.at, divisor), limit) <= 0
}

function isAtLeast(end: End | null, divisor: Decimal, limit: Decimal): boolean {
  return end === null || compare(multiply(end.at, divisor), limit) >= 0
}

function fromZero(end: End): Decimal {
  return greatest(end.at, ZERO)
}
