import type { GridCell } from '../grid/index.ts'
import { affinity } from './affinity.ts'
import type { Column, Header } from './columns.ts'
import type { FormRow } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { columnsOfPage, keepsPlaces } from './page-columns.ts'
import { remember } from './remember.ts'
import { looksNumeric } from './shape.ts'
import { isShifted } from './shifted.ts'

/** How the cells of a row came to their columns; each is a reason of the values read so. */
export type Alignment = 'column' | 'column-by-order' | 'column-by-position'

/** A body row under a header: the cells in each column, the texts that found none, and how good the fit is. */
export interface RowFit {
  readonly cells: ReadonlyMap<Column, readonly GridCell[]>
  readonly rest: readonly GridCell[]
  /** Cells that stand left of the columns: the section's label or its copies. */
  readonly lead: readonly GridCell[]
  readonly score: number
  readonly by: Alignment
}

/** A shifted reading must explain this much more than the plain one: converters shift whole tables, not rows. */
const SHIFT_MARGIN = 1
const MOVE_MARGIN = 2.5
const OTHER_SECTION = 4
const ALONE = 0.1

/** Fits body rows of one table under a header, all by the same kind of alignment, the one that explains most. */
export function fitRows(rows: readonly FormRow[], header: Header, lexicon: Lexicon): RowFit[] {
  const [first] = rows
  if (!first) return []
  const origin = header.rows[0]!
  const plain = first.grid === origin.grid || first.grid.columns === origin.grid.columns
  const candidates: RowFit[][] = []
  if (isShifted(first.grid)) return rows.map((row) => byOrder(row, header, lexicon))
  if (plain) candidates.push(rows.map((row) => byColumn(row, header, lexicon)))
  if (first.grid !== origin.grid) candidates.push(byPosition(rows, header, lexicon))
  if (rows.some((row) => startsItself(row))) candidates.push(rows.map((row) => byOrder(row, header, lexicon)))
  const total = (fits: readonly RowFit[]) => fits.reduce((sum, fit) => sum + fit.score, 0)
  // On a page with as many columns the places of the first page hold, unless the texts of two rows speak loudly against it.
  const margin = (fits: readonly RowFit[]) =>
    plain && fits[0]?.by === 'column-by-position' && keepsPlaces(first.grid, header)
      ? Math.max(2, Math.min(3, rows.length)) * MOVE_MARGIN
      : Math.min(3, rows.length) * SHIFT_MARGIN
  return candidates.reduce((best, next) => (total(next) > total(best) + margin(next) ? next : best))
}

/** The fit of one row alone. */
export function fitRow(row: FormRow, header: Header, lexicon: Lexicon): RowFit {
  // Asked on every path that has this header open.
  let ofHeader = known.get(header)
  if (!ofHeader || ofHeader.lexicon !== lexicon) {
    ofHeader = { lexicon, fits: new WeakMap() }
    known.set(header, ofHeader)
  }
  return remember(ofHeader.fits, row, () => fitRows([row], header, lexicon)[0]!)
}

const known = new WeakMap<Header, { readonly lexicon: Lexicon; readonly fits: WeakMap<FormRow, RowFit> }>()

/** Each cell to the column whose header stands above it. */
function byColumn(row: FormRow, header: Header, lexicon: Lexicon): RowFit {
  return collect(row.cells, header, lexicon, 'column', (cell) =>
    header.columns.find((c) => c.start < cell.column + cell.colspan && cell.column < c.end),
  )
}

/** A row whose first cell is its own text: in a shifted table the covered places before it were left out. */
function startsItself(row: FormRow): boolean {
  const own = row.cells.filter((c) => c.row === row.row)
  // A row that shows spanned cells lost none.
  return own.length > 0 && own[0]!.text !== '' && own.length === row.cells.length
}

/** Cells in order, the covered key columns before them skipped: rows of crawlers that leave covered places out. */
function byOrder(row: FormRow, header: Header, lexicon: Lexicon): RowFit {
  let own = row.cells.filter((c) => c.row === row.row)
  const written = own.length
  while (own.length > 0 && own.at(-1)!.text === '') own = own.slice(0, -1)
  const lead = own[0] && isLead(own[0], header, lexicon) ? 1 : 0
  const body = own.slice(lead)
  const keys = Math.max(
    0,
    header.columns.findIndex((c) => !KEYS.has(c.field)),
  )
  // The row of a task's further indicator lost the cells of the task on both sides.
  const task = body.length <= 3 ? header.columns.findIndex((c) => c.field === 'indicatorName') : -1
  const shifts = task > 0 ? [task] : Array.from({ length: keys + 1 }, (_, i) => i)
  let best: RowFit | null = null
  for (const shift of shifts) {
    const unlabelled = header.columns[0]?.field === 'label' && looksNumeric(body[0]?.text ?? '') ? 1 : 0
    const columns = header.columns.slice(shift + unlabelled)
    const fit = collect(body, header, lexicon, 'column-by-order', (_, i) => columns[i])
    // Where blanks are not padded the number of cells tells the shift.
    const exact = shift > 0 && written === columns.length && lead === 0 ? 0.5 : 0
    // A category begins with its first type beside it: a text alone that could be either is a type.
    const alone = body.length === 1 ? shift * ALONE : 0
    const rather = columns[0]?.field === 'type' && isRatherType(body, lexicon) ? TYPE_MARGIN : 0
    const score = fit.score + exact + alone + rather
    if (!best || score > best.score) best = { ...fit, score }
  }
  return { ...best!, lead: [...own.slice(0, lead), ...best!.lead] }
}

const KEYS = new Set(['category', 'type', 'single'])
const TYPE_MARGIN = 0.8

/**
 * 社会效益 is a type far more often than a category, and can be either. As a category it would have a type beside it, be
 * that left blank.
 */
function isRatherType([first, second]: readonly GridCell[], lexicon: Lexicon): boolean {
  if (!first || !lexicon.hit(first.text, 'category') || !lexicon.hit(first.text, 'type')) return false
  return second !== undefined && second.text !== '' && lexicon.hit(second.text, 'type') === null
}

/** Columns of a continuation: all its rows take them in the same order. */
function byPosition(rows: readonly FormRow[], header: Header, lexicon: Lexicon): RowFit[] {
  const columnOf = columnsOfPage(rows[0]!.grid, header, (cell) => isLead(cell, header, lexicon), lexicon)
  return rows.map((row) => collect(row.cells, header, lexicon, 'column-by-position', columnOf))
}

function collect(
  cells: readonly GridCell[],
  header: Header,
  lexicon: Lexicon,
  by: Alignment,
  columnOf: (cell: GridCell, index: number) => Column | undefined,
): RowFit {
  const found = new Map<Column, GridCell[]>()
  const rest: GridCell[] = []
  const lead: GridCell[] = []
  let score = 0
  cells.forEach((cell, i) => {
    const column = columnOf(cell, i)
    if (
      cell.text !== '' &&
      isLead(cell, header, lexicon) &&
      (!column || column.field === 'label' || column.start === 0)
    ) {
      lead.push(cell)
    } else if (column) {
      const list = found.get(column)
      if (list) list.push(cell)
      else found.set(column, [cell])
    } else if (cell.text !== '' && isLeftLabel(cell, header, lexicon)) {
      lead.push(cell)
      score += 0.5
    } else if (cell.text !== '') {
      rest.push(cell)
      score -= 1
    }
  })
  if (standsUnderOther(cells, header, lexicon)) score -= OTHER_SECTION
  for (const [column, list] of found) {
    const texts = new Set(list.map((c) => c.text).filter((t) => t !== ''))
    if (texts.size === 0) score += affinity('', column.field, header.section, lexicon)
    for (const text of texts) score += affinity(text, column.field, header.section, lexicon)
    // Two different texts in one column are one too many, but for row labels, which may have two levels.
    if (texts.size > 1 && column.field !== 'label') score -= 0.7 * (texts.size - 1)
  }
  return { cells: found, rest, lead, score, by }
}

/** Left of all columns: a label of the section or of a part of it, printed in the middle of its rows. */
function isLeftLabel(cell: GridCell, header: Header, lexicon: Lexicon): boolean {
  if (cell.column >= (header.columns[0]?.start ?? 0)) return false
  return lexicon.hits(cell.text).some((h) => h.role === 'section' || h.role === 'goal')
}

/** A row whose first text names another section, with more beside it, is no row of this one. */
function standsUnderOther(cells: readonly GridCell[], header: Header, lexicon: Lexicon): boolean {
  const [first, second] = cells.filter((c) => c.text !== '')
  if (!first || !second || isLead(first, header, lexicon)) return false
  if (lexicon.hit(first.text, 'category') || lexicon.hit(first.text, 'type')) return false
  return lexicon
    .hits(first.text)
    .some(
      (h) => h.role === 'section' && h.field !== header.section && h.field !== 'head' && h.reason !== 'label-ending',
    )
}

/** Whether a cell is the section's label: the header's own, a copy of it, or one printed further down. */
export function isLead(cell: GridCell, header: Header, lexicon: Lexicon): boolean {
  if (header.lead && cell.text === header.lead.text) return true
  if (header.lead?.cells.includes(cell)) return true
  return cell.column === 0 && lexicon.hits(cell.text).some((h) => h.role === 'section' && h.field === header.section)
}
