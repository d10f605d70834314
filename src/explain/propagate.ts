import {
  addIntervals,
  compare,
  type Decimal,
  divide,
  EVERYTHING,
  greatest,
  type Interval,
  intersect,
  least,
  multiplyIntervals,
  negateInterval,
  point,
  type Rounding,
  round,
  subtract,
  touchesZero,
  ZERO,
} from '../relations/index.ts'
import type { Constraint, System } from './constraints.ts'

/**
 * Narrows the unknowns by every constraint until nothing changes. Returns null when something is left for each of them,
 * else the constraints that together leave nothing: the proof that the figures they hold cannot all be right.
 */
export function refute(
  { constraints, unknowns }: System,
  freed: ReadonlySet<number>,
  among: readonly number[],
): ReadonlySet<number> | null {
  const domains = unknowns.map((unknown, i) => (freed.has(i) ? (unknown.freed ?? unknown.printed) : unknown.printed))
  const reasons = unknowns.map((): ReadonlySet<number> => new Set())
  // A constraint is looked at again only when one of its unknowns was narrowed by another.
  const narrowedAt = unknowns.map(() => 0)
  const lookedAt = constraints.map(() => -1)
  let time = 0
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false
    for (const index of among) {
      const constraint = constraints[index]
      if (constraint === undefined) continue
      const since = lookedAt[index] ?? -1
      if (constraint.unknowns.every((i) => (narrowedAt[i] ?? 0) <= since)) continue
      lookedAt[index] = ++time
      for (const [position, narrowed] of narrow(constraint, domains).entries()) {
        const unknown = constraint.unknowns[position] ?? 0
        const before = domains[unknown] ?? EVERYTHING
        const after = intersect(before, narrowed)
        const because = () => new Set([index, ...constraint.unknowns.flatMap((i) => [...(reasons[i] ?? [])])])
        if (after === null) return because()
        if (!isNarrower(after, before)) continue
        domains[unknown] = after
        reasons[unknown] = because()
        // What a constraint has narrowed itself, it narrows no further.
        narrowedAt[unknown] = time
        changed = true
      }
    }
    if (!changed) return null
  }
  return null
}

const PASSES = 24
/** Decimal places kept in bounds; outwards, so that nothing is refuted by rounding. */
const PLACES = 24

/** What a constraint leaves for each of its unknowns, given the others. */
function narrow({ relation, unknowns }: Constraint, domains: readonly Interval[]): Interval[] {
  const values = unknowns.map((i) => domains[i] ?? EVERYTHING)
  const [stated = EVERYTHING, ...operands] = values
  switch (relation.kind) {
    case 'ratio': {
      const [numerator = EVERYTHING, denominator = EVERYTHING] = operands
      const less = point({ n: BigInt(relation.less), e: 0 })
      const rate = addIntervals(stated, less)
      return [
        addIntervals(quotient(numerator, denominator), negateInterval(less)),
        outward(multiplyIntervals(rate, denominator)),
        quotient(numerator, rate),
      ]
    }
    case 'sum':
      return narrowSum(stated, signedBy(relation.parts, operands), '=').map((interval, i) =>
        i > 0 && relation.parts[i - 1]?.sign === -1 ? negateInterval(interval) : interval,
      )
    case 'bound':
      return narrowSum(stated, operands, relation.comparator)
    case 'product':
    case 'share':
      return values
  }
}

function signedBy(parts: readonly { readonly sign: 1 | -1 }[], operands: readonly Interval[]): Interval[] {
  return operands.map((interval, i) => (parts[i]?.sign === -1 ? negateInterval(interval) : interval))
}

/** stated against the sum of the parts: each from the stated one and the other parts. */
function narrowSum(stated: Interval, parts: readonly Interval[], comparator: string): Interval[] {
  const before = runningSums(parts)
  const after = runningSums([...parts].reverse())
  const total = before[parts.length] ?? point(ZERO)
  const [forStated, forTotal] = sides(stated, total, comparator)
  const rest = (i: number) => addIntervals(before[i] ?? total, after[parts.length - 1 - i] ?? total)
  return [forStated, ...parts.map((_, i) => addIntervals(forTotal, negateInterval(rest(i))))]
}

/** Sums of the first 0, 1, 2 … parts. */
function runningSums(parts: readonly Interval[]): Interval[] {
  const sums = [point(ZERO)]
  for (const part of parts) sums.push(addIntervals(sums.at(-1) ?? part, part))
  return sums
}

/** What a comparison leaves for its left and its right side. Strict ones are taken with their limit. */
function sides(left: Interval, right: Interval, comparator: string): readonly [Interval, Interval] {
  switch (comparator) {
    case '=':
      return [right, left]
    case '<=':
    case '<':
      return [
        { low: null, high: right.high },
        { low: left.low, high: null },
      ]
    case '>=':
    case '>':
      return [
        { low: right.low, high: null },
        { low: null, high: left.high },
      ]
    default:
      return [EVERYTHING, EVERYTHING]
  }
}

/** a ÷ b, everything where b may be 0 or one of them is unbounded. */
function quotient(a: Interval, b: Interval): Interval {
  if (touchesZero(b) || !a.low || !a.high || !b.low || !b.high) return EVERYTHING
  const tops = [a.low.at, a.high.at]
  const bottoms = [b.low.at, b.high.at]
  const corners = (rounding: Rounding) =>
    tops.flatMap((top) => bottoms.map((bottom) => divide(top, bottom, PLACES, rounding)))
  return {
    low: { at: corners('down').reduce(least), closed: true },
    high: { at: corners('up').reduce(greatest), closed: true },
  }
}

function outward({ low, high }: Interval): Interval {
  return {
    low: low && { at: round(low.at, PLACES, 'down'), closed: true },
    high: high && { at: round(high.at, PLACES, 'up'), closed: true },
  }
}

/** A gain of less than a millionth of a unit is none: a loop of ratios narrows forever. */
const GAIN: Decimal = { n: 1n, e: -12 }

function isNarrower(after: Interval, before: Interval): boolean {
  return gains(before.low, after.low) || gains(after.high, before.high)
}

/** Whether an end moved inwards: from nowhere, or by more than the least gain. */
function gains(left: Interval['low'], right: Interval['low']): boolean {
  if (left === null || right === null) return left !== right
  return compare(subtract(right.at, left.at), GAIN) > 0
}
