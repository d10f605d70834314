import { type LogicalCell, type LogicalTable, type Placed, type Placement, place } from './page.ts'
import type { Random } from './random.ts'

/** How a form is cut at page breaks. */
export type Cut = 'none' | 'plain' | 'fewer-columns' | 'more-columns' | 'repeated-header' | 'cell-in-two'

export const cuts: readonly Exclude<Cut, 'none'>[] = [
  'plain',
  'fewer-columns',
  'more-columns',
  'repeated-header',
  'cell-in-two',
]

/** In which of its rows a converter writes the text of a cell that spans several. */
export type TextRow = 'first' | 'middle' | 'middle-low'

export interface CutOptions {
  readonly cut: Exclude<Cut, 'none'>
  readonly textRow: TextRow
  /** First rows of the following pages; drawn when absent. */
  readonly at?: readonly number[]
}

/** The tables that a converter makes of the pages of one table. */
export function cutTable(table: LogicalTable, random: Random, options: CutOptions): LogicalTable[] {
  if (table.rows.length < 3) return [table]
  const split = options.cut === 'cell-in-two' ? cutCells(table, random) : null
  const source = split?.table ?? table
  const placement = place(source)
  const places = options.at ?? [
    split?.row ?? random.int(1, placement.height - 1),
    ...(random.chance(0.25) ? [random.int(1, placement.height - 1)] : []),
  ]
  const edges = [...new Set([0, ...places, placement.height])].sort((a, b) => a - b)
  const repeats = random.chance(0.25)
  return edges.slice(0, -1).map((from, i) => {
    const page = pageOf(placement, from, edges[i + 1] ?? placement.height, options.textRow, repeats)
    const headed = i > 0 && options.cut === 'repeated-header' ? withHeader(page, source, placement, from) : page
    if (options.cut === 'fewer-columns') return dropColumns(headed)
    if (options.cut === 'more-columns' && i > 0) return addColumn(headed, random.int(0, placement.width - 1))
    return headed
  })
}

/** Rows `from` to `to` as a table of their own: cells that cross its edges are cut, their text written on one page. */
function pageOf(placement: Placement, from: number, to: number, textRow: TextRow, repeats: boolean): LogicalTable {
  const rows = Array.from({ length: to - from }, (_, i) =>
    cellsOf(placement, from + i, from).map((placed): LogicalCell => clip(placed, from, to, textRow, repeats)),
  )
  return { rows, headers: [] }
}

/** The cells that a row of a page writes: those that begin in it, and on the first row those that go on from before. */
function cellsOf(placement: Placement, row: number, from: number): Placed[] {
  const cells: Placed[] = []
  for (let column = 0; column < placement.width; column++) {
    const placed = placement.at(row, column)
    if (placed !== undefined && placed.column === column && (placed.row === row || row === from)) cells.push(placed)
  }
  return cells
}

function clip({ cell, row }: Placed, from: number, to: number, textRow: TextRow, repeats: boolean): LogicalCell {
  const begin = Math.max(row, from)
  const end = Math.min(row + cell.rowspan, to)
  const rowspan = end - begin
  if (rowspan === cell.rowspan) return cell
  const offset =
    textRow === 'first' ? 0 : textRow === 'middle' ? Math.floor((cell.rowspan - 1) / 2) : Math.floor(cell.rowspan / 2)
  const at = row + offset
  if (at >= begin && at < end) return { ...cell, rowspan, textRow: at - begin }
  // A label over two pages is printed once, or once a page.
  if (repeats && textRow === 'first' && cell.kind === 'label') return { ...cell, rowspan }
  return { ...cell, rowspan, text: '', kind: 'blank' }
}

/** The page with the column headers of its first row's section above it, as word processors repeat them. */
function withHeader(page: LogicalTable, table: LogicalTable, placement: Placement, from: number): LogicalTable {
  const header = table.headers.filter((row) => row < from).at(-1)
  if (header === undefined || table.headers.includes(header - 1)) return page
  const cells = cellsOf(placement, header, header).map(({ cell, row }): LogicalCell => {
    const own = row === header && cell.rowspan === 1
    return own ? { ...cell, pointers: [] } : { ...cell, rowspan: 1, text: '', kind: 'blank', pointers: [] }
  })
  return { rows: [cells, ...page.rows], headers: [0] }
}

/** Only the columns in which a cell begins: a converter that finds columns page by page sees no others. */
function dropColumns(table: LogicalTable): LogicalTable {
  const placement = place(table)
  const used = [...new Set(placement.cells.map(({ column }) => column))].sort((a, b) => a - b)
  const spans = new Map(
    placement.cells.map(({ cell, column }) => [
      cell,
      used.filter((start) => start >= column && start < column + cell.colspan).length,
    ]),
  )
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, colspan: spans.get(cell) ?? cell.colspan }))),
  }
}

/** One column more than the page before: a column that the converter took for two. */
export function addColumn(table: LogicalTable, column: number): LogicalTable {
  const wider = new Set(
    place(table)
      .cells.filter((placed) => placed.column <= column && column < placed.column + placed.cell.colspan)
      .map(({ cell }) => cell),
  )
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (wider.has(cell) ? { ...cell, colspan: cell.colspan + 1 } : cell))),
  }
}

/** A row with long texts in two: the texts go on in a row of their own on the next page. */
function cutCells(table: LogicalTable, random: Random): { table: LogicalTable; row: number } | null {
  const placement = place(table)
  const fitting = table.rows.flatMap((row, i) =>
    row.some(isLong) && row.every((cell) => cell.rowspan === 1 || cell.kind !== 'value') ? [i] : [],
  )
  if (fitting.length === 0) return null
  const row = random.pick(fitting)
  const first: LogicalCell[] = []
  const second: LogicalCell[] = []
  for (const placed of cellsOf(placement, row, row)) {
    const { cell } = placed
    if (placed.row + cell.rowspan > row + 1 || placed.row < row) {
      if (placed.row === row) first.push({ ...cell, rowspan: cell.rowspan + 1 })
      continue
    }
    const at = isLong(cell) ? random.int(8, cell.text.length - 4) : cell.text.length
    first.push({ ...cell, text: cell.text.slice(0, at).trimEnd() })
    const rest = cell.text.slice(at).trimStart()
    second.push({ ...cell, text: rest, kind: rest === '' ? 'blank' : cell.kind })
  }
  const rows = table.rows.map((cells, r) =>
    r === row
      ? first
      : cells.map((cell) =>
          r < row && r + cell.rowspan > row && !first.includes(cell) ? { ...cell, rowspan: cell.rowspan + 1 } : cell,
        ),
  )
  rows.splice(row + 1, 0, second)
  return { table: { rows, headers: table.headers.map((header) => (header > row ? header + 1 : header)) }, row: row + 1 }
}

function isLong(cell: LogicalCell): boolean {
  return cell.kind === 'value' && cell.rowspan === 1 && cell.text.length >= 24
}
