import type { Cell, Row } from '../form.ts'

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

/** A row with one cell a column. */
export function inColumns(cells: readonly Cell[], spans: readonly number[]): Row {
  return cells.map((cell, i) => ({ ...cell, colspan: spans[i] ?? 1 }))
}
