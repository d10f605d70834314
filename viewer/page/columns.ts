import type { LayoutCell } from '../../src/report/index.ts'

/** Widths of the columns in percent: short texts get a line of their own, long ones more room the longer they are, with measure. */
export function columnShares(rows: readonly (readonly LayoutCell[])[], columns: number): number[] {
  const needs = Array.from({ length: columns }, () => LEAST)
  for (const cell of rows.flat()) {
    const need = needOf(cell) / cell.colspan
    for (let c = cell.column; c < cell.column + cell.colspan; c++) needs[c] = Math.max(needs[c] ?? LEAST, need)
  }
  const all = needs.reduce((sum, need) => sum + need, 0)
  return needs.map((need) => Math.round((need / all) * 10_000) / 100)
}

/** In widths of a Chinese character. */
const LEAST = 3
const LINE = 10

function needOf({ text, kind, rowspan }: LayoutCell): number {
  // The name of a section over several rows is set in a narrow column, as on paper.
  if (kind !== 'value' && rowspan > 2) return LEAST
  const width = [...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.6 : 1), 0)
  return 1.5 + (width <= LINE ? width : LINE + Math.sqrt(width - LINE) * 1.4)
}
