import type { GridCell } from '../grid/index.ts'
import { type Claims, keyOf } from './claims.ts'

export interface Around {
  /** For each row, the parts of the record that its values and labels belong to. */
  readonly roots: readonly ReadonlySet<string>[]
  /** Place of a row among those shown, by its number in the table. */
  readonly places: ReadonlyMap<number, number>
  readonly claims: Claims
  /** Whether everything before the blank in its row is blank or covered. */
  readonly leading: boolean
}

/** Whether a cell above or below a blank covers it: its value holds for the row, or it is the label of the row's section. */
export function carries(
  cell: GridCell,
  rows: readonly (readonly (GridCell | null)[])[],
  row: number,
  { roots, places, claims, leading }: Around,
): boolean {
  const own = claims.values.get(keyOf(cell)) ?? []
  const here =
    rows[row]?.flatMap((one) => (one === null || one === cell ? [] : (claims.values.get(keyOf(one)) ?? []))) ?? []
  if (own.some((at) => here.some((other) => other.startsWith(`${ownerOf(at)}/`)) && ownerOf(at) !== '')) return true
  if (!leading || !labels(cell, claims)) return false
  const home = places.get(cell.row) ?? row
  const rowRoots = roots[row] ?? new Set()
  return rowRoots.size === 0 || [...(roots[home] ?? [])].some((root) => rowRoots.has(root))
}

/** Whether a cell is a label, or one that says something of the whole form besides: the unit of money behind its section's name. */
export function labels(cell: GridCell, { values }: Claims): boolean {
  return (values.get(keyOf(cell)) ?? []).every((at) => ownerOf(at) === '')
}

/** Whether a cell holds a value of a key column, which merged cells pass on to the rows below. */
export function isKey(cell: GridCell, { values }: Claims): boolean {
  const own = values.get(keyOf(cell)) ?? []
  return own.length > 0 && own.every((at) => at.endsWith('/category') || at.endsWith('/type'))
}

/** A blank cell that is the answer to a label. */
export function isAnswer(cell: GridCell, { values }: Claims): boolean {
  return values.has(keyOf(cell))
}

export function rootsOfRows(rows: readonly (readonly (GridCell | null)[])[], claims: Claims): Set<string>[] {
  return rows.map(
    (row) =>
      new Set(
        row.flatMap((cell) => {
          if (cell === null) return []
          const pointers = [...(claims.values.get(keyOf(cell)) ?? []), ...(claims.labels.get(keyOf(cell)) ?? [])]
          return pointers.map((at) => at.split('/')[1] ?? '')
        }),
      ),
  )
}

/** The object that a field belongs to. */
function ownerOf(at: string): string {
  return at.slice(0, at.lastIndexOf('/'))
}
