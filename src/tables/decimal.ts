/** Precision counts all digits, scale those behind the point, as in SQL. */
export interface DecimalType {
  readonly kind: 'decimal'
  readonly precision: number
  readonly scale: number
}

// A printed figure of more digits than this is no amount of money, and its zeros would fill memory: 1e300.
const MAX_DIGITS = 60

/** The shortest decimal text of a number, without an exponent: 1e-7 is `0.0000001`; null for what has more digits than any column. */
export function decimalText(number: number): string | null {
  const text = String(number)
  const [mantissa = '', exponent] = text.split('e')
  return exponent === undefined ? text : shiftPoint(mantissa, Number(exponent))
}

/** A decimal text times a power of ten, exactly; null when that takes more digits than any column holds. */
export function shiftPoint(text: string, power: number): string | null {
  const negative = text.startsWith('-')
  const [whole = '', decimals = ''] = (negative ? text.slice(1) : text).split('.')
  const point = whole.length + power
  if (Math.abs(power) > MAX_DIGITS) return null
  const digits = (whole + decimals).padStart(whole.length + decimals.length + Math.max(0, -point), '0')
  const moved = Math.max(0, point)
  const before =
    digits
      .slice(0, moved)
      .padEnd(moved, '0')
      .replace(/^0+(?=\d)/, '') || '0'
  const after = digits.slice(moved)
  const unsigned = after === '' ? before : `${before}.${after}`
  return negative ? `-${unsigned}` : unsigned
}

/** The text as a column of this type holds it: digits behind the scale rounded half away from zero; null when it has too many before the point. */
export function fitDecimal(text: string, { precision, scale }: DecimalType): string | null {
  const [whole = '', decimals = ''] = text.split('.')
  if (decimals.length <= scale && whole.length <= precision - scale) return text
  const negative = text.startsWith('-')
  const kept = BigInt((negative ? whole.slice(1) : whole) + decimals.slice(0, scale).padEnd(scale, '0'))
  const up = (decimals[scale] ?? '0') >= '5'
  const digits = String(up ? kept + 1n : kept)
  if (digits.length > precision) return null
  const rounded = shiftPoint(digits, -scale) ?? '0'
  return negative && !/^[0.]*$/.test(rounded) ? `-${rounded}` : rounded
}
