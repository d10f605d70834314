import { type Grid, toGrid } from '../grid/index.ts'
import type { Document, Prose } from '../read/index.ts'
import type { JoinReason } from '../schema/index.ts'
import { fitRow } from './align.ts'
import { splitBatch } from './batch.ts'
import type { Header } from './columns.ts'
import { continuation } from './continuation.ts'
import type { Join } from './form-reading.ts'
import type { Lexicon } from './lexicon.ts'
import { sketchTable, summarise, type TableSketch } from './sketch.ts'

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
const MAX_BEFORE = 8

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
        isForm(
          summarise([...held.start.sketches.flatMap((s) => s.rows), ...sketch.rows]),
          isTitled(held.start.before, lexicon),
        )
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
          open = begin(grid, run, [], lexicon)
        } else add(current, grid, run, lexicon)
      }
      continue
    }
    if (open) (open as Open).after.push(...all)
    const runs = splitRuns(sketch)
    const titled = isTitled(before, lexicon)
    if (runs.length === 1 && !isForm(sketch, titled)) {
      if (open && sketch.score < 1 && block.parent === null) close()
      const bears =
        sketch.strongTitle ||
        (titled && before.slice(-3).some((p) => lexicon.isStrongTitle(p.text))) ||
        (sketch.specific && sketch.score >= 2)
      const head = [...sketch.found].some((f) => f.startsWith('head.'))
      const contents = !head && sketch.rows.filter((r) => r.row.items.some((i) => lexicon.isTitle(i.text))).length >= 3
      const kind = parents.has(block.index)
        ? 'layout'
        : contents
          ? 'contents'
          : bears && grid.cells.filter((c) => c.text !== '').length >= 6
            ? 'unrecognised'
            : 'other'
      const other = { grid, kind, sketch, before } as const
      const entitled = titled || sketch.strongTitle || sketch.rows.some((r) => r.title)
      if (kind !== 'layout' && kind !== 'contents' && (head || entitled))
        pending = { start: begin(grid, sketch, before, lexicon), other }
      else others.push(other)
      continue
    }
    for (const [i, run] of runs.entries()) {
      close()
      open = begin(grid, run, i === 0 ? before : [], lexicon)
    }
  }
  drop()
  if (open) (open as Open).after.push(...prose)
  close()
  return { segments: segments.flatMap((s) => splitBatch(s, lexicon)), others }
}

function isTitled(before: readonly Prose[], { isStrongTitle, isTitle }: Lexicon): boolean {
  return before.some((p) => isStrongTitle(p.text) || (p.role !== 'paragraph' && isTitle(p.text)))
}

function begin(grid: Grid, run: TableSketch, before: readonly Prose[], lexicon: Lexicon): Open {
  const open: Open = { parts: [], joins: [], before, between: [], after: [], sketches: [], lastHeader: null }
  add(open, grid, run, lexicon)
  return open
}

function add(open: Open, grid: Grid, run: TableSketch, lexicon: Lexicon): void {
  const from = run.rows[0]?.row.row ?? 0
  open.parts.push({ grid, from, to: from + run.rows.length })
  open.sketches.push(run)
  open.lastHeader = run.rows.reduce<Header | null>((header, { row, header: found }) => {
    if (!found || !header) return found ?? header
    // A row of the open section can hold words that are column labels elsewhere; labels printed again are the same.
    const again = found.columns.some((c) =>
      header.columns.some((d) => c.label !== null && c.label.text === d.label?.text),
    )
    const other = found.section !== header.section || again
    return other && found.score > fitRow(row, header, lexicon).score ? found : header
  }, open.lastHeader)
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

/** Cuts a table that holds several forms: a new one begins at a name, or at a head that comes again after the sections. */
function splitRuns(sketch: TableSketch): TableSketch[] {
  const cuts: number[] = [0]
  let heads = new Set<string>()
  let sections = 0
  sketch.rows.forEach((row, i) => {
    const again = row.head.some((f) => heads.has(f)) && row.head.includes('project')
    const named = row.strongTitle && row.row.items.length === 1
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
