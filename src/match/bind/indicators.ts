import type { GridCell } from '../../grid/index.ts'
import { isEmptySlot } from '../../values/index.ts'
import type { Column } from '../columns.ts'
import type { LabelledSlot, Slot } from '../form-reading.ts'
import { claim, type Draft, joinSlots, slotOf } from './draft.ts'
import { KEYS, spreadKeys } from './keys.ts'
import { type BodyRow, blocksOf, cellsOf, columnOf, ownCells, reasonsOf } from './run.ts'

export interface IndicatorDraft {
  readonly slots: Map<string, Slot>
  readonly others: LabelledSlot[]
  readonly termText: string
}

/** Reads the rows of an indicator table, block by block. */
export function bindIndicators(rows: readonly BodyRow[], termText: string, draft: Draft): void {
  const blocks = Math.max(...rows.map((r) => blocksOf(r.header).length))
  for (let block = 0; block < blocks; block++) {
    const present = rows.filter((r) => blocksOf(r.header).length > block)
    for (const found of readBlock(present, block, termText, draft)) draft.indicators.push({ ...found, term: null })
  }
}

function readBlock(rows: readonly BodyRow[], block: number, termText: string, draft: Draft): IndicatorDraft[] {
  const keys = spreadKeys(rows, block, draft)
  const found: IndicatorDraft[] = []
  rows.forEach((body, i) => {
    const nameColumn = columnOf(body.header, 'name', block) ?? columnOf(body.header, 'type', block)
    const names = nameColumn ? ownCells(body, nameColumn) : []
    const answers = readAnswers(body, block, draft)
    const name = slotOf(names, labelCells(nameColumn), nameColumn ? reasonsOf(body, nameColumn) : [])
    const answered = [...answers.slots].some(
      ([field, slot]) => slot.text !== '' && field !== 'unit' && field !== 'comparator',
    )
    const previous = found.at(-1)
    if (previous && isRest(body, name, answers, i, rows)) {
      mergeInto(previous, name, answers)
      return
    }
    if ((name.text === '' || isEmptySlot(name.text)) && !answered) {
      claim(draft, names)
      // A type without a name is an empty slot of the template.
      for (const key of KEYS) claim(draft, cellsOf(body, key, block))
      claim(
        draft,
        [...answers.slots.values()].flatMap((s) => s.cells),
      )
      return
    }
    for (const { slots, term } of byTerm(answers.slots)) {
      const all = new Map<string, Slot>(keys[i])
      if (nameColumn) all.set('name', name)
      for (const [field, slot] of slots) all.set(field, slot)
      found.push({ slots: all, others: answers.others, termText: term || `${termText} ${nameColumn?.group ?? ''}` })
    }
  })
  return found
}

/** Values of the row in the columns of answers, and in the columns for which the record has no field. */
function readAnswers(body: BodyRow, block: number, draft: Draft): { slots: Map<string, Slot>; others: LabelledSlot[] } {
  const slots = new Map<string, Slot>()
  const others: LabelledSlot[] = []
  for (const column of body.header.columns) {
    if (column.block !== block || (KEYS as readonly string[]).includes(column.field) || column.field === 'name')
      continue
    const cells = ownCells(body, column)
    if (cells.length === 0) continue
    const slot = slotOf(distinct(cells), labelCells(column), reasonsOf(body, column))
    if (column.field !== 'other') {
      const known = slots.get(column.field)
      slots.set(column.field, known ? joinSlots(known, slot) : slot)
      claim(
        draft,
        cells.filter((c) => !slot.cells.includes(c) && c.text === slot.text),
      )
      continue
    }
    if (slot.text !== '') others.push({ label: column.label?.text ?? '', slot })
  }
  return { slots, others }
}

/** Copies of one text, or the first text where a damaged row put two into one column. */
function distinct(cells: readonly GridCell[]): readonly GridCell[] {
  const first = cells.find((c) => c.text !== '')
  return first ? cells.filter((c) => c.text === first.text) : cells
}

function labelCells(column: Column | undefined) {
  return column?.label?.cells ?? []
}

/** A row with 长期 and 年度 values is two indicators, the longer term first. */
function byTerm(slots: ReadonlyMap<string, Slot>): { slots: ReadonlyMap<string, Slot>; term: string }[] {
  const long = slots.get('multiYear')
  if (!long) return [{ slots, term: '' }]
  const rest = new Map([...slots].filter(([field]) => field !== 'multiYear'))
  if (!rest.has('target')) return [{ slots: new Map([...rest, ['target', long]]), term: 'multiYear' }]
  return [
    { slots: new Map([['target', long]]), term: 'multiYear' },
    { slots: rest, term: 'annual' },
  ]
}

/** The rest of a row that a page break cut: no name, or nothing but the end of a name, right after the break. */
function isRest(
  body: BodyRow,
  name: Slot,
  answers: ReturnType<typeof readAnswers>,
  i: number,
  rows: readonly BodyRow[],
): boolean {
  if (i === 0 || rows[i - 1]!.row.grid === body.row.grid) return false
  const texts = [...answers.slots].filter(([, slot]) => slot.text !== '')
  const pointsOrUnit = texts.some(
    ([field]) => field === 'weight' || field === 'score' || field === 'unit' || field === 'comparator',
  )
  return (
    name.text === '' &&
    texts.length > 0 &&
    !pointsOrUnit &&
    !KEYS.some((key) => cellsOf(body, key).some((c) => c.text !== ''))
  )
}

function mergeInto(previous: IndicatorDraft, name: Slot, answers: ReturnType<typeof readAnswers>): void {
  const parts = new Map(answers.slots)
  if (name.text !== '') parts.set('name', name)
  for (const [field, slot] of parts) {
    const known = previous.slots.get(field)
    previous.slots.set(field, known ? joinSlots(known, slot) : slot)
  }
}
