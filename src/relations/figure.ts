import type { PrintedNumber } from '../schema/index.ts'
import { type Decimal, isWhole, negate, shift, ZERO } from './decimal.ts'
import {
  atLeast,
  figureInterval,
  type Interval,
  negateInterval,
  point,
  printedValue,
  type Reading,
} from './interval.ts'
import type { Term } from './relation.ts'
import type { Amount } from './sheet.ts'

/** The numbers a term can stand for, its sign and unit applied; null where there is nothing to reckon with. */
export function intervalOf(operand: Term, amount: Amount, reading: Reading): Interval | null {
  switch (amount.kind) {
    case 'figure': {
      const { printed: own } = amount
      const printed = operand.shift === 0 ? own : { ...own, scale: own.scale + operand.shift }
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
      return null
  }
}

/** Whether a figure is taken at its word. */
export function isExact({ taken }: Term, printed: PrintedNumber): boolean {
  return taken === 'exact' || (taken === 'whole' && isWhole(printedValue(printed)))
}

/** The number at its word: as printed, a none-mark or a blank as 0. */
export function pointOf(operand: Term, amount: Amount): Decimal {
  if (amount.kind !== 'figure') return ZERO
  const value = shift(printedValue(amount.printed), operand.shift)
  return operand.sign === 1 ? value : negate(value)
}
