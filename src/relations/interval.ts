import type { PrintedNumber } from '../schema/index.ts'
import {
  absolute,
  add as addDecimals,
  compare,
  type Decimal,
  decimal,
  multiply as multiplyDecimals,
  negate as negateDecimal,
  shift,
  sign,
  subtract,
  ZERO,
} from './decimal.ts'

/** An end of an interval; an open end is not part of it. */
export interface End {
  readonly at: Decimal
  readonly closed: boolean
}

/** The numbers a printed figure can stand for. A null end is unbounded. */
export interface Interval {
  readonly low: End | null
  readonly high: End | null
}

/** How a printed figure is taken: as itself, as rounded to its decimals, or as cut off after them. */
export type Reading = 'exact' | 'rounded' | 'truncated'

/**
 * The interval of a printed figure. Rounded: half a unit of the last printed place to each side, both ends closed, so
 * that the tie rule need not be known. Truncated: up to one unit further from zero, that end open.
 */
export function figureInterval(printed: PrintedNumber, reading: Reading): Interval {
  const value = printedValue(printed)
  const unit: Decimal = { n: 1n, e: printed.scale - printed.decimals }
  switch (reading) {
    case 'exact':
      return point(value)
    case 'rounded': {
      const half = { n: 5n, e: unit.e - 1 }
      return closed(subtract(value, half), addDecimals(value, half))
    }
    case 'truncated':
      return {
        low: sign(value) > 0 ? end(value, true) : end(subtract(value, unit), false),
        high: sign(value) < 0 ? end(value, true) : end(addDecimals(value, unit), false),
      }
  }
}

/** The printed number at its word. */
export function printedValue(printed: PrintedNumber): Decimal {
  const before = values.get(printed)
  if (before !== undefined) return before
  const value = shift(decimal(printed.text), printed.scale)
  values.set(printed, value)
  return value
}

/** A figure takes part in many relations and is parsed once. */
const values = new WeakMap<PrintedNumber, Decimal>()

export function point(value: Decimal): Interval {
  return closed(value, value)
}

export function closed(low: Decimal, high: Decimal): Interval {
  return { low: end(low, true), high: end(high, true) }
}

/** [low, ∞): a blank amount that cannot be negative is `atLeast(ZERO)`. */
export function atLeast(low: Decimal): Interval {
  return { low: end(low, true), high: null }
}

export const EVERYTHING: Interval = { low: null, high: null }

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) }
}

/** The ends swap, and their flags with them. */
export function negateInterval(a: Interval): Interval {
  return { low: negateEnd(a.high), high: negateEnd(a.low) }
}

/** The closure of the product: the least and the greatest of the four products of ends. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = [
    product(a.low, -1, b.low, -1),
    product(a.low, -1, b.high, 1),
    product(a.high, 1, b.low, -1),
    product(a.high, 1, b.high, 1),
  ]
  return {
    low: corners.includes(-1) ? null : extreme(corners, -1),
    high: corners.includes(1) ? null : extreme(corners, 1),
  }
}

/** The same interval with both ends closed. */
export function closure(a: Interval): Interval {
  return { low: a.low && end(a.low.at, true), high: a.high && end(a.high.at, true) }
}

/** Whether a number lies in both; a single touching point counts only if both ends are closed there. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a.low, b.high) && reaches(b.low, a.high)
}

/** The numbers in both, null where there are none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  return meet(a, b) ? { low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) } : null
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: looser(a.low, b.low, -1), high: looser(a.high, b.high, 1) }
}

export function isPoint(a: Interval): boolean {
  return a.low !== null && a.high !== null && compare(a.low.at, a.high.at) === 0
}

/** Whether zero lies in the closure. */
export function touchesZero(a: Interval): boolean {
  return (a.low === null || sign(a.low.at) <= 0) && (a.high === null || sign(a.high.at) >= 0)
}

/** Distance between the ends; null when unbounded. */
export function width(a: Interval): Decimal | null {
  return a.low === null || a.high === null ? null : absolute(subtract(a.high.at, a.low.at))
}

function end(at: Decimal, isClosed: boolean): End {
  return { at, closed: isClosed }
}

function addEnds(a: End | null, b: End | null): End | null {
  return a === null || b === null ? null : end(addDecimals(a.at, b.at), a.closed && b.closed)
}

function negateEnd(a: End | null): End | null {
  return a === null ? null : end(negateDecimal(a.at), a.closed)
}

/** A corner of a product: a number, or the sign of an infinity. Zero times an infinity is zero, as for the closure. */
function product(a: End | null, aSide: -1 | 1, b: End | null, bSide: -1 | 1): Decimal | -1 | 1 {
  if (a !== null && b !== null) return multiplyDecimals(a.at, b.at)
  const signs = (a === null ? aSide : sign(a.at)) * (b === null ? bSide : sign(b.at))
  return signs === 0 ? ZERO : signs < 0 ? -1 : 1
}

function extreme(corners: readonly (Decimal | -1 | 1)[], side: -1 | 1): End | null {
  let best: Decimal | null = null
  for (const corner of corners) {
    if (typeof corner === 'number') continue
    if (best === null || compare(corner, best) * side > 0) best = corner
  }
  return best && end(best, true)
}

function reaches(low: End | null, high: End | null): boolean {
  if (low === null || high === null) return true
  const order = compare(low.at, high.at)
  return order < 0 || (order === 0 && low.closed && high.closed)
}

/** Of two ends the one further to `side`, the open one of two at one place; an unbounded end gives way. */
function tighter(a: End | null, b: End | null, side: -1 | 1): End | null {
  if (a === null) return b
  if (b === null) return a
  const order = compare(a.at, b.at) * side
  return order > 0 ? a : order < 0 ? b : a.closed ? b : a
}

/** Of two ends the one further to `side`, the closed one of two at one place; an unbounded end prevails. */
function looser(a: End | null, b: End | null, side: -1 | 1): End | null {
  if (a === null || b === null) return null
  const order = compare(a.at, b.at) * side
  return order > 0 ? a : order < 0 ? b : a.closed ? a : b
}
