import type { SourceTable } from '../read/index.ts'
import type { GridCell } from './grid.ts'

/** A grid wider or higher than the cells written could fill is cut here, so that no span can blow it up. */
const MAX_SLOTS = 4_000_000
const MAX_COLUMNS = 2_000

/**
 * Gives every cell its column by the WHATWG table algorithm (HTML, "Forming a table"), in the order of the source.
 * Pipe tables have no spans and come out as written.
 */
export function placeCells(table: SourceTable): { cells: GridCell[]; columns: number } {
  const cells: GridCell[] = []
  const ends = groupEnds(table)
  // For each column, the first row that is free again below the cells placed so far.
  const free: number[] = []
  let columns = 0
  table.rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while ((free[column] ?? 0) > r) column++
      const room = Math.max(1, Math.min(MAX_COLUMNS - column, Math.floor(MAX_SLOTS / table.rows.length) - column))
      const colspan = Math.min(cell.colspan, room)
      const height = cell.rowspan === 0 ? ends[r]! - r : Math.min(cell.rowspan, ends[r]! - r)
      cells.push({
        table: table.index,
        row: r,
        column,
        rowspan: height,
        colspan,
        ordinal: cell.ordinal,
        span: cell.span,
        text: cell.text,
        header: cell.header,
      })
      for (let c = column; c < column + colspan; c++) free[c] = Math.max(free[c] ?? 0, r + height)
      column += colspan
      columns = Math.max(columns, column)
    }
  })
  return { cells, columns }
}

function groupEnds(table: SourceTable): number[] {
  const starts = [...table.groups.filter((g) => g > 0), table.rows.length]
  let next = 0
  return table.rows.map((_, r) => {
    while (starts[next]! <= r) next++
    return starts[next]!
  })
}
