import type { GridCell } from '../grid/index.ts'

/** A cell with the place it takes on paper; `copies` are the cells that repeat its text inside that place. */
export interface Placed {
  readonly cell: GridCell
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly copies: readonly GridCell[]
}

/** For each place of a table the cell that covers it; null where none does. */
export type Slots = (GridCell | null)[][]

/** Cuts the slots of each owner into rectangles, the largest first; the first one comes out as the cell, the rest as blanks. */
export function rectangles(owners: Slots, written: Slots): Placed[] {
  const done = owners.map((row) => row.map(() => false))
  const placed: Placed[] = []
  const named = new Set<GridCell>()
  owners.forEach((row, r) => {
    row.forEach((owner, c) => {
      if (done[r]?.[c]) return
      const { rowspan, colspan } = largest(r, c, (y, x) => owners[y]?.[x] === owner && done[y]?.[x] === false)
      const inside: GridCell[] = []
      for (let y = r; y < r + rowspan; y++) {
        for (let x = c; x < c + colspan; x++) {
          done[y]![x] = true
          const cell = written[y]?.[x]
          if (cell) inside.push(cell)
        }
      }
      const isWhole = owner !== null && !named.has(owner)
      if (isWhole) named.add(owner)
      const cell = isWhole ? owner : blankOf(inside[0], r, c)
      const copies = inside.filter((one) => one !== owner && one.text !== '')
      placed.push({ cell, row: r, column: c, rowspan, colspan, copies: isWhole ? copies : [] })
    })
  })
  return placed
}

/** The largest rectangle of free slots of one owner with its upper left corner here. */
function largest(row: number, column: number, isFree: (row: number, column: number) => boolean) {
  let best = { rowspan: 1, colspan: 1 }
  let height = Number.POSITIVE_INFINITY
  for (let width = 1; isFree(row, column + width - 1); width++) {
    let rows = 0
    while (rows < height && isFree(row + rows, column + width - 1)) rows++
    height = rows
    if (width * height > best.colspan * best.rowspan) best = { rowspan: height, colspan: width }
  }
  return best
}

function blankOf(cell: GridCell | undefined, row: number, column: number): GridCell {
  const base = cell ?? {
    table: -1,
    row,
    column,
    rowspan: 1,
    colspan: 1,
    ordinal: 0,
    span: [0, 0] as const,
    header: false,
  }
  return { ...base, text: '' }
}
