import type { GridCell } from '../../grid/index.ts'
import { isEmptySlot } from '../../values/index.ts'
import type { LabelledSlot, Slot, TaskReading } from '../form-reading.ts'
import { claim, type Draft, joinSlots, slotOf } from './draft.ts'
import { type BodyRow, columnOf, ownCells, reasonsOf } from './run.ts'
import { spreadLabels } from './spread.ts'

const TASK_FIELDS = ['name', 'goal', 'completion', 'funds'] as const
const INDICATOR_FIELDS: Readonly<Record<string, string>> = {
  indicatorName: 'name',
  target: 'target',
  actual: 'actual',
  weight: 'weight',
  score: 'score',
  deviation: 'deviation',
}

/** Reads the rows of a task table: the cells of a task span the rows of its indicators. */
export function bindTasks(rows: readonly BodyRow[], draft: Draft): void {
  const names = rows.map((body) => filledCells(body, 'name'))
  const centred = names[0]?.length === 0 && names.some((n) => n.length > 0)
  const { labelRow, doubtful } = spreadLabels(
    names.map((cells, i) => cells.length > 0 && !repeats(cells, names[i - 1])),
    centred,
    new Set(),
    () => 0,
  )
  for (let i = 0; i < rows.length; ) {
    let end = i + 1
    while (end < rows.length && labelRow[end] === labelRow[i]) end++
    const group = rows.slice(i, end)
    // A row that could belong to the next task moves all indicators of that one.
    const moved = doubtful[i]! || (i > 0 && doubtful[i - 1]!)
    const task = readTask(
      group,
      group.map((_, k) => moved || doubtful[i + k]!),
      draft,
    )
    if (task) draft.tasks.push(task)
    i = end
  }
}

function readTask(rows: readonly BodyRow[], doubtful: readonly boolean[], draft: Draft): TaskReading | null {
  const slots = new Map<string, Slot>()
  for (const field of TASK_FIELDS) {
    for (const body of rows) {
      const column = columnOf(body.header, field)
      const cells = column ? ownCells(body, column) : []
      if (!column || cells.length === 0) continue
      const slot = slotOf(cells, column.label?.cells ?? [], reasonsOf(body, column))
      const known = slots.get(field)
      // A copy of the text in each row of a merged cell is one value; another text carries it on over a page break.
      if (!known) slots.set(field, slot)
      else if (slot.text === known.text)
        slots.set(field, { ...known, cells: [...known.cells, ...slot.cells.filter((c) => c.text !== '')] })
      else slots.set(field, joinSlots(known, slot))
    }
  }
  const name = slots.get('name')
  const indicators = rows.flatMap(
    (body, i) => readIndicator(body, doubtful[i] ? ['label-in-middle-of-even-rows'] : []) ?? [],
  )
  if ((!name || name.text === '' || isEmptySlot(name.text)) && indicators.length === 0 && !slots.get('goal')?.text) {
    claim(
      draft,
      [...slots.values()].flatMap((s) => s.cells),
    )
    return null
  }
  const others = rows.flatMap((body) => otherValues(body))
  return { slots, indicators: indicators.map((i) => ({ term: null, slots: i, others: [] })), others }
}

function readIndicator(body: BodyRow, doubts: readonly string[]): Map<string, Slot> | null {
  const slots = new Map<string, Slot>()
  for (const [field, name] of Object.entries(INDICATOR_FIELDS)) {
    const column = columnOf(body.header, field)
    const cells = column ? ownCells(body, column) : []
    if (column && cells.length > 0)
      slots.set(name, slotOf(cells, column.label?.cells ?? [], [...reasonsOf(body, column), ...doubts]))
  }
  return [...slots.values()].some((s) => s.text !== '') ? slots : null
}

function otherValues(body: BodyRow): LabelledSlot[] {
  return body.header.columns.flatMap((column) => {
    if (column.field !== 'other') return []
    const cells = ownCells(body, column).filter((c) => c.text !== '')
    return cells.length > 0
      ? [{ label: column.label?.text ?? '', slot: slotOf(cells, column.label?.cells ?? [], reasonsOf(body, column)) }]
      : []
  })
}

function filledCells(body: BodyRow, field: string): GridCell[] {
  const column = columnOf(body.header, field)
  return column ? ownCells(body, column).filter((c) => c.text !== '') : []
}

function repeats(cells: readonly GridCell[], above: readonly GridCell[] | undefined): boolean {
  return above !== undefined && above.length > 0 && above[0]!.text === cells[0]!.text
}
