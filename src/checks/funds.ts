import { absolute, closed, compare, decimal, type Interval, multiply, printedValue, ZERO } from '../relations/index.ts'
import type { Form } from './form.ts'

/** Money fields of a fund line, in the order of the form. */
export const AMOUNTS = ['approvedBudget', 'adjustedBudget', 'adjustment', 'executed'] as const

/** Between which numbers a figure could lie by chance. */
export const COMPLETION_RANGE = closed(ZERO, decimal('1.2'))
export const CHANGE_RANGE = closed(decimal('-1'), decimal('1'))

const ROOM = decimal('1.2')

/** From 0 to 1.2 × the largest amount of the table. */
export function amountRange({ record, figures }: Form): Interval | null {
  let largest = ZERO
  for (let i = 0; i < record.funds.length; i++) {
    for (const field of AMOUNTS) {
      for (const printed of figures(`/funds/${i}/${field}`)) {
        const size = absolute(printedValue(printed))
        if (compare(size, largest) > 0) largest = size
      }
    }
  }
  return compare(largest, ZERO) === 0 ? null : closed(ZERO, multiply(largest, ROOM))
}
