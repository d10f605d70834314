import type { PrintedNumber } from '../schema/index.ts'

/** A decimal as printed: canonical ASCII text, and how many decimals were printed (negative for exponent forms). */
export interface Decimal {
  readonly text: string
  readonly decimals: number
}

/** Beyond this an exponent is damage or an attack, not a figure. */
const LARGEST_EXPONENT = 40

/** Puts a decimal together; null when its exponent is out of all proportion. */
export function makeDecimal(whole: string, fraction = '', exponent = 0, negative = false): Decimal | null {
  if (Math.abs(exponent) > LARGEST_EXPONENT) return null
  const plain = shiftPoint(`${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`, exponent)
  const text = negative && /[1-9]/.test(plain) ? `-${plain}` : plain
  return { text, decimals: fraction.length - exponent }
}

/** Moves the decimal point of a canonical decimal to the right (to the left when negative); exact, whatever its length. */
export function shiftPoint(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const before = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  return `${sign}${before.replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`
}

/** The figure times ten to its scale as a JSON number (96.36 % is 0.9636); null when no double prints the same decimal again. */
export function toNumber(figure: Pick<PrintedNumber, 'text' | 'scale'>): number | null {
  const exact = shiftPoint(figure.text, figure.scale)
  const number = Number(exact)
  if (!Number.isFinite(number)) return null
  if (number === 0) return /[1-9]/.test(exact) ? null : 0
  const [mantissa = '', exponent = '0'] = String(number).split('e')
  return bare(shiftPoint(mantissa, Number(exponent))) === bare(exact) ? number : null
}

/** Without the zeros that a JSON number does not keep. */
function bare(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text[end - 1] === '0') end--
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end)
}
