import type { PrintedNumber } from '../schema/index.ts'
import { type Decimal, decimal, isWhole, negate, shift, ZERO } from './decimal.ts'
import { atLeast, figureInterval, type Interval, negateInterval, point, type Reading } from './interval.ts'
import type { Term } from './relation.ts'
import type { Amount } from './sheet.ts'

/** The numbers a term can stand for, its sign and unit applied; null where there is nothing to reckon with. */
export function intervalOf(operand: Term, amount: Amount | undefined, reading: Reading): Interval | null {
  switch (amount?.kind) {
    case 'figure': {
      const printed = { ...amount.printed, scale: amount.printed.scale + operand.shift }
      const interval = figureInterval(printed, isExact(operand, printed) ? 'exact' : reading)
      return operand.sign === 1 ? interval : negateInterval(interval)
    }
    case 'none':
      return point(ZERO)
    case 'blank':
    case 'absent':
      if (operand.blank === 'missing') return null
      return operand.sign === 1 ? atLeast(ZERO) : negateInterval(atLeast(ZERO))
    case 'missing':
    case undefined:
      return null
  }
}

function isExact({ taken }: Term, printed: PrintedNumber): boolean {
  return taken === 'exact' || (taken === 'whole' && isWhole(printedValue(printed)))
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

/** The same at its word: the printed number, a none-mark or a blank as 0. */
export function pointOf(operand: Term, amount: Amount | undefined): Decimal {
  if (amount?.kind !== 'figure') return ZERO
  const value = shift(printedValue(amount.printed), operand.shift)
  return operand.sign === 1 ? value : negate(value)
}
