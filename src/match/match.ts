import { type FormDefinition, families, vocabulary } from '../forms/index.ts'
import type { Document, Prose } from '../read/index.ts'
import { bindForm } from './bind/bind.ts'
import { matchFamily } from './family.ts'
import { MAX_FORM_CELLS } from './form-limit.ts'
import type { FormReading } from './form-reading.ts'
import { FIRST_ROWS, type FormRow, toRows } from './items.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { createNames, ownFormNamed, ownForms } from './own-forms.ts'
import { readRows } from './reading.ts'
import { remember } from './remember.ts'
import { type Part, type Segment, type Segmentation, segment } from './segment.ts'
import type { RowReading } from './state.ts'
import { bindProse, readSurroundings } from './surroundings.ts'
import { type FormTrace, traceRows } from './trace.ts'

/** The forms of a document, and its tables that are none. */
export interface Match {
  readonly forms: readonly FormReading[]
  readonly others: readonly OtherTable[]
}

export interface OtherTable {
  readonly table: number
  readonly kind: Segmentation['others'][number]['kind']
  /** For a table that bears marks of a form: the nearest family, labels found, labels missing. */
  readonly nearest: string
  readonly found: readonly string[]
  readonly missing: readonly string[]
}

/** Finds the forms of a document and brings the labels and values of each together. */
export function match(document: Document, forms: readonly FormDefinition[]): Match {
  const words = wordsOf(forms)
  const { segments, others } = segment(document, words.all)
  return {
    forms: segments.map((s) => readForm(s, forms, words)),
    others: others.map((other) => {
      const title = titleAbove(other.before, words.all)
      const { form } = matchFamily({ title, found: other.sketch.found, labels: [] }, forms)
      return {
        table: other.grid.table.index,
        kind: other.kind,
        nearest: form.family,
        found: [...other.sketch.found],
        missing: form.marks.filter((mark) => !other.sketch.found.has(mark)),
      }
    }),
  }
}

/** What is known of printed words, by who may speak: a definition of a user's own is heard in forms of its family alone. */
interface Words {
  readonly own: readonly FormDefinition[]
  /** With the labels of all definitions, to find forms by. */
  readonly all: Lexicon
  /** With the labels of the families that ziping knows. */
  readonly common: Lexicon
  readonly of: (form: FormDefinition) => Lexicon
}

const known = new WeakMap<readonly FormDefinition[], Words>()

function wordsOf(forms: readonly FormDefinition[]): Words {
  return remember(known, forms, () => createWords(forms))
}

function createWords(forms: readonly FormDefinition[]): Words {
  const own = ownForms(forms)
  const names = createNames(own)
  const shared = [...families.map((form) => form.labels), vocabulary]
  const common = createLexicon(shared, names)
  const byForm = new Map(own.map((form) => [form, createLexicon([form.labels, ...shared], names)]))
  const all = own.length === 0 ? common : createLexicon([...own.map((form) => form.labels), ...shared], names)
  return { own, all, common, of: (form) => byForm.get(form) ?? common }
}

/** How the row matchers read the forms of a document, for those who write form definitions. */
export function traceForms(document: Document, forms: readonly FormDefinition[]): FormTrace[] {
  const words = wordsOf(forms)
  return segment(document, words.all).segments.map((found) => {
    const { rows } = rowsOf(found)
    const { family, lexicon } = readFamily(rows, found, forms, words)
    return { family: family.form.family, title: titleOf(rows, found, lexicon), rows: traceRows(rows, lexicon) }
  })
}

/** The rows of a form, as far as its limit of cells. */
function rowsOf(found: Segment) {
  const { parts, unread } = withinLimit(found.parts)
  const rows: FormRow[] = []
  for (const part of parts) for (const row of toRows(part.grid, part.from, part.to, rows.length)) rows.push(row)
  return { parts, unread, rows }
}

function readForm(found: Segment, forms: readonly FormDefinition[], words: Words): FormReading {
  const { parts, unread, rows } = rowsOf(found)
  const { family, lexicon, readings } = readFamily(rows, found, forms, words)
  const bound = bindForm(rows, readings, lexicon, family.form.bareAmount, (draft) => bindProse(found, draft))
  const fillers = parts.flatMap(({ grid, from, to }) => grid.fillers.filter((c) => c.row >= from && c.row < to))
  return {
    ...bound,
    labels: fillers.length > 0 ? new Set([...bound.labels, ...fillers]) : bound.labels,
    ...readSurroundings(bound, found, lexicon),
    family: family.form.family,
    confidence: family.confidence,
    cells: rows.flatMap((row) => row.cells.filter((c) => c.text !== '' && c.row === row.row)).concat(fillers),
    parts: parts.map(({ grid, from, to }) => ({ table: grid.table.index, from, to })),
    joins: found.joins.slice(0, parts.length - 1),
    unread,
  }
}

/** The rows as the form's family reads them: a user's own one if its title names it, else the one that suits best. */
function readFamily(rows: readonly FormRow[], found: Segment, forms: readonly FormDefinition[], words: Words) {
  const read = (lexicon: Lexicon) => ({ lexicon, ...readRows(rows, lexicon) })
  const named = ownFormNamed(titleOf(rows, found, words.all), words.own)
  if (named !== null) return { ...read(words.of(named)), family: { form: named, confidence: NAMED } }
  const first = read(words.all)
  const family = matchFamily(signsOf(found, first.readings, first.lexicon), forms)
  const lexicon = words.of(family.form)
  return { ...(lexicon === first.lexicon ? first : read(lexicon)), family }
}

/** Confidence in the family of which a form bears the title. */
const NAMED = 0.99

/** The form's name, before any of its rows is read. */
function titleOf(rows: readonly FormRow[], found: Segment, lexicon: Lexicon): string {
  const inside = rows
    .slice(0, FIRST_ROWS)
    .flatMap((row) => (row.items.length === 1 ? row.items : []))
    .find((item) => lexicon.isTitle(item.text))
  return inside?.text ?? titleAbove(found.before, lexicon)
}

/** The nearest line above a table that may name it; '' where there is none. */
function titleAbove(before: readonly Prose[], lexicon: Lexicon): string {
  return before.findLast((line) => lexicon.isTitle(line.text))?.text ?? ''
}

/** The parts of a form up to the row in which it exceeds the limit. */
function withinLimit(parts: readonly Part[]): { parts: readonly Part[]; unread: FormReading['unread'] } {
  const kept: Part[] = []
  let cells = 0
  let rows = 0
  for (const part of parts) {
    let to = part.from
    while (to < part.to && cells < MAX_FORM_CELLS) cells += part.grid.rows[to++]!.length
    if (to > part.from) kept.push({ ...part, to })
    rows += part.to - to
  }
  return { parts: kept, unread: { rows, limit: MAX_FORM_CELLS } }
}

/** Title and labels of a form as far as its rows were read. */
function signsOf(found: Segment, readings: readonly RowReading[], lexicon: Lexicon) {
  const marks = new Set(found.sketch.found)
  const labels: string[] = []
  let title = ''
  for (const reading of readings) {
    if (reading.kind === 'title' && title === '') title = reading.item.text
    if (reading.kind === 'header') {
      marks.add(`section.${reading.header.section}`)
      for (const column of reading.header.columns) {
        if (column.field === 'single')
          for (const hit of lexicon.hits(column.label?.text ?? '')) marks.add(`${hit.role}.${hit.field}`)
        else marks.add(`${reading.header.role}.${column.field}`)
      }
      for (const item of reading.header.labels) labels.push(item.text)
    }
    if (reading.kind === 'pairs') {
      for (const { hit, label } of reading.pairs.pairs) {
        if (hit) marks.add(`${hit.role}.${hit.field}`)
        labels.push(label.text)
      }
      for (const lead of reading.pairs.leads) {
        labels.push(lead.text)
        for (const hit of lexicon.hits(lead.text)) if (hit.role === 'section') marks.add(`section.${hit.field}`)
      }
    }
  }
  return { title: title || titleAbove(found.before, lexicon), found: marks, labels }
}
