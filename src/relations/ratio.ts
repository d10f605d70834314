import { type Decimal, divide, negate, subtract, ZERO } from './decimal.ts'
import { addIntervals, closure, meet, multiplyIntervals, point, touchesZero } from './interval.ts'
import { type Details, type Ratio, type TermLike, term } from './relation.ts'
import { quotientInterval, type Rule } from './rule.ts'

/** stated = numerator ÷ denominator. `less: 1` gives a rate of change: 调整率 is B₁ ÷ B₀ − 1, each amount named once. */
export function ratio(
  numerator: TermLike,
  denominator: TermLike,
  stated: TermLike,
  details: Details & { readonly less?: 0 | 1 } = {},
): Ratio {
  return {
    less: 0,
    ...details,
    kind: 'ratio',
    numerator: term(numerator),
    denominator: term(denominator),
    stated: term(stated),
  }
}

/** Tested as N ∩ (R · D) ≠ ∅ with the corner products: no division, so exact. */
export const ratioRule: Rule<Ratio> = {
  undefinedAt: ([, denominator]) => (denominator !== undefined && touchesZero(denominator) ? [1] : []),
  holds: ({ less }, [numerator, denominator], stated) => {
    if (numerator === undefined || denominator === undefined) return false
    const rate = addIntervals(closure(stated), point(whole(less)))
    return meet(closure(numerator), multiplyIntervals(rate, denominator))
  },
  expected: ({ less }, [numerator, denominator], places) => {
    if (numerator === undefined || denominator === undefined) return null
    return addIntervals(quotientInterval(numerator, denominator, places), point(negate(whole(less))))
  },
  value: ({ less }, [numerator, denominator], places) => {
    if (numerator === undefined || denominator === undefined) return null
    return divide(subtract(numerator, less === 1 ? denominator : ZERO), denominator, places, 'nearest')
  },
}

function whole(count: 0 | 1): Decimal {
  return { n: BigInt(count), e: 0 }
}
