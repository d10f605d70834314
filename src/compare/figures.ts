import { asShare, directionOf, sameFamily, shiftBetween } from '../checks/index.ts'
import {
  compare,
  type Decimal,
  divide,
  figureInterval,
  meet,
  printedValue,
  round,
  shift,
  sign,
  subtract,
  writeDecimal,
} from '../relations/index.ts'
import type { Indicator, PrintedNumber, Quantity, ReportResult } from '../schema/index.ts'
import { fold, moneyFactor } from '../values/index.ts'
import type { Both } from './finding.ts'

/** How a target moved: it asks for less, for more, or for something that cannot be weighed. */
export type Move = 'same' | 'lowered' | 'raised' | 'changed'

interface Asked {
  readonly quantity: Quantity
  readonly numbers: readonly PrintedNumber[]
}

/** Compares two targets of an indicator exactly, units converted by powers of ten; words are compared as folded text. */
export function moveOf(old: Asked, fresh: Asked, { name }: Indicator): Move {
  const [before, ...more] = old.numbers
  const [after, ...others] = fresh.numbers
  const sameText = fold(old.quantity.text) === fold(fresh.quantity.text)
  if (before === undefined || after === undefined) return sameText ? 'same' : 'changed'
  if (more.length > 0 || others.length > 0) return sameFigures(old.numbers, fresh.numbers) ? 'same' : 'changed'
  if (!sameFamily(before, after)) return 'changed'
  const step = compareIn(after, before)
  const sides = [old, fresh].map(({ quantity }) => sideOf(quantity))
  const [was = null, is = null] = sides
  // From at least to at most is another promise.
  if (was !== null && is !== null && was !== is) return 'changed'
  if (step === 0) return 'same'
  const better = was ?? is ?? directionOf(name ?? '')
  if (better === null) return 'changed'
  return step < 0 === (better === '>=') ? 'lowered' : 'raised'
}

function sideOf({ comparator }: Quantity): '>=' | '<=' | null {
  if (comparator === '>=' || comparator === '>') return '>='
  return comparator === '<=' || comparator === '<' ? '<=' : null
}

function sameFigures(old: readonly PrintedNumber[], fresh: readonly PrintedNumber[]): boolean {
  return (
    old.length === fresh.length &&
    old.every((before, i) => {
      const after = fresh[i]
      return after !== undefined && sameFamily(before, after) && compareIn(after, before) === 0
    })
  )
}

/** Compares a figure with another in the other's unit. */
function compareIn(printed: PrintedNumber, other: PrintedNumber): number {
  const value = shift(printedValue(asShare(printed, other)), shiftBetween(printed, other))
  return compare(value, printedValue(asShare(other, printed)))
}

/** The one figure printed at a pointer, null where there is none or several. */
export function figureAt({ evidence }: ReportResult, at: string): PrintedNumber | null {
  const numbers = evidence[at]?.numbers ?? []
  return numbers.length === 1 ? (numbers[0] ?? null) : null
}

/** One amount in two reports, in the unit of the old one. */
export interface AmountPair {
  readonly old: PrintedNumber
  readonly new: PrintedNumber
  readonly values: readonly [old: Decimal, fresh: Decimal]
  /** Whether both can be the same amount, each within its printed precision. */
  readonly agrees: boolean
}

/** The figures printed at two pointers, null where one of them prints none; a form without a unit is taken to have the other's. */
export function amountPair(both: Both, oldAt: string, newAt: string): AmountPair | null {
  const old = figureAt(both.old, oldAt)
  const fresh = figureAt(both.new, newAt)
  if (old === null || fresh === null) return null
  const [was, is] = [both.old.record.moneyUnit, both.new.record.moneyUnit]
  const power = was === null || is === null ? 0 : moneyFactor(is, was)
  const shifted = { ...fresh, scale: fresh.scale + power }
  return {
    old,
    new: fresh,
    values: [printedValue(old), printedValue(shifted)],
    agrees: meet(figureInterval(old, 'rounded'), figureInterval(shifted, 'rounded')),
  }
}

/** The change from one amount to another in per cent with its sign, to one place; null from nothing. */
export function changeText(old: Decimal, fresh: Decimal): string | null {
  if (sign(old) <= 0) return null
  const percent = shift(divide(subtract(fresh, old), old, 12, 'down'), 2)
  const text = writeDecimal(round(percent, 1, 'nearest'), 1)
  return `${sign(percent) > 0 ? '+' : ''}${text.replace('-', '−')}%`
}

/** Significant digits of a printed number: 1022.93 has 6, 100 has 1. */
export function significantDigits({ text }: PrintedNumber): number {
  const digits = text.replace(/[^\d.]/g, '').replace(/^0+(?=\d)/, '')
  const bare = digits.includes('.') ? digits.replace('.', '') : digits.replace(/0{1,400}$/, '')
  return bare.replace(/^0+/, '').length
}
