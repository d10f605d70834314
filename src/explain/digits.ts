import type { PrintedNumber } from '../schema/index.ts'

export interface DigitSlip {
  readonly printed: PrintedNumber
  /** The digit as printed and the digit that it may have been. */
  readonly from: string
  readonly to: string
}

/**
 * The figure with one digit replaced, every digit by every other, where `fits` finds the number near enough; a leading
 * zero is not made.
 */
export function wrongDigits(printed: PrintedNumber, fits: (value: number) => boolean = () => true): DigitSlip[] {
  const { text } = printed
  const value = Number(text)
  const point = text.indexOf('.') === -1 ? text.length : text.indexOf('.')
  const slips: DigitSlip[] = []
  for (const i of places(text)) {
    const from = text.charAt(i)
    const unit = (text.startsWith('-') ? -1 : 1) * 10 ** (i < point ? point - i - 1 : point - i)
    for (const to of DIGITS) {
      if (to === from || !fits(value + (Number(to) - Number(from)) * unit)) continue
      slips.push(...slip(printed, replaced(text, i, to), from, to))
    }
  }
  return slips
}

/** How many there are without regard to size: nine for each digit, eight for one that must not become a leading zero. */
export function countWrongDigits({ text }: PrintedNumber): number {
  const count = [...places(text)].length
  return 9 * count - (/^-?[1-9]\d/.test(text) ? 1 : 0)
}

/** The figure with two neighbouring digits exchanged, the point between them or not. */
export function swappedDigits(printed: PrintedNumber): DigitSlip[] {
  const at = [...places(printed.text)]
  return at.flatMap((i, k) => {
    const j = at[k + 1]
    if (j === undefined) return []
    const [from, to] = [printed.text.charAt(i), printed.text.charAt(j)]
    return from === to ? [] : slip(printed, replaced(replaced(printed.text, i, to), j, from), from, to)
  })
}

/** Digits that recognition takes for each other. */
export function areConfusable(a: string, b: string): boolean {
  return CONFUSABLE.has(a < b ? a + b : b + a)
}

/** Digits that say something about the size of the error: those from the first that is no zero. */
export function significantDigits({ text }: PrintedNumber): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length
}

const DIGITS = '0123456789'
const CONFUSABLE = new Set(['06', '08', '09', '14', '17', '27', '35', '38', '39', '49', '56', '58', '68', '69', '89'])

function* places(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) if (text.charAt(i) >= '0' && text.charAt(i) <= '9') yield i
}

function replaced(text: string, at: number, digit: string): string {
  return text.slice(0, at) + digit + text.slice(at + 1)
}

function slip(printed: PrintedNumber, text: string, from: string, to: string): DigitSlip[] {
  return /^-?0\d/.test(text) ? [] : [{ printed: { ...printed, text }, from, to }]
}
