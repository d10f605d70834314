import type { GridCell } from '../grid/index.ts'
import { type Claims, keyOf } from './claims.ts'

type Row = readonly (GridCell | null)[]

/**
 * A row from which the places covered by cells above were left out, moved back under its headers; any other row as it is.
 * Such a row begins at its first place, and every value in it stands to the left of the header that it was read under.
 *
 *     | 一级指标 | 二级指标 | 指标值 |        | 一级指标 | 二级指标 | 指标值 |
 *     | 产出指标 | 合格率 | 98% |     →    | 产出指标 | 合格率 | 98% |
 *     | 完成率 | 95% | |                  |         | 完成率 | 95% |
 */
export function moveBack(row: Row, claims: Claims): (GridCell | null)[] {
  const cells = row.flatMap((cell) => (cell !== null && cell.text !== '' ? [cell] : []))
  const wanted = cells.map((cell) => headerColumn(cell, claims))
  const moved = cells.every((cell, i) => (wanted[i] ?? cell.column + 1) > cell.column)
  if (row[0]?.text === '' || !moved || wanted.every((column) => column === null)) return [...row]
  const places: (GridCell | null)[] = row.map(() => null)
  let free = row.length - 1
  for (let i = cells.length - 1; i >= 0; i--) {
    const column = Math.min(wanted[i] ?? free, free)
    if (column < i) return [...row]
    places[column] = cells[i] ?? null
    free = column - 1
  }
  return places
}

/** The column of the lowest header above that a cell's value was read under; null where it has none. */
function headerColumn(cell: GridCell, { values, labelsOf }: Claims): number | null {
  const headers = (values.get(keyOf(cell)) ?? [])
    .flatMap((at) => labelsOf.get(at) ?? [])
    .filter(({ table, row }) => table === cell.table && row !== null && row < cell.row)
  const lowest = headers.reduce((most, { row }) => Math.max(most, row ?? 0), -1)
  return headers.find(({ row }) => row === lowest)?.column ?? null
}
