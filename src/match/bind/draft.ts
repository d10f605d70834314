import type { GridCell } from '../../grid/index.ts'
import type { FundReading, IndicatorReading, LabelledSlot, Place, Slot, TaskReading } from '../form-reading.ts'
import type { Lexicon } from '../lexicon.ts'

/** A goal as it is put together: the labels tell its term once all goals of the form are known. */
export interface GoalDraft {
  readonly label: string
  readonly slots: Map<string, Slot>
}

/** What the binders write into: one for a form. */
export interface Draft {
  readonly lexicon: Lexicon
  readonly bareAmount: string
  readonly fields: Map<string, Slot>
  /** The printed label of each field set, for a value that gives its place up. */
  readonly fieldLabels: Map<string, string>
  readonly funds: FundReading[]
  readonly goals: GoalDraft[]
  readonly indicators: (IndicatorReading & { readonly termText: string })[]
  readonly tasks: TaskReading[]
  readonly notes: Slot[]
  readonly others: LabelledSlot[]
  readonly labels: Set<Place>
}

/** A slot of cells that all hold the same text (copies of a merged cell), or are blank. */
export function slotOf(
  cells: readonly Place[],
  labelCells: readonly Place[],
  reasons: readonly string[],
  how: Slot['how'] = 'cell',
): Slot {
  const filled = cells.filter((c) => c.text !== '')
  const used = filled.length > 0 ? filled : cells.slice(0, 1)
  return { text: filled[0]?.text ?? '', cells: used, labelCells, reasons, how }
}

/** One value whose parts stand in several cells, in order. */
export function joinSlots(first: Slot, second: Slot): Slot {
  if (second.text === '') return first
  if (first.text === '') return { ...second, labelCells: first.labelCells }
  return {
    text: `${first.text}\n${second.text}`,
    cells: [...first.cells, ...second.cells],
    labelCells: first.labelCells,
    how: 'joined',
    reasons: [...new Set([...first.reasons, 'joined-over-break'])],
  }
}

/** Marks cells as labels of the form; blank ones are none. */
export function claim(draft: Draft, cells: readonly (Place | GridCell)[]): void {
  for (const cell of cells) if (cell.text !== '') draft.labels.add(cell)
}

/** Sets a single value; a second one of the same field is kept among the others. */
export function setField(draft: Draft, field: string, label: string, slot: Slot): void {
  const known = draft.fields.get(field)
  if (!known || (known.text === '' && slot.text !== '')) {
    if (known) draft.others.push({ label: draft.fieldLabels.get(field) ?? label, slot: known })
    draft.fields.set(field, slot)
    draft.fieldLabels.set(field, label)
  } else if (known.text === slot.text) {
    // 自评总分 in the head and 总分 at the end print the same figure.
    draft.fields.set(field, {
      ...known,
      cells: [...known.cells, ...slot.cells],
      labelCells: [...known.labelCells, ...slot.labelCells],
    })
  } else draft.others.push({ label, slot })
}

/** Names of a body that says who fills the form in (填报单位, 预算单位): the form's department only where no label names that. */
const SECONDARY = 'department.secondary'

/** Settles which body is the department, whatever the order in which the form prints them; the other one has no field. */
export function settleDepartment(draft: Draft): void {
  const second = draft.fields.get(SECONDARY)
  if (!second) return
  const first = draft.fields.get('department')
  const label = draft.fieldLabels.get(SECONDARY) ?? ''
  draft.fields.delete(SECONDARY)
  if (first && first.text !== '') setField(draft, 'department', label, second)
  else {
    if (first) draft.others.push({ label: draft.fieldLabels.get('department') ?? '', slot: first })
    draft.fields.set('department', second)
  }
}
