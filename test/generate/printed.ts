import type { Random } from './random.ts'

/** A text as it stands on the page and the value a reader should take from it. */
export interface Printed<T> {
  readonly text: string
  readonly value: T
}

/** Whole units of the last decimal: 985.70 is { units: 98570n, decimals: 2 }. */
export interface Scaled {
  readonly units: bigint
  readonly decimals: number
}

/** How one form prints its figures. */
export interface Style {
  readonly colon: '：' | ':'
  readonly open: '（' | '('
  readonly close: '）' | ')'
  readonly percent: '%' | '％'
  /** Decimals of money and whether zeros at their end are printed. */
  readonly decimals: number
  readonly trimZeros: boolean
  readonly rateDecimals: number
  /** What a converter makes of amounts; `plain` when it leaves them alone. */
  readonly digits: 'plain' | 'thousands' | 'full-width' | 'blanks' | 'exponent'
  /** Labels printed with spaces between their characters, or each character on its own line. */
  readonly spacedLabels: boolean
}

export function drawStyle(random: Random, damage: Partial<Pick<Style, 'digits' | 'spacedLabels'>> = {}): Style {
  const wide = random.chance(0.6)
  return {
    colon: random.chance(0.7) ? '：' : ':',
    open: wide ? '（' : '(',
    close: wide ? '）' : ')',
    percent: random.chance(0.95) ? '%' : '％',
    decimals: random.pick([0, 1, 2, 2, 2, 2, 3, 4, 6]),
    trimZeros: random.chance(0.5),
    rateDecimals: random.pick([0, 1, 2, 2, 2]),
    digits: damage.digits ?? 'plain',
    spacedLabels: damage.spacedLabels ?? false,
  }
}

/** Canonical ASCII decimal. */
export function decimal({ units, decimals }: Scaled): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

export function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/0{1,20}$/, '').replace(/\.$/, '') : text
}

/** Numerator over denominator, rounded half up to `decimals`. */
export function ratio(numerator: Scaled, denominator: Scaled, decimals: number): Scaled {
  const shift = BigInt(10) ** BigInt(decimals + denominator.decimals)
  const over = denominator.units * BigInt(10) ** BigInt(numerator.decimals)
  const doubled = (2n * numerator.units * shift) / over
  return { units: doubled >= 0n ? (doubled + 1n) / 2n : -((1n - doubled) / 2n), decimals }
}

/** An amount in the way the form prints amounts. */
export function printAmount(amount: Scaled, style: Style): Printed<number> {
  const full = decimal(amount)
  const plain = style.trimZeros ? trimmed(full) : full
  const value = Number(plain)
  switch (style.digits) {
    case 'plain':
      return { text: plain, value }
    case 'thousands':
      return { text: groupThousands(plain), value }
    case 'full-width':
      return { text: fullWidth(plain), value }
    case 'blanks':
      return { text: blanksInside(plain), value }
    case 'exponent':
      return sixDigits(plain)
  }
}

/** A ratio held in percent: { units: 9636n, decimals: 2 } is printed 96.36% and read 0.9636. */
export function printPercent(percent: Scaled, style: Style, sign = true): Printed<number> {
  const full = decimal(percent)
  const plain = style.trimZeros ? trimmed(full) : full
  const text = style.digits === 'full-width' ? fullWidth(plain) : plain
  return { text: sign ? text + style.percent : text, value: percentValue(percent) }
}

export function percentValue({ units, decimals }: Scaled): number {
  return Number(decimal({ units, decimals: decimals + 2 }))
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/(\d)(?=(?:\d{3}){1,8}$)/g, '$1,')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** `1022.93` as OCR reads a widely set figure: `1 022.93`, `98 5.7`. */
function blanksInside(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const cut = whole.length > 3 ? whole.length - 3 : whole.length - 1
  const body = whole.length < 3 ? whole : `${whole.slice(0, cut)} ${whole.slice(cut)}`
  return fraction === undefined ? body : `${body}.${fraction}`
}

/** Six significant digits, as `tabulate` prints a column of floats (`%g`): the figure itself is changed. */
function sixDigits(text: string): Printed<number> {
  const number = Number(text)
  if (number === 0) return { text: '0', value: 0 }
  const mantissa = number.toExponential(5)
  const exponent = Number(mantissa.split('e')[1])
  if (exponent >= 6 || exponent < -4) {
    const digits = trimmed(mantissa.split('e')[0] as string)
    const sign = exponent < 0 ? '-' : '+'
    const shown = `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
    return { text: shown, value: Number(shown) }
  }
  const shown = trimmed(number.toFixed(Math.max(0, 5 - exponent)))
  return { text: shown, value: Number(shown) }
}
