import { type Cell, type Draft, label, type Row } from '../form.ts'

/** How many grid columns each printed column covers when a table of `width` is filled; all rows of a section share it. */
export function columnSpans(width: number, grows: readonly number[]): number[] {
  const spans = grows.map(() => 1)
  const growing = grows.flatMap((grow, i) => Array.from({ length: grow }, () => i))
  const turns = growing.length === 0 ? [grows.length - 1] : growing
  for (let left = width - spans.length, turn = 0; left > 0; left--, turn++) {
    const i = turns[turn % turns.length] as number
    spans[i] = (spans[i] as number) + 1
  }
  return spans
}

/** A row with one cell a column; null where a cell from above covers the place. */
export function inColumns(cells: readonly (Cell | null)[], spans: readonly number[]): Row {
  return cells.flatMap((cell, i) => (cell === null ? [] : [{ ...cell, colspan: spans[i] ?? 1 }]))
}

/** Two header rows: labels over several columns, and the columns below; a column without a label above spans both. */
export function headerRows(
  draft: Draft,
  header: readonly Cell[],
  spans: readonly number[],
  over: readonly (readonly [label: string, columns: number])[],
): Row[] {
  const upper: Cell[] = []
  const lower: Cell[] = []
  let column = 0
  for (const [text, columns] of over) {
    const covered = header
      .slice(column, column + columns)
      .map((cell, i) => ({ ...cell, colspan: spans[column + i] ?? 1 }))
    if (text === '') upper.push(...covered.map((cell) => ({ ...cell, rowspan: 2 })))
    else {
      upper.push({
        ...label(draft, text, { header: true }),
        colspan: covered.reduce((sum, cell) => sum + cell.colspan, 0),
      })
      lower.push(...covered)
    }
    column += columns
  }
  const rest = header.slice(column).map((cell, i) => ({ ...cell, colspan: spans[column + i] ?? 1, rowspan: 2 }))
  return [[...upper, ...rest], lower]
}
