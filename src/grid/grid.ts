import type { SourceTable } from '../read/index.ts'
import type { Span } from '../schema/index.ts'
import { unframe } from './frame.ts'
import { placeCells } from './place.ts'

/** A cell with its anchor and extent, in the document as written. */
export interface GridCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  /** Position among the cells written in its row, from 0. */
  readonly ordinal: number
  readonly span: Span
  /** '' when blank. */
  readonly text: string
  readonly header: boolean
}

const MAX_SPANNED = 2_000_000

/** One table: its cells in source order, and for each row the slots it shows, spans of higher rows included. */
export interface Grid {
  readonly table: SourceTable
  readonly columns: number
  readonly cells: readonly GridCell[]
  /** `rows[r]` lists the cells that cover row r, by column; a cell that spans several columns stands once. */
  readonly rows: readonly (readonly GridCell[])[]
  /** Cells that a data frame printed for itself, as written; in `rows` they are blank or missing. */
  readonly fillers: readonly GridCell[]
}

/** The grid of a table; derived, never edited. */
export function toGrid(table: SourceTable): Grid {
  const { cells, columns } = placeCells(table)
  const rows: GridCell[][] = table.rows.map(() => [])
  let slots = 0
  for (const cell of cells) {
    // Past the limit a span is a bomb, not a table: the cell stands in its own row alone.
    const end = slots > MAX_SPANNED ? cell.row + 1 : cell.row + cell.rowspan
    for (let r = cell.row; r < end; r++) rows[r]!.push(cell)
    slots += end - cell.row
  }
  // Cells spanning down from above come before the row's own in source order, not in column order.
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  return { table, columns, cells, ...unframe(rows) }
}
