/** An exact decimal: `n` × 10^`e`. Sums and products of printed figures never leave this type. */
export interface Decimal {
  readonly n: bigint
  readonly e: number
}

export const ZERO: Decimal = { n: 0n, e: 0 }
export const ONE: Decimal = { n: 1n, e: 0 }

const DECIMAL = /^-?\d+(\.\d+)?$/

/** Reads a canonical ASCII decimal such as `-83.61`; anything else is a TypeError. */
export function decimal(text: string): Decimal {
  if (!DECIMAL.test(text)) throw new TypeError(`Expected a decimal such as -83.61, got ${text}.`)
  const dot = text.indexOf('.')
  return dot === -1
    ? { n: BigInt(text), e: 0 }
    : { n: BigInt(text.slice(0, dot) + text.slice(dot + 1)), e: dot + 1 - text.length }
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.e === b.e) return { n: a.n + b.n, e: a.e }
  return a.e < b.e ? { n: a.n + b.n * powerOfTen(b.e - a.e), e: a.e } : { n: a.n * powerOfTen(a.e - b.e) + b.n, e: b.e }
}

export function negate(a: Decimal): Decimal {
  return { n: -a.n, e: a.e }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { n: a.n * b.n, e: a.e + b.e }
}

/** `a` × 10^`places`. */
export function shift(a: Decimal, places: number): Decimal {
  return { n: a.n, e: a.e + places }
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = a.e === b.e ? a.n - b.n : subtract(a, b).n
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export function sign(a: Decimal): number {
  return a.n === 0n ? 0 : a.n < 0n ? -1 : 1
}

export function absolute(a: Decimal): Decimal {
  return a.n < 0n ? negate(a) : a
}

/** The smaller one, the first of two equals. */
export function least(a: Decimal, b: Decimal): Decimal {
  return compare(b, a) < 0 ? b : a
}

/** The greater one, the first of two equals. */
export function greatest(a: Decimal, b: Decimal): Decimal {
  return compare(b, a) > 0 ? b : a
}

export type Rounding = 'down' | 'up' | 'nearest'

/** `a` ÷ `b` with `decimals` places, rounded down, up, or to the nearest (a half away from zero). `b` must not be 0. */
export function divide(a: Decimal, b: Decimal, decimals: number, rounding: Rounding): Decimal {
  if (b.n === 0n) throw new RangeError('Division by zero.')
  const places = a.e - b.e + decimals
  const top = places >= 0 ? a.n * powerOfTen(places) : a.n
  const bottom = places >= 0 ? b.n : b.n * powerOfTen(-places)
  return { n: quotient(top, bottom, rounding), e: -decimals }
}

/** `a` with at most `decimals` places. */
export function round(a: Decimal, decimals: number, rounding: Rounding): Decimal {
  return -a.e <= decimals ? a : divide(a, ONE, decimals, rounding)
}

/** The decimal written out, with at least `decimals` places; zeros beyond them are cut. */
export function writeDecimal(a: Decimal, decimals = 0): string {
  const digits = (a.n < 0n ? -a.n : a.n).toString()
  const padded = a.e >= 0 ? digits + '0'.repeat(a.e) : digits.padStart(1 - a.e, '0')
  const cut = a.e >= 0 ? padded.length : padded.length + a.e
  const kept = Math.max(decimals, 0)
  const fraction = withoutLastZeros(padded.slice(cut)).padEnd(kept, '0')
  const whole = padded.slice(0, cut)
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return a.n < 0n ? `-${text}` : text
}

export function isWhole(a: Decimal): boolean {
  return a.e >= 0 || a.n % powerOfTen(-a.e) === 0n
}

/** A binary number near the decimal, for chances and for display; never for a verdict. */
export function approximate(a: Decimal): number {
  return Number(`${a.n}e${a.e}`)
}

function quotient(top: bigint, bottom: bigint, rounding: Rounding): bigint {
  const a = bottom < 0n ? -top : top
  const b = bottom < 0n ? -bottom : bottom
  const truncated = a / b
  const rest = a % b
  if (rest === 0n) return truncated
  switch (rounding) {
    case 'down':
      return rest < 0n ? truncated - 1n : truncated
    case 'up':
      return rest > 0n ? truncated + 1n : truncated
    case 'nearest': {
      const twice = rest < 0n ? -2n * rest : 2n * rest
      return twice < b ? truncated : rest < 0n ? truncated - 1n : truncated + 1n
    }
  }
}

const POWERS: bigint[] = [1n]

function powerOfTen(exponent: number): bigint {
  for (let i = POWERS.length; i <= exponent; i++) POWERS.push((POWERS[i - 1] ?? 1n) * 10n)
  return POWERS[exponent] ?? 1n
}

function withoutLastZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.slice(0, end)
}
