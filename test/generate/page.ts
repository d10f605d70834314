import type { Report } from '../../src/schema/index.ts'

export type Family = 'department-overall' | 'project' | 'transfer' | 'target'

/** One cell of the printed page, before any converter has touched it. Lines and paragraphs of `text` are parted by `\n`. */
export interface LogicalCell {
  readonly text: string
  readonly kind: 'label' | 'value' | 'blank'
  readonly rowspan: number
  readonly colspan: number
  /** Places of the record that this cell states, for explaining a wrong leaf. */
  readonly pointers: readonly string[]
  /** A number, so that damage knows where figures stand. */
  readonly figure: boolean
  /** Row of a vertically centred text inside its own rows, where a page break moved it from the middle. */
  readonly textRow?: number
}

/** Rows hold the cells that begin in them; spans are placed as in HTML. `headers` are rows of column headers. */
export interface LogicalTable {
  readonly rows: readonly (readonly LogicalCell[])[]
  readonly headers: readonly number[]
}

/** A line of text outside the table. */
export interface Line {
  readonly role: 'heading' | 'paragraph' | 'caption'
  readonly text: string
}

/** A form as printed and the record it should give. */
export interface Form {
  readonly family: Family
  readonly layout: string
  readonly before: readonly Line[]
  readonly table: LogicalTable
  readonly after: readonly Line[]
  readonly record: Report
  /** Other right answers by pointer, where the contract leaves more than one. */
  readonly accepts: ReadonlyMap<string, readonly unknown[]>
}

/** A cell with its place in the grid. */
export interface Placed {
  readonly cell: LogicalCell
  readonly row: number
  readonly column: number
}

export interface Placement {
  readonly cells: readonly Placed[]
  readonly height: number
  readonly width: number
  /** The placed cell that covers each place; undefined where none does. */
  at(row: number, column: number): Placed | undefined
}

/** Places the cells of a table as HTML does: each at the next column that no cell from above covers. */
export function place(table: LogicalTable): Placement {
  const grid: (Placed | undefined)[][] = table.rows.map(() => [])
  const cells: Placed[] = []
  table.rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column++
      const placed = { cell, row: r, column }
      cells.push(placed)
      for (let i = r; i < Math.min(r + cell.rowspan, grid.length); i++) {
        const line = grid[i] as (Placed | undefined)[]
        for (let j = column; j < column + cell.colspan; j++) line[j] = placed
      }
      column += cell.colspan
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return { cells, height: table.rows.length, width, at: (r, c) => grid[r]?.[c] }
}
