import { type Pointer, type Sheet, term } from '../relations/index.ts'
import type { PrintedNumber, Report } from '../schema/index.ts'

const AMOUNTS = ['approvedBudget', 'adjustedBudget', 'adjustment', 'executed'] as const
const RATES = ['completionRate', 'adjustmentRate'] as const
const POINTS = ['weight', 'score'] as const

/** A cell that holds one figure of a kind, and the line of the form it stands in. */
export interface Cell {
  readonly at: Pointer
  readonly line: Pointer
  readonly field: string
  readonly kind: 'amount' | 'rate' | 'points'
  readonly printed: PrintedNumber
}

/** Every cell of the form whose figure could stand in another's place: amounts, rates, weights and scores. */
export function readCells(record: Report, sheet: Sheet): Cell[] {
  const lines: [Pointer, Cell['kind'], readonly string[]][] = []
  record.funds.forEach((_, i) => {
    lines.push([`/funds/${i}`, 'amount', AMOUNTS], [`/funds/${i}`, 'rate', RATES], [`/funds/${i}`, 'points', POINTS])
  })
  record.indicators.forEach((_, i) => {
    lines.push([`/indicators/${i}`, 'points', POINTS])
  })
  record.tasks.forEach((_, i) => {
    lines.push([`/tasks/${i}`, 'amount', ['funds']])
  })
  lines.push(['', 'points', ['totalWeight', 'totalScore']])
  return lines.flatMap(([line, kind, fields]) =>
    fields.flatMap((field) => {
      const at = `${line}/${field}`
      const amount = sheet.amount(term(at))
      return amount.kind === 'figure' ? [{ at, line, field, kind, printed: amount.printed }] : []
    }),
  )
}
