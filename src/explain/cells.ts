import { type Pointer, type Sheet, term } from '../relations/index.ts'
import type { PrintedNumber, Report } from '../schema/index.ts'

const AMOUNTS = ['approvedBudget', 'adjustedBudget', 'adjustment', 'executed'] as const
const RATES = ['completionRate', 'adjustmentRate'] as const
const POINTS = ['weight', 'score'] as const

/** A cell that holds one figure of a kind, and the line of the form it stands in. */
export interface Cell {
  readonly at: Pointer
  readonly line: Pointer
  /** The list of its line, '' for the form itself, and its place there from 0. */
  readonly list: string
  readonly row: number
  readonly field: string
  readonly kind: 'amount' | 'rate' | 'points'
  readonly printed: PrintedNumber
}

/** The cells of a form whose figures could stand in each other's place: amounts, rates, weights and scores. */
export interface Cells {
  readonly at: (place: Pointer) => Cell | undefined
  readonly inLine: (line: Pointer) => readonly Cell[]
  /** The cells of the same column in the lines around. */
  readonly around: (cell: Cell) => readonly Cell[]
}

/** How many lines above and below are around a line. */
const NEAR = 8

export function readCells(record: Report, sheet: Sheet): Cells {
  const places = new Map<Pointer, Cell>()
  const lines = new Map<Pointer, Cell[]>()
  const columns = new Map<string, (Cell | undefined)[]>()
  const put = (list: string, row: number, kind: Cell['kind'], fields: readonly string[]) => {
    const line = list === '' ? '' : `${list}/${row}`
    for (const field of fields) {
      const at = `${line}/${field}`
      const amount = sheet.amount(term(at))
      if (amount.kind !== 'figure') continue
      const cell = { at, line, list, row, field, kind, printed: amount.printed }
      places.set(at, cell)
      within(lines, line).push(cell)
      within(columns, `${list}/${field}`)[row] = cell
    }
  }
  record.funds.forEach((_, i) => {
    put('/funds', i, 'amount', AMOUNTS)
    put('/funds', i, 'rate', RATES)
    put('/funds', i, 'points', POINTS)
  })
  record.indicators.forEach((_, i) => {
    put('/indicators', i, 'points', POINTS)
  })
  record.tasks.forEach((_, i) => {
    put('/tasks', i, 'amount', ['funds'])
  })
  put('', 0, 'points', ['totalWeight', 'totalScore'])
  return {
    at: (place) => places.get(place),
    inLine: (line) => lines.get(line) ?? [],
    around: ({ list, row, field }) => {
      const column = columns.get(`${list}/${field}`) ?? []
      const rows = [...column.slice(Math.max(0, row - NEAR), row).reverse(), ...column.slice(row + 1, row + 1 + NEAR)]
      return rows.filter((cell) => cell !== undefined)
    },
  }
}

function within<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const before = lists.get(key)
  if (before !== undefined) return before
  const list: Item[] = []
  lists.set(key, list)
  return list
}
