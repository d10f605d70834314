import type { Printed, Slot } from './figures.ts'

/**
 * The rule of printed figures a second time, small and apart from the engine, so that one may judge the other: whole
 * numbers of 10^-12, ends included. A figure stands for all that rounds to it, or all that is cut off to it.
 */
export type Range = readonly [low: bigint, high: bigint | null]
export type Taking = 'exact' | 'rounded' | 'cut'

const GRAIN = 12

export function rangeOf({ text, scale }: Printed, taking: Taking): Range {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const power = GRAIN + scale - fraction.length
  const size = BigInt(whole + fraction) * 10n ** BigInt(power)
  const value = text.startsWith('-') ? -size : size
  const unit = 10n ** BigInt(power)
  switch (taking) {
    case 'exact':
      return [value, value]
    case 'rounded':
      return [value - unit / 2n, value + unit / 2n]
    case 'cut':
      // The far end is open: it stops one grain short.
      return [value > 0n ? value : value - unit + 1n, value < 0n ? value : value + unit - 1n]
  }
}

/** Zero for a mark; for a blank any amount from zero up, or null where it may be negative. */
export function slotRange(slot: Slot, taking: Taking, mayBeNegative = false): Range | null {
  if (slot === 'none') return [0n, 0n]
  if (slot === 'blank') return mayBeNegative ? null : [0n, null]
  return rangeOf(slot, taking)
}

export function added(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([a, b], [c, d]) => [a + c, b === null || d === null ? null : b + d], [0n, 0n])
}

export function meets([a, b]: Range, [c, d]: Range): boolean {
  return (d === null || a <= d) && (b === null || c <= b)
}

/** Whether some n of the numerator, d of the denominator and r of the rate give n = (r + less) × d; null where d may be 0. */
export function isQuotient(n: Range, d: Range, rate: Range, less: 0n | 1n): boolean | null {
  const [dl, dh] = d
  if (dh === null || n[1] === null || rate[1] === null || dl <= 0n) return null
  const one = 10n ** BigInt(GRAIN)
  const rates = [rate[0] + less * one, rate[1] + less * one]
  const products = rates.flatMap((r) => [r * dl, r * dh])
  const [low = 0n, ...higher] = products.sort((a, b) => Number(a - b))
  const high = higher.at(-1) ?? low
  return meets([n[0] * one, n[1] * one], [low, high])
}

const WIDE = 15n * 10n ** BigInt(GRAIN - 1)

/** The readings of a rate: a bare one beyond 1.5 may be a percentage or a ratio. */
export function rateReadings(rate: Printed): Printed[] {
  const [size] = rangeOf({ ...rate, scale: 0 }, 'exact')
  if (rate.signed || (size <= WIDE && size >= -WIDE)) return [rate]
  return [
    { ...rate, scale: 0 },
    { ...rate, scale: -2 },
  ]
}
