import type { Grid } from '../grid/index.ts'
import type { Header } from './columns.ts'
import { MAX_FORM_CELLS } from './form-limit.ts'
import { readHeaders } from './header.ts'
import { readInline } from './inline.ts'
import { type FormRow, type Item, toRows } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { type PairsReading, readPairs } from './pairs.ts'

/** What a row says about being part of a form, seen alone. */
export interface RowSketch {
  readonly row: FormRow
  readonly title: boolean
  /** A title that can be nothing else. */
  readonly strongTitle: boolean
  readonly header: Header | null
  /** Fields of the head that the row labels: department, project …. */
  readonly head: readonly string[]
  /** Labels of long texts: problems, improvements …. */
  readonly texts: readonly string[]
  readonly sections: readonly string[]
  /** Totals, grade, signatures and the like: what the last page of a form may hold alone. */
  readonly closing: boolean
}

/** Signs of a form in one table, or in a run of its rows. */
export interface TableSketch {
  readonly rows: readonly RowSketch[]
  /** How much speaks for a form, about 0 to 15. */
  readonly score: number
  /** Labels that only performance forms have: goals, indicators, tasks, management. */
  readonly specific: boolean
  readonly strongTitle: boolean
  readonly found: ReadonlySet<string>
}

const HEAD_FIELDS = new Set(['department', 'implementingUnit', 'project', 'projectCode'])

/** Looks a table over without reading it: which rows are titles, headers, heads. */
export function sketchTable(grid: Grid, lexicon: Lexicon): TableSketch {
  const rows = toRows(grid, 0, grid.rows.length, 0)
  let cells = 0
  const sketches = rows.map((row, i) => {
    // No form reaches here: only where another may begin is a look worth its time.
    if (cells > MAX_FORM_CELLS && !mayBegin(row, lexicon)) return unseen(row)
    const sketch = sketchRow(row, rows[i + 1] ?? null, lexicon)
    cells = (sketch.title || sketch.head.length > 0 ? 0 : cells) + row.cells.length
    return sketch
  })
  return summarise(sketches)
}

/** Whether the row may hold the name of a form or a label of its head. */
function mayBegin(row: FormRow, lexicon: Lexicon): boolean {
  const own = row.items.filter((item) => item.own)
  if (own.length !== 1) return own.some(({ text }) => lexicon.hit(text, 'head') !== null)
  const { text } = own[0]!
  return lexicon.isTitle(text) || (text.length < 80 && readInline(text, ['head'], lexicon).length > 0)
}

function unseen(row: FormRow): RowSketch {
  return {
    row,
    title: false,
    strongTitle: false,
    header: null,
    head: [],
    texts: [],
    sections: [],
    closing: false,
  }
}

function sketchRow(row: FormRow, next: FormRow | null, lexicon: Lexicon): RowSketch {
  const own = row.items.filter((i) => i.own)
  const title = own.length === 1 && lexicon.isTitle(own[0]!.text)
  const [header] = readHeaders(row, next, lexicon)
    .filter((h) => h.score >= 2.5)
    .sort((a, b) => b.score - a.score)
  const pairs = header ? null : readPairs(row, null, lexicon)
  const head: string[] = []
  const texts: string[] = []
  const sections: string[] = []
  for (const pair of pairs?.pairs ?? []) {
    if (pair.hit?.role === 'head' && HEAD_FIELDS.has(pair.hit.field)) head.push(pair.hit.field)
    if (pair.hit?.role === 'text' && pair.hit.field !== 'notes') texts.push(pair.hit.field)
    if (pair.hit?.role === 'section' || pair.hit?.role === 'goal')
      sections.push(pair.hit.role === 'goal' ? 'goals' : pair.hit.field)
  }
  if (pairs?.section) sections.push(pairs.section)
  for (const item of own) {
    for (const { hit } of item.text.length < 80 ? readInline(item.text, ['head'], lexicon) : []) {
      if (HEAD_FIELDS.has(hit.field) && !head.includes(hit.field)) head.push(hit.field)
    }
  }
  const strongTitle = title && lexicon.isStrongTitle(own[0]!.text)
  return {
    row,
    title,
    strongTitle,
    header: header ?? null,
    head,
    texts,
    sections,
    closing: isClosing(own, pairs, lexicon),
  }
}

function isClosing(own: readonly Item[], pairs: PairsReading | null, lexicon: Lexicon): boolean {
  if (own.some((item) => lexicon.hit(item.text, 'total') !== null)) return true
  const fields = own.flatMap((item) => (item.text.length < 200 ? readInline(item.text, ['head', 'text'], lexicon) : []))
  const hits = [...fields.map((f) => f.hit), ...(pairs?.pairs ?? []).map((p) => p.hit)]
  return hits.some(
    (hit) => hit !== null && (hit.role === 'text' || (hit.role === 'head' && !HEAD_FIELDS.has(hit.field))),
  )
}

/** The signs of some rows taken together. */
export function summarise(rows: readonly RowSketch[]): TableSketch {
  const found = new Set<string>()
  let specific = false
  for (const { header, head, texts, sections } of rows) {
    if (header) {
      found.add(`section.${header.section}`)
      // A project or a body beside the columns: as good as a head.
      if (header.section === 'indicators' && header.columns.some((c) => c.field === 'single')) found.add('columns.head')
      if (header.section === 'indicators' || header.section === 'tasks')
        specific ||= header.columns.filter((c) => c.field !== 'other').length >= 3
      if (header.section === 'management' || header.section === 'goals') specific ||= header.lead !== null
    }
    for (const field of head) found.add(`head.${field}`)
    for (const field of texts) found.add(`text.${field}`)
    for (const section of sections) {
      found.add(`section.${section}`)
    }
  }
  const title = rows.find((r) => r.title)
  const strongTitle = rows.some((r) => r.strongTitle)
  const score =
    (title ? 1 : 0) + (strongTitle ? 1 : 0) + [...found].reduce((sum, mark) => sum + (WEIGHTS[mark] ?? 1), 0)
  return { rows, score, specific, strongTitle, found }
}

const WEIGHTS: Readonly<Record<string, number>> = {
  'section.indicators': 2.5,
  'section.tasks': 2.5,
  'section.goals': 2,
  'section.management': 2,
  'section.funds': 1.2,
  'section.head': 0.7,
}
