import type { Grid } from '../grid/index.ts'
import { remember } from './remember.ts'

const shifted = new WeakMap<Grid, boolean>()

/**
 * Whether covered places were left out of a table: every row then begins with its own text on the left, though
 * many end early. Where they were kept, the rows under a merged label begin with blanks or with copies of it.
 */
export function isShifted(grid: Grid): boolean {
  return remember(shifted, grid, () => grid.table.syntax === 'pipe' && looksShifted(grid))
}

/** A place that is blank in every row that goes on behind it, the header's included, is one that a merged cell covers. */
function keepsCovered(rows: Grid['rows']): boolean {
  const last = rows.map((row) => row.findLastIndex((c) => c.text !== ''))
  const longest = Math.max(...last)
  for (let column = 1; column < longest; column++) {
    const beyond = rows.filter((_, i) => (last[i] ?? 0) > column)
    if (beyond.length >= MIN_ROWS && beyond.every((row) => row[column]?.text === '')) return true
  }
  return false
}

const MIN_ROWS = 3

function looksShifted(grid: Grid): boolean {
  const rows = grid.rows.filter((row) => row.some((c) => c.text !== ''))
  if (rows.length < MIN_ROWS) return false
  const begin = rows.filter((row) => row[0]?.column === 0 && row[0].text !== '').length
  const short = rows.filter((row) => (row.findLast((c) => c.text !== '')?.column ?? 0) < grid.columns - 1).length
  const copies = rows.filter((row, i) => i > 0 && row[0]?.text !== '' && row[0]?.text === rows[i - 1]?.[0]?.text).length
  if (keepsCovered(rows)) return false
  return begin >= rows.length * 0.95 && short >= rows.length * 0.5 && copies <= rows.length * 0.1
}
