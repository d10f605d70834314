import type { Grid, GridCell } from '../grid/index.ts'
import { affinity } from './affinity.ts'
import type { Column, Header } from './columns.ts'
import { type FormRow, toRows } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { remember } from './remember.ts'

/** A column of the header that a page does not have costs this, and so much more for each row that speaks. */
const MISSING = 2
const MISSING_IN_ROW = 0.6
/** An indicator's name is the last to be missed. */
const NAME = 2
/** A second text in a column, per row; a budget line may have two labels. */
const CROWDED = 2.5
/** A text in the second place of a column, not in the first. */
const LATE = 0.3
/** A place more of a column than one, so that each column takes a place before another takes two. */
const WIDER = 0.1
const NO_LEAD = 0.3
const LEAD = { own: 3, other: -2 }
/** Rows of a page that are asked for its columns. */
const MAX_ROWS = 12

/** Whether a cell is the label of the header's section. */
export type IsLead = (cell: GridCell) => boolean

/**
 * The column of a cell on a page whose table has other places than the one with the header: places and columns are
 * matched in order, each column one place or several, so that the texts of the page's first rows suit their columns best.
 *   | 数量指标 | 里程 |      | 3公里 | 3公里 |
 *     type      name   name   target   actual
 * Undefined for the places of the section's label.
 */
export function columnsOfPage(grid: Grid, header: Header, isLead: IsLead, lexicon: Lexicon) {
  const ofGrid = remember(known, grid, () => new Map<Header, PageColumns>())
  const columns = remember(ofGrid, header, () => mapColumns(firstRows(grid, header, lexicon), header, isLead, lexicon))
  return (cell: GridCell) => columns.findLast(([start]) => start <= cell.column)?.[1] ?? undefined
}

type PageColumns = readonly (readonly [start: number, column: Column | null])[]

const known = new WeakMap<Grid, Map<Header, PageColumns>>()

/** Whether cells begin on the page wherever a column of the header begins. */
export function keepsPlaces(grid: Grid, header: Header): boolean {
  const starts = new Set(grid.cells.map((c) => c.column))
  return header.columns.every((column) => starts.has(column.start))
}

/** The rows on top of a page, up to one that begins another section; those with a cell for each column where there are any. */
function firstRows(grid: Grid, header: Header, lexicon: Lexicon): FormRow[] {
  const rows = toRows(grid, 0, Math.min(grid.rows.length, MAX_ROWS), 0).filter((row) => row.items.length > 0)
  const end = rows.findIndex(
    (row, i) =>
      i > 0 &&
      lexicon
        .hits(row.items[0]!.text)
        .some((h) => OPENING.has(h.role) && h.field !== header.section && h.reason !== 'label-ending'),
  )
  const run = end === -1 ? rows : rows.slice(0, end)
  const full = run.filter((row) => row.cells.length >= header.columns.length)
  return full.length > 0 ? full : run
}

const OPENING: ReadonlySet<string> = new Set(['section', 'text', 'head', 'total'])

function mapColumns(rows: readonly FormRow[], header: Header, isLead: IsLead, lexicon: Lexicon): PageColumns {
  const starts = [...new Set(rows.flatMap((row) => row.cells.map((c) => c.column)))].sort((a, b) => a - b)
  const places = starts.map((start) =>
    rows.flatMap((row) => {
      const at = row.cells.findIndex((c) => c.column === start)
      return at === -1 ? [] : [{ cell: row.cells[at]!, before: row.cells[at - 1]?.text ?? '' }]
    }),
  )
  const led = (header.columns[0]?.start ?? 0) > 0
  const targets: (Column | null)[] = led ? [null, ...header.columns] : [...header.columns]
  const suits = (cell: GridCell, column: Column | null) =>
    column
      ? affinity(cell.text, column.field, header.section, lexicon)
      : cell.text === ''
        ? 0
        : isLead(cell)
          ? LEAD.own
          : LEAD.other
  const gain = (i: number, j: number) => places[i]!.reduce((sum, { cell }) => sum + suits(cell, targets[j] ?? null), 0)
  // A copy of the text before it is the same merged cell.
  const more = (i: number, j: number) =>
    places[i]!.reduce((sum, { cell, before }) => {
      if (cell.text === '' || cell.text === before) return sum
      const column = targets[j] ?? null
      return sum + (column?.field === 'label' || before === '' ? suits(cell, column) - LATE : -CROWDED)
    }, -WIDER)
  const missing = (j: number) => {
    const column = targets[j] ?? null
    if (column === null) return NO_LEAD
    return (MISSING + MISSING_IN_ROW * rows.length) * (column.field === 'name' ? NAME : 1)
  }
  const chosen = matchInOrder(starts.length, targets.length, gain, more, missing)
  return starts.map((start, i) => [start, targets[chosen[i]!] ?? null])
}

/** Gives each of n places one of m columns, both in order; a place may go on with the column before it. */
function matchInOrder(
  n: number,
  m: number,
  gain: (i: number, j: number) => number,
  more: (i: number, j: number) => number,
  missing: (j: number) => number,
): number[] {
  // best[i][j]: the places up to i, the last of them in column j; from[i][j]: the column of the place before.
  const best: number[][] = []
  const from: number[][] = []
  for (let i = 0; i < n; i++) {
    best.push([])
    from.push([])
    let reach = i === 0 ? 0 : Number.NEGATIVE_INFINITY
    let source = -1
    for (let j = 0; j < m; j++) {
      const begins = reach + gain(i, j)
      const goesOn = i === 0 ? Number.NEGATIVE_INFINITY : best[i - 1]![j]! + more(i, j)
      best[i]![j] = Math.max(begins, goesOn)
      from[i]![j] = goesOn > begins ? j : source
      reach -= missing(j)
      if (i > 0 && best[i - 1]![j]! > reach) {
        reach = best[i - 1]![j]!
        source = j
      }
    }
  }
  const chosen = new Array<number>(n).fill(0)
  let at = m - 1
  let top = Number.NEGATIVE_INFINITY
  let lost = 0
  for (let j = m - 1; j >= 0 && n > 0; j--) {
    if (best[n - 1]![j]! - lost > top) {
      top = best[n - 1]![j]! - lost
      at = j
    }
    lost += missing(j)
  }
  for (let i = n - 1; i >= 0; i--) {
    chosen[i] = at
    at = from[i]![at]!
  }
  return chosen
}
