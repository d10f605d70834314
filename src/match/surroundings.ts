import { cleanTitle, endsLikeTitle } from '../forms/index.ts'
import type { GridCell } from '../grid/index.ts'
import type { Prose } from '../read/index.ts'
import { asMoneyUnit, fold, readDate, readFiscalYear, readMoneyUnit } from '../values/index.ts'
import type { BoundForm } from './bind/bind.ts'
import type { Draft } from './bind/draft.ts'
import { bindValue } from './bind/pairs.ts'
import type { Place, Slot } from './form-reading.ts'
import { readInline } from './inline.ts'
import type { Lexicon } from './lexicon.ts'
import { isFundLabel } from './pairs.ts'
import type { Segment } from './segment.ts'

/** A line that names a year may be a little longer than the year. */
const MAX_YEAR_LINE = 24

export interface Surroundings {
  readonly title: Slot | null
  readonly fiscalYear: Slot | null
  readonly moneyUnit: Slot | null
}

/** Title, year and unit of a form, from the rows of its tables and from the lines around them. */
export function readSurroundings(form: BoundForm, segment: Segment, lexicon: Lexicon): Surroundings {
  const title = readTitle(form, segment, lexicon)
  return { title, fiscalYear: readYear(form, segment, title, lexicon), moneyUnit: readUnit(form, segment, lexicon) }
}

function readTitle(form: BoundForm, segment: Segment, lexicon: Lexicon): Slot | null {
  if (form.title) return textSlot(form.title, cleanTitle(form.title.text), 'title-in-table')
  const lines = [...segment.before].reverse()
  const first = segment.parts[0]?.grid.table.index
  const caption = segment.before
    .concat(segment.between)
    .find((p) => p.role === 'caption' && p.table === first && cleanTitle(p.text) !== '')
  if (caption) return textSlot(place(caption), cleanTitle(caption.text), 'title-in-caption')
  const named = lines.find((p) => lexicon.isTitle(p.text))
  if (named) return textSlot(place(named), cleanTitle(named.text), 'title-above')
  const heading = lines.find((p) => p.role === 'heading' && cleanTitle(p.text).length >= 4)
  if (heading) return textSlot(place(heading), cleanTitle(heading.text), 'title-from-heading')
  const [line] = lines
  return line && isHeadline(line.text) ? textSlot(place(line), cleanTitle(line.text), 'title-from-line') : null
}

/** A short line right above the form that says what it shows, and is no sentence and no label. */
function isHeadline(text: string): boolean {
  return text.length >= 6 && text.length <= 60 && !/[。；;:：!?\n]/.test(text) && endsLikeTitle(text)
}

function readYear(form: BoundForm, segment: Segment, title: Slot | null, lexicon: Lexicon): Slot | null {
  const labelled = form.fields.get('fiscalYear')
  if (labelled && readFiscalYear(labelled.text) !== null) return labelled
  const caption = form.captions.find((c) => readFiscalYear(c.text) !== null)
  if (caption) return yearSlot(caption, 'year-in-table')
  const near = [...segment.before].reverse().slice(0, 4)
  const line = near.find(
    (p) =>
      p.text.length <= MAX_YEAR_LINE &&
      readFiscalYear(p.text) !== null &&
      readDate(p.text) === null &&
      !/[:：]/.test(p.text),
  )
  if (line) return yearSlot(place(line), 'year-above')
  const raw = title?.cells[0]
  if (raw && readFiscalYear(raw.text) !== null) return yearSlot(raw, 'year-in-title')
  const heading = near.find((p) => (p.role === 'heading' || lexicon.isTitle(p.text)) && readFiscalYear(p.text) !== null)
  return heading ? yearSlot(place(heading), 'year-in-heading') : null
}

function readUnit(form: BoundForm, segment: Segment, lexicon: Lexicon): Slot | null {
  const labelled = form.fields.get('moneyUnit')
  if (labelled && asMoneyUnit(fold(labelled.text)) !== null) return labelled
  const caption = form.captions.find((c) => readMoneyUnit(c.text) !== null)
  if (caption) return textSlot(caption, caption.text, 'unit-in-table')
  const near = [...segment.before].reverse().slice(0, 5).concat(segment.between)
  const line = near.find((p) => p.text.length <= 60 && readMoneyUnit(p.text) !== null && p.role !== 'heading')
  const label = [...form.labels]
    .filter((c) => isMoneyLabel(c, lexicon) && readMoneyUnit(c.text) !== null)
    .sort((a, b) => a.span[0] - b.span[0])[0]
  if (label) return textSlot(label, label.text, 'unit-in-label')
  return line ? textSlot(place(line), line.text, 'unit-above') : null
}

function isMoneyLabel(cell: Place, lexicon: Lexicon): boolean {
  if (isFundLabel(cell.text)) return true
  return lexicon.hits(cell.text).some((h) => h.role === 'amount' || (h.role === 'section' && h.field === 'funds'))
}

/** Contact lines and notes around the tables of a form: 填表人：…, 说明：…. */
export function bindProse(segment: Segment, draft: Draft): void {
  for (const line of ownLines(segment, draft.lexicon)) bindLine(line, draft)
  for (const line of segment.between) if (!draft.lexicon.isTitle(line.text)) bindLine(line, draft)
  let notes = false
  for (const line of segment.after) {
    if (line.role === 'heading' || draft.lexicon.isTitle(line.text)) return
    const bound = bindLine(line, draft)
    // The numbered paragraphs under 说明：.
    if (bound === 'none') {
      if (!notes || !/^\s*[\d(（]/.test(line.text)) return
      draft.notes.push(textSlot(place(line), line.text, 'text-under-form'))
    }
    notes = bound === 'notes' || (notes && bound === 'none')
  }
}

/** The lines under the form's name; without one, those of a document's first form, for others may end the form above. */
function ownLines({ before, first }: Segment, lexicon: Lexicon): readonly Prose[] {
  const name = before.findLastIndex((line) => line.role === 'heading' || lexicon.isTitle(line.text))
  return name === -1 && !first ? [] : before.slice(name + 1)
}

function bindLine(line: Prose, draft: Draft): 'none' | 'notes' | 'fields' {
  if (line.text.length > 2000) return 'none'
  const pairs = readInline(line.text, ['head', 'text'], draft.lexicon).filter(
    (p) => p.hit.role === 'head' || p.hit.field === 'notes',
  )
  if (pairs.length === 0) return 'none'
  let notes = false
  for (const { hit, label, value } of pairs) {
    if (hit.field === 'moneyUnit' || hit.field === 'fiscalYear') continue
    notes ||= hit.field === 'notes'
    const cell = place(line)
    const slot: Slot = {
      text: value,
      cells: [cell],
      labelCells: [cell],
      how: 'in-text',
      reasons: [hit.reason, 'label-in-line'],
    }
    if (value !== '') bindValue(hit, label, slot, draft)
  }
  return notes ? 'notes' : 'fields'
}

function place(line: Prose): Place {
  return { table: null, row: null, column: null, span: line.span, text: line.text }
}

function textSlot(cell: Place | GridCell, text: string, reason: string): Slot {
  return { text, cells: [cell], labelCells: [], how: 'cell', reasons: [reason] }
}

function yearSlot(cell: Place | GridCell, reason: string): Slot {
  return { text: cell.text, cells: [cell], labelCells: [], how: 'in-text', reasons: [reason] }
}
