import { endsLikeTitle, isContinuation, isStrongTitle, isTitle } from '../forms/index.ts'
import { type Grid, toGrid } from '../grid/index.ts'
import type { Document, Prose } from '../read/index.ts'
import type { JoinReason } from '../schema/index.ts'
import { readFiscalYear, readMoneyUnit } from '../values/index.ts'
import { fitRow } from './align.ts'
import type { Header } from './columns.ts'
import type { Join } from './form-reading.ts'
import type { Lexicon } from './lexicon.ts'
import { type RowSketch, sketchTable, summarise, type TableSketch } from './sketch.ts'

export interface Part {
  readonly grid: Grid
  readonly from: number
  readonly to: number
}

/** The tables, or rows of tables, of one form, with the text around them. */
export interface Segment {
  readonly parts: readonly Part[]
  readonly joins: readonly Join[]
  readonly before: readonly Prose[]
  readonly between: readonly Prose[]
  readonly after: readonly Prose[]
  readonly sketch: TableSketch
  /** Whether it is the first form of the document. */
  readonly first: boolean
}

export interface Segmentation {
  readonly segments: readonly Segment[]
  /** Tables that belong to no form. `unrecognised` ones bear marks of one. */
  readonly others: readonly {
    readonly grid: Grid
    readonly kind: 'layout' | 'contents' | 'unrecognised' | 'other'
    readonly sketch: TableSketch
    readonly before: readonly Prose[]
  }[]
}

const FORM = 3.5
/** Text between two tables longer than this ends a form, unless the next table shows a section of it. */
const MAX_BETWEEN = 160
const MAX_BEFORE = 8
const MAX_NAME = 40
const MAX_RUNNING = 30
/** Rows of a last page that holds only totals, notes and signatures. */
const MAX_CLOSING = 10

interface Open {
  parts: Part[]
  joins: Join[]
  before: readonly Prose[]
  between: Prose[]
  after: Prose[]
  sketches: TableSketch[]
  lastHeader: Header | null
}

/** Finds the forms of a document: which tables begin one, which carry it on, which are something else. */
export function segment(document: Document, lexicon: Lexicon): Segmentation {
  const parents = new Set(document.tables.flatMap((t) => (t.parent === null ? [] : [t.parent])))
  const segments: Segment[] = []
  const others: Segmentation['others'][number][] = []
  let open: Open | null = null
  /** A table with the name or head of a form and no more: the rest may be the next table. */
  let pending: { readonly start: Open; readonly other: Segmentation['others'][number] } | null = null
  let prose: Prose[] = []

  function drop(): void {
    if (pending) others.push(pending.other)
    pending = null
  }
  function close(): void {
    if (open) segments.push(finish(open, segments.length === 0))
    open = null
  }

  const captions = new Map<number, Prose>()
  for (const block of document.blocks)
    if (block.kind === 'prose' && block.table !== null) captions.set(block.table, block)

  for (const block of document.blocks) {
    if (block.kind === 'prose') {
      if (block.table === null) prose.push(block)
      continue
    }
    const caption = captions.get(block.index)
    const all = caption ? [...prose, caption] : prose
    const before = all.slice(-MAX_BEFORE)
    prose = []
    const grid = toGrid(block)
    const sketch = sketchTable(grid, lexicon)
    const held = pending as { readonly start: Open } | null
    if (held) {
      const carried = continuation(held.start, sketch, grid, all, lexicon)
      if (
        carried &&
        isForm(summarise([...held.start.sketches.flatMap((s) => s.rows), ...sketch.rows]), isTitled(held.start.before))
      ) {
        close()
        open = held.start
        pending = null
      }
    }
    drop()
    const reason: JoinReason | null = open ? continuation(open, sketch, grid, all, lexicon) : null
    if (open && reason) {
      const current: Open = open
      current.joins.push({ from: current.parts.at(-1)!.grid.table.index, to: block.index, reason })
      current.between.push(...all)
      for (const [i, run] of splitRuns(sketch).entries()) {
        if (i > 0) {
          close()
          open = begin(grid, run, [])
        } else add(current, grid, run)
      }
      continue
    }
    if (open) (open as Open).after.push(...all)
    const runs = splitRuns(sketch)
    const titled = isTitled(before)
    if (runs.length === 1 && !isForm(sketch, titled)) {
      if (open && sketch.score < 1 && block.parent === null) close()
      const bears =
        sketch.strongTitle ||
        (titled && before.slice(-3).some((p) => isStrongTitle(p.text))) ||
        (sketch.specific && sketch.score >= 2)
      const contents = sketch.rows.filter((r) => r.row.items.some((i) => isTitle(i.text))).length >= 3
      const kind = parents.has(block.index)
        ? 'layout'
        : contents
          ? 'contents'
          : bears && grid.cells.filter((c) => c.text !== '').length >= 6
            ? 'unrecognised'
            : 'other'
      const other = { grid, kind, sketch, before } as const
      const head = [...sketch.found].some((f) => f.startsWith('head.'))
      if (kind !== 'layout' && kind !== 'contents' && (head || sketch.strongTitle || titled))
        pending = { start: begin(grid, sketch, before), other }
      else others.push(other)
      continue
    }
    for (const [i, run] of runs.entries()) {
      close()
      open = begin(grid, run, i === 0 ? before : [])
    }
  }
  drop()
  if (open) (open as Open).after.push(...prose)
  close()
  return { segments, others }
}

function isTitled(before: readonly Prose[]): boolean {
  return before.some((p) => isStrongTitle(p.text) || (p.role !== 'paragraph' && isTitle(p.text)))
}

function begin(grid: Grid, run: TableSketch, before: readonly Prose[]): Open {
  const open: Open = { parts: [], joins: [], before, between: [], after: [], sketches: [], lastHeader: null }
  add(open, grid, run)
  return open
}

function add(open: Open, grid: Grid, run: TableSketch): void {
  const from = run.rows[0]?.row.row ?? 0
  open.parts.push({ grid, from, to: from + run.rows.length })
  open.sketches.push(run)
  open.lastHeader = [...run.rows].reverse().find((r) => r.header)?.header ?? open.lastHeader
}

function finish(open: Open, first: boolean): Segment {
  return {
    parts: open.parts,
    joins: open.joins,
    before: open.before,
    between: open.between,
    after: open.after,
    sketch: summarise(open.sketches.flatMap((s) => s.rows)),
    first,
  }
}

/** Enough of a form to be one: its own labels, and a title or several of its sections. */
function isForm(sketch: TableSketch, titled: boolean): boolean {
  const bonus = titled || sketch.strongTitle ? 1.5 : 0
  const head = [...sketch.found].filter((f) => f.startsWith('head.')).length
  const solid =
    sketch.specific || (head > 0 && (sketch.found.has('section.funds') || titled || sketch.strongTitle)) || head >= 3
  return solid && sketch.score + bonus >= FORM
}

/** Why a table carries on the open form; null when it does not. */
function continuation(
  open: Open,
  sketch: TableSketch,
  grid: Grid,
  prose: readonly Prose[],
  lexicon: Lexicon,
): JoinReason | null {
  const seen = new Set(open.sketches.flatMap((s) => [...s.found]))
  const heads = [...sketch.found].filter((f) => f.startsWith('head.'))
  const titles = prose.filter((p) => isTitle(p.text) && !namesSection(p, lexicon))
  const continued =
    prose.some((p) => isContinuation(p.text)) ||
    sketch.rows.slice(0, 2).some((r) => r.row.items.some((i) => isContinuation(i.text)))
  // A head or a name that comes again begins the next form.
  if (heads.some((f) => seen.has(f)) && !continued) return null
  if (titles.some((p) => isStrongTitle(p.text)) && !continued) return null
  const firstTitle = sketch.rows.slice(0, 3).find((r) => r.title)
  if (firstTitle && !continued && sketch.strongTitle) return null
  const length = prose.reduce((sum, p) => sum + p.text.length, 0)
  const first = sketch.rows.find((r) => r.row.items.length > 0)
  // A list of forms is none.
  if (new Set(sketch.rows.flatMap((r) => r.row.items.map((i) => i.text).filter(isStrongTitle))).size >= 3) return null
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

function describe(open: Open, sketch: TableSketch, grid: Grid, lexicon: Lexicon): JoinReason | null {
  const first = sketch.rows.find((r) => r.row.items.length > 0)!
  const header = open.lastHeader
  if (first.header && header && first.header.section === header.section && sameLabels(first.header, header))
    return 'repeated-header'
  const fits = header
    ? sketch.rows
        .slice(0, 6)
        .filter(
          (r) =>
            r.row.items.length > 0 &&
            r.header === null &&
            r.texts.length === 0 &&
            fitRow(r.row, header, lexicon).score > 0.5,
        )
    : []
  const rowFits = header !== null && fits[0] === first && suits(open, sketch, header, lexicon)
  const opens = opensSection(first)
  if (rowFits && !(opens && !fits.includes(first))) {
    return grid.columns === header.rows[0]!.grid.columns && !opens ? 'same-columns' : 'open-section'
  }
  if (opens && (sketch.score >= 1 || sketch.specific)) return 'next-section'
  const filled = sketch.rows.filter((r) => r.row.items.length > 0)
  if (filled.length <= MAX_CLOSING && filled.every((r) => r.closing)) return 'next-section'
  // The rest of a cut cell, then the sections that follow.
  if (sketch.specific || [...sketch.found].some((f) => f.startsWith('text.'))) return 'open-section'
  return null
}

/** Whether the rows fit the open header about as well as the rows that stand under it already. */
function suits(open: Open, sketch: TableSketch, header: Header, lexicon: Lexicon): boolean {
  const mean = (rows: readonly RowSketch[]) => {
    const body = rows.filter((r) => r.row.items.length > 0 && r.header === null).slice(0, COMPARED)
    return body.reduce((sum, r) => sum + fitRow(r.row, header, lexicon).score, 0) / Math.max(1, body.length)
  }
  const last = header.rows.at(-1)!
  const under = open.sketches
    .flatMap((s) => s.rows)
    .filter((r) => r.row.grid === last.grid && r.row.row > last.row && r.texts.length === 0 && r.sections.length === 0)
  // A table with labels of a form speaks for itself.
  return under.length === 0 || sketch.found.size > 0 || mean(sketch.rows) >= mean(under) * SUITS
}

/** Rows looked at on either side, and the share of the fit that a continuation must keep. */
const COMPARED = 6
const SUITS = 0.4

/** 二、资金情况: the heading of a section of a form that is laid out section by section. */
function namesSection({ text }: Prose, lexicon: Lexicon): boolean {
  if (isStrongTitle(text)) return false
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

/** Cuts a table that holds several forms: a new one begins at a name, or at a head that comes again after the sections. */
function splitRuns(sketch: TableSketch): TableSketch[] {
  const cuts: number[] = [0]
  let heads = new Set<string>()
  let sections = 0
  sketch.rows.forEach((row, i) => {
    const again = row.head.some((f) => heads.has(f)) && row.head.includes('project')
    const named = row.title && row.row.items.length === 1 && isStrongTitle(row.row.items[0]!.text)
    const headBelow = sketch.rows.slice(i + 1, i + 5).some((r) => r.head.length > 0)
    const entitled = row.title && row.row.items.length === 1 && headBelow
    if (sections > 0 && (again || named || entitled)) {
      // The name above a head belongs to it.
      const above = sketch.rows[i - 1]
      cuts.push(!named && !entitled && above?.title && !cuts.includes(i - 1) ? i - 1 : i)
      heads = new Set()
      sections = 0
    }
    for (const field of row.head) heads.add(field)
    if (row.header?.section === 'indicators' || row.header?.section === 'goals') sections++
  })
  return cuts.map((from, k) => summarise(sketch.rows.slice(from, cuts[k + 1] ?? sketch.rows.length)))
}
