import type { GridCell } from '../../grid/index.ts'
import { fold, isEmptySlot, splitWeight } from '../../values/index.ts'
import type { Column } from '../columns.ts'
import type { LabelledSlot, Slot } from '../form-reading.ts'
import { isShifted } from '../shifted.ts'
import { claim, type Draft, joinSlots, slotOf } from './draft.ts'
import { type BodyRow, blocksOf, cellsOf, columnOf, reasonsOf } from './run.ts'
import { spreadLabels } from './spread.ts'
import { belongsElsewhere, speaksAgainst } from './type-hints.ts'

const KEYS = ['category', 'type'] as const

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

/** Cells anchored in the row: a spanned answer belongs to its first row. */
function ownCells(body: BodyRow, column: Column): GridCell[] {
  return (body.fit.cells.get(column) ?? []).filter((c) => c.row === body.row.row)
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

/** Category and type of each row: printed in it, spanning down to it, or left to it by blanks. */
function spreadKeys(rows: readonly BodyRow[], block: number, draft: Draft): Map<string, Slot>[] {
  const result: Map<string, Slot>[] = rows.map(() => new Map())
  const own = new Map<string, (readonly GridCell[])[]>()
  for (const key of KEYS)
    own.set(
      key,
      rows.map((body) => keyCells(body, key, block, draft)),
    )
  const centred = isCentred(rows, own)
  let inner = new Set<number>()
  const spreads = new Map<string, ReturnType<typeof spreadLabels>>()
  for (const key of ['type', 'category'] as const) {
    const cells = own.get(key)!
    // The runs of types bound those of categories where labels are centred; from the top, a new category ends a type.
    const outer = centred
      ? inner
      : key === 'type'
        ? new Set(own.get('category')!.flatMap((c, i) => (startsAnew(c, rows[i]!) ? [i] : [])))
        : new Set<number>()
    const spread = spreadLabels(
      cells.map((c) => c.length > 0),
      centred,
      outer,
      (row, label) => {
        const type = key === 'category' ? spreads.get('type')?.labelRow[row] : undefined
        return typeof type === 'number'
          ? strayed(own.get('type')![type]!, cells[label]!)
          : clash(rows[row]!, cells[label]!, block)
      },
    )
    spreads.set(key, spread)
    if (key === 'type')
      inner = new Set(spread.labelRow.flatMap((l, i) => (i > 0 && l !== spread.labelRow[i - 1] ? [i] : [])))
  }
  for (const key of KEYS) {
    const cells = own.get(key)!
    const spread = spreads.get(key)!
    rows.forEach((body, i) => {
      const from = spread.labelRow[i]
      const column = columnOf(body.header, key, block)
      if (from === null || from === undefined) {
        if (column)
          result[i]!.set(key, slotOf(body.fit.cells.get(column) ?? [], labelCells(column), reasonsOf(body, column)))
        return
      }
      const held = cells[from]!
      const reasons = column ? reasonsOf(body, column) : ['column-by-vocabulary']
      if (spread.centred && from !== i)
        reasons.push(spread.doubtful[i] ? 'label-in-middle-of-even-rows' : 'label-in-middle')
      else if (from !== i) reasons.push('label-above')
      const inherited = from !== i || held.some((c) => c.row !== body.row.row)
      result[i]!.set(key, slotOf(held, labelCells(column), reasons, inherited ? 'inherited' : 'cell'))
    })
  }
  return result
}

/** The row's texts in a key column; left of all known columns a text of the vocabulary will do. */
function keyCells(body: BodyRow, key: (typeof KEYS)[number], block: number, draft: Draft): GridCell[] {
  const column = columnOf(body.header, key, block)
  const isNameColumn = key === 'type' && !columnOf(body.header, 'name', block)
  if (isNameColumn) return []
  if (column) {
    const cells = (body.fit.cells.get(column) ?? []).filter((c) => c.text !== '')
    const slots = cells.filter((c) => isEmptySlot(c.text))
    claim(draft, slots)
    return cells.filter((c) => !isEmptySlot(c.text))
  }
  if (block > 0) return []
  return [...body.fit.rest, ...body.fit.lead].filter(
    (c) => draft.lexicon.hit(splitWeight(c.text).label, key) !== null && !draft.labels.has(c),
  )
}

function startsAnew(cells: readonly GridCell[], body: BodyRow): boolean {
  return cells.some((c) => c.row === body.row.row)
}

/** Whether the converter writes merged labels in the middle of their rows: a first row without its label shows it. */
function isCentred(rows: readonly BodyRow[], own: ReadonlyMap<string, (readonly GridCell[])[]>): boolean {
  if (rows[0]?.row.grid.table.syntax === 'html' || rows.some((r) => isShifted(r.row.grid))) return false
  const late = [...own.values()].some((cells) => cells[0]!.length === 0 && cells.some((c) => c.length > 0))
  // The section's label, too, stands among the rows and not beside the header.
  const header = rows[0]?.header
  return late || (header?.lead === null && rows.some((r, i) => i > 0 && r.fit.lead.length > 0))
}

/** A type that belongs under another category than the label: the framework is the same in every province. */
function strayed(type: readonly GridCell[], category: readonly GridCell[]): number {
  return belongsElsewhere(fold(type[0]?.text ?? ''), fold(category[0]?.text ?? '')) ? 0.6 : 0
}

/** A name that speaks for another type than the label: small, so that it only breaks ties. */
function clash(body: BodyRow, label: readonly GridCell[], block: number): number {
  const name = cellsOf(body, 'name', block).find((c) => c.text !== '')?.text
  const text = label[0]?.text
  if (!name || !text) return 0
  return speaksAgainst(name, fold(text)) ? 0.2 : 0
}
