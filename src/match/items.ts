import type { Grid, GridCell } from '../grid/index.ts'
import { remember } from './remember.ts'
import { isShifted } from './shifted.ts'

/** A text of one row with the columns it covers; cells that repeat a merged text side by side are one item. */
export interface Item {
  readonly cells: readonly GridCell[]
  readonly text: string
  /** First column and the column after the last. */
  readonly start: number
  readonly end: number
  /** False when the cell spans down from a higher row. */
  readonly own: boolean
}

/** One row of a form, on whichever of its tables. */
export interface FormRow {
  /** Position among the rows of the form. */
  readonly index: number
  readonly grid: Grid
  readonly row: number
  /** First row of a table other than the form's first. */
  readonly breaks: boolean
  /** All cells that cover the row, blanks included, by column. */
  readonly cells: readonly GridCell[]
  /** Texts anchored in the row or repeated in it, by column. */
  readonly items: readonly Item[]
}

/** The name of a form stands in one of its first rows. */
export const FIRST_ROWS = 4

/** Rows of a grid from `from` (inclusive) to `to` (exclusive), numbered on from `index`. */
export function toRows(grid: Grid, from: number, to: number, index: number): FormRow[] {
  const rows: FormRow[] = []
  for (let row = from; row < to; row++) {
    const cells = grid.rows[row] ?? []
    rows.push({
      index: index + rows.length,
      grid,
      row,
      // Rows of the same table that a form of a batch does not share with the others are no break.
      breaks: index > 0 && row === 0,
      cells,
      items: itemsOf(grid, row),
    })
  }
  return rows
}

/** The items of each row are made once, so that what is known of them is known to all who look at the row. */
function itemsOf(grid: Grid, row: number): readonly Item[] {
  const known = remember(itemsOfGrids, grid, (): (readonly Item[])[] => [])
  known[row] ??= toItems(grid.rows[row] ?? [], row, isShifted(grid))
  return known[row]
}

const itemsOfGrids = new WeakMap<Grid, (readonly Item[])[]>()

/** The texts of a row's cells; copies side by side are one, but where covered places were left out. */
export function toItems(cells: readonly GridCell[], row: number, shifted: boolean): Item[] {
  const items: { cells: GridCell[]; text: string; start: number; end: number; own: boolean }[] = []
  for (const cell of cells) {
    if (cell.text === '') continue
    const last = items.at(-1)
    // Docling and pandas print the text of a merged cell in every column it covers.
    if (last && !shifted && last.end === cell.column && last.text === cell.text && last.own === (cell.row === row)) {
      last.cells.push(cell)
      last.end = cell.column + cell.colspan
    } else {
      items.push({
        cells: [cell],
        text: cell.text,
        start: cell.column,
        end: cell.column + cell.colspan,
        own: cell.row === row,
      })
    }
  }
  return items
}
