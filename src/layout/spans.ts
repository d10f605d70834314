import type { GridCell } from '../grid/index.ts'
import { type Around, carries, isAnswer, isKey, labels, rootsOfRows } from './carries.ts'
import { type Claims, keyOf } from './claims.ts'
import { type Placed, rectangles, type Slots } from './rectangles.ts'
import { moveBack } from './shifted.ts'

/**
 * Gives the cells of a table without spans the ones that it lost, for show: blanks go to the cell that the reading says
 * covers them, repeated text becomes one cell. A table with spans of its own says itself what it merges.
 *
 *     | 年度关键指标 | 覆盖率 | 100% |        | 年度关键指标 | 覆盖率 | 100% |
 *     |            | 合格率 | 100% |   →    |            | 合格率 | 100% |   ← one cell over both rows
 */
export function restoreSpans(cells: readonly GridCell[], columns: number, claims: Claims): Placed[] {
  if (cells.some(({ rowspan, colspan }) => rowspan > 1 || colspan > 1)) {
    return cells.map((cell) => ({ ...cell, cell, copies: [] }))
  }
  const written = rowsOf(cells, columns)
    .map((row) => moveBack(row, claims))
    .filter((row) => row.some((cell) => isPrinted(cell, claims)))
  const owners: Slots = written.map((row) => row.map((cell) => (isPrinted(cell, claims) ? cell : null)))
  const places = new Map(written.map((row, i) => [row.find((cell) => cell !== null)?.row ?? -1, i]))
  const ways = { roots: rootsOfRows(written, claims), places, claims }
  mergeRepeats(owners, claims)
  spread('down', owners, ways)
  spread('up', owners, ways)
  spreadRight(owners)
  // What a label took to its right lets it go down there too.
  spread('down', owners, ways)
  return rectangles(owners, written)
}

/** The rows from above, a slot for each column. */
function rowsOf(cells: readonly GridCell[], columns: number): (GridCell | null)[][] {
  const rows = new Map<number, (GridCell | null)[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? Array.from({ length: columns }, () => null)
    row[cell.column] = cell
    rows.set(cell.row, row)
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
}

/** Whether a cell stands for itself: it has text, or it is the blank answer to a label. */
function isPrinted(cell: GridCell | null, claims: Claims): boolean {
  return cell !== null && (cell.text !== '' || isAnswer(cell, claims))
}

/**
 * Text repeated in every place of a merged cell is one cell: a value where the reading took it for one, labels and key
 * columns where the table hardly leaves a place blank, since a converter that repeats does so everywhere.
 */
function mergeRepeats(owners: Slots, claims: Claims): void {
  const slots = owners.flat()
  const pairs = owners.flatMap((row) => row.filter((cell, c) => cell !== null && cell.text === row[c - 1]?.text))
  const repeats = slots.filter((cell) => cell === null).length < pairs.length
  const isOne = (a: GridCell | null | undefined, b: GridCell) =>
    a?.text === b.text &&
    (sharesValue(a, b, claims) ||
      (repeats &&
        ((labels(a, claims) && labels(b, claims)) || (a.column === b.column && isKey(a, claims) && isKey(b, claims)))))
  owners.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null || cell.text === '') return
      for (const other of [row[c - 1], owners[r - 1]?.[c]]) if (other && isOne(other, cell)) row[c] = other
    })
  })
}

function sharesValue(a: GridCell, b: GridCell, { values }: Claims): boolean {
  const others = new Set(values.get(keyOf(a)))
  return (values.get(keyOf(b)) ?? []).some((at) => others.has(at))
}

type Ways = Omit<Around, 'leading'>

/**
 * A blank below a cell is part of it where the row's values belong to what stands there; a label in the middle of its
 * rows takes the blanks above it too.
 */
function spread(direction: 'down' | 'up', owners: Slots, ways: Ways): void {
  const step = direction === 'down' ? 1 : -1
  for (let r = direction === 'down' ? 1 : owners.length - 2; r >= 0 && r < owners.length; r += step) {
    let leading = true
    owners[r]?.forEach((cell, c) => {
      const before = owners[r - step]?.[c] ?? null
      if (cell !== null) leading = false
      else if (before !== null && carries(before, owners, r, { ...ways, leading })) owners[r]![c] = before
    })
  }
}

/** Blanks that are left belong to the cell before them in their row. */
function spreadRight(owners: Slots): void {
  for (const row of owners) {
    row.forEach((cell, c) => {
      const before = row[c - 1] ?? null
      if (cell === null && before !== null) row[c] = before
    })
  }
}
