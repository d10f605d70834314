import { endsLikeTitle, isContinuation } from '../forms/index.ts'
import type { Grid } from '../grid/index.ts'
import type { Prose } from '../read/index.ts'
import type { JoinReason } from '../schema/index.ts'
import { isEmptySlot, readFiscalYear, readMoneyUnit } from '../values/index.ts'
import { affinity } from './affinity.ts'
import { fitRow, type RowFit } from './align.ts'
import type { Header } from './columns.ts'
import type { Lexicon } from './lexicon.ts'
import type { RowSketch, TableSketch } from './sketch.ts'

/** A form that may go on: what its tables showed so far, and the column header that is still open. */
export interface OpenForm {
  readonly sketches: readonly TableSketch[]
  readonly lastHeader: Header | null
}

/** Text between two tables longer than this ends a form, unless the next table shows a section of it. */
const MAX_BETWEEN = 160
const MAX_NAME = 40
const MAX_RUNNING = 30
const MAX_SCRAP = 3
/** Rows of a last page that holds only totals, notes and signatures. */
const MAX_CLOSING = 10

/** Why a table carries on the open form; null when it does not. */
export function continuation(
  open: OpenForm,
  sketch: TableSketch,
  grid: Grid,
  prose: readonly Prose[],
  lexicon: Lexicon,
): JoinReason | null {
  const seen = new Set(open.sketches.flatMap((s) => [...s.found]))
  const heads = [...sketch.found].filter((f) => f.startsWith('head.'))
  const titles = prose.filter((p) => lexicon.isTitle(p.text) && !namesSection(p, lexicon))
  const continued =
    prose.some((p) => isContinuation(p.text)) ||
    sketch.rows.slice(0, 2).some((r) => r.row.items.some((i) => isContinuation(i.text)))
  // A head or a name that comes again begins the next form.
  if (heads.some((f) => seen.has(f)) && !continued) return null
  if (titles.some((p) => lexicon.isStrongTitle(p.text)) && !continued) return null
  const firstTitle = sketch.rows.slice(0, 3).find((r) => r.title)
  if (firstTitle && !continued && sketch.strongTitle) return null
  const length = prose.reduce((sum, p) => sum + p.text.length, 0)
  const first = sketch.rows.find((r) => r.row.items.length > 0)
  // A list of forms is none.
  if (new Set(sketch.rows.flatMap((r) => r.row.items.map((i) => i.text).filter(lexicon.isStrongTitle))).size >= 3)
    return null
  if (!first) return length <= MAX_BETWEEN && grid.cells.length > 0 ? 'same-columns' : null
  const reason = describe(open, sketch, grid, lexicon)
  if (continued && reason) return 'continued-caption'
  if (length > MAX_BETWEEN && !sketch.specific) return null
  // Between the halves of a cut table stands nothing but a unit, a year or a page's running number.
  if (!prose.every((p) => isRunning(p) || namesSection(p, lexicon)) && !(sketch.specific && opensSection(first)))
    return null
  // 政府采购支出情况表: the name of another table.
  const named = (p: Prose) => p.text.length <= MAX_NAME && endsLikeTitle(p.text) && !namesSection(p, lexicon)
  if (!sketch.specific && prose.slice(-3).some(named)) return null
  if (titles.length > 0 && !sketch.specific) return null
  return reason
}

function describe(open: OpenForm, sketch: TableSketch, grid: Grid, lexicon: Lexicon): JoinReason | null {
  const first = sketch.rows.find((r) => r.row.items.length > 0)!
  const header = open.lastHeader
  if (first.header && header && first.header.section === header.section && sameLabels(first.header, header))
    return 'repeated-header'
  if (header && goesOn(open, sketch, grid, header, lexicon)) {
    return grid.columns === header.rows[0]!.grid.columns && !opensSection(first) ? 'same-columns' : 'open-section'
  }
  if (opensSection(first) && (sketch.score >= 1 || sketch.specific)) return 'next-section'
  const filled = sketch.rows.filter((r) => r.row.items.length > 0)
  if (filled.length <= MAX_CLOSING && filled.every((r) => r.closing)) return 'next-section'
  // The rest of a cut cell, then the sections that follow.
  if (sketch.specific || [...sketch.found].some((f) => f.startsWith('text.'))) return 'open-section'
  return isScrap(open, filled, grid) ? 'same-columns' : null
}

/** A few rows in the columns of the table above, which had not come to its end: what two page breaks left between them. */
function isScrap(open: OpenForm, filled: readonly RowSketch[], grid: Grid): boolean {
  const last = open.sketches.at(-1)?.rows.findLast((r) => r.row.items.length > 0)
  return filled.length <= MAX_SCRAP && last !== undefined && !last.closing && last.row.grid.columns === grid.columns
}

/** Whether the table begins with rows of the open section, which suit its columns about as well as the rows above them. */
function goesOn(open: OpenForm, sketch: TableSketch, grid: Grid, header: Header, lexicon: Lexicon): boolean {
  const rows = sketch.rows.filter((r) => r.row.items.some((item) => !isEmptySlot(item.text)))
  const closes = (r: RowSketch) => r.closing && fitRow(r.row, header, lexicon).score < CLOSES
  const end = rows.findIndex((r) => r.header !== null || r.texts.length > 0 || closes(r))
  const run = (end === -1 ? rows : rows.slice(0, end)).slice(0, COMPARED)
  const [first] = run
  const same = grid.columns === header.rows[0]!.grid.columns
  // Nothing but slots of the template.
  if (!first) return rows.length === 0 && same
  const worth = (list: readonly RowSketch[]) =>
    list.reduce((sum, r) => sum + worthOf(fitRow(r.row, header, lexicon), header, lexicon), 0) / list.length
  if (opensSection(first) ? fitRow(first.row, header, lexicon).score <= FITS : worth(run) <= FITS) return false
  const last = header.rows.at(-1)!
  const under = open.sketches
    .flatMap((s) => s.rows)
    .filter((r) => r.row.grid === last.grid && r.row.row > last.row && r.row.items.length > 0)
    .filter((r) => r.texts.length === 0 && r.sections.length === 0 && !closes(r))
    .slice(0, COMPARED)
  // A table with labels of a form speaks for itself.
  return under.length === 0 || sketch.found.size > 0 || worth(run) >= worth(under) * (same ? SUITS_SAME : SUITS)
}

/**
 * How well a row suits the columns, apart from its keys: on a new page they are often blank. A name that is printed
 * like a type (服务对象满意度) is a name where the columns are known.
 */
function worthOf(fit: RowFit, header: Header, lexicon: Lexicon): number {
  let worth = fit.score
  for (const [column, cells] of fit.cells) {
    for (const text of new Set(cells.map((c) => c.text))) {
      const gain = text === '' ? 0 : affinity(text, column.field, header.section, lexicon)
      if (column.field === 'category' || column.field === 'type') worth -= gain
      else if (column.field === 'name' && fit.by === 'column') worth += Math.max(0, NAMED - gain)
    }
  }
  return worth
}

const FITS = 0.5
/** A total or a signature fits the columns less than this; the name 项目实施周期 with a figure beside it is an indicator. */
const CLOSES = 2
const NAMED = 1
/** Rows looked at on either side, and the share of the fit that a continuation must keep; with as many columns, less. */
const COMPARED = 6
const SUITS = 0.4
const SUITS_SAME = 0.2

/** 二、资金情况: the heading of a section of a form that is laid out section by section. */
function namesSection({ text }: Prose, lexicon: Lexicon): boolean {
  if (lexicon.isStrongTitle(text)) return false
  return lexicon.hits(text).some((h) => (h.role === 'section' || h.role === 'text') && h.reason !== 'label-ending')
}

function isRunning({ text, role }: Prose): boolean {
  if (role === 'heading' && !isContinuation(text)) return false
  return (
    text.length <= MAX_RUNNING &&
    (readMoneyUnit(text) !== null || readFiscalYear(text) !== null || isContinuation(text) || !/\p{L}{3}/u.test(text))
  )
}

function opensSection(row: RowSketch): boolean {
  return row.header !== null || row.texts.length > 0 || row.sections.length > 0 || row.head.length > 0
}

function sameLabels(a: Header, b: Header): boolean {
  return a.columns.map((c) => c.label?.text).join('|') === b.columns.map((c) => c.label?.text).join('|')
}
