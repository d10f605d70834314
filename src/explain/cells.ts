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

/** The cells of a form whose figures could stand in each other's place: amounts, rates, weights and scores. */
export interface Cells {
  readonly at: (place: Pointer) => Cell | undefined
  readonly inLine: (line: Pointer) => readonly Cell[]
  /** The cells of the same column in the lines around, nearest first. */
  readonly around: (cell: Cell) => readonly Cell[]
}

/** How many lines above and below are around a line. */
const NEAR = 8

export function readCells(record: Report, sheet: Sheet): Cells {
  const places = new Map<Pointer, Cell>()
  const lines = new Map<Pointer, Cell[]>()
  const put = (line: Pointer, kind: Cell['kind'], fields: readonly string[]) => {
    for (const field of fields) {
      const at = `${line}/${field}`
      const amount = sheet.amount(term(at))
      if (amount.kind !== 'figure') continue
      const cell = { at, line, field, kind, printed: amount.printed }
      places.set(at, cell)
      lines.set(line, [...(lines.get(line) ?? []), cell])
    }
  }
  record.funds.forEach((_, i) => {
    put(`/funds/${i}`, 'amount', AMOUNTS)
    put(`/funds/${i}`, 'rate', RATES)
    put(`/funds/${i}`, 'points', POINTS)
  })
  record.indicators.forEach((_, i) => {
    put(`/indicators/${i}`, 'points', POINTS)
  })
  record.tasks.forEach((_, i) => {
    put(`/tasks/${i}`, 'amount', ['funds'])
  })
  put('', 'points', ['totalWeight', 'totalScore'])
  return {
    at: (place) => places.get(place),
    inLine: (line) => lines.get(line) ?? [],
    around: ({ line, field }) => {
      const [, list = '', row = ''] = line.split('/')
      return Array.from({ length: NEAR }, (_, i) => [Number(row) - i - 1, Number(row) + i + 1])
        .flat()
        .flatMap((other) => places.get(`/${list}/${other}/${field}`) ?? [])
    },
  }
}
