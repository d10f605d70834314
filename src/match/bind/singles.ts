import type { Column } from '../columns.ts'
import type { Slot } from '../form-reading.ts'
import type { Hit } from '../lexicon.ts'
import { isFundLabel } from '../pairs.ts'
import { type Draft, joinSlots, slotOf } from './draft.ts'
import { emptyLine, type FundDraft, labelText } from './funds.ts'
import { bindValue, printedLabel } from './pairs.ts'
import { type BodyRow, ownCells, reasonsOf } from './run.ts'

const ROLES: readonly Hit['role'][] = ['head', 'text', 'goal', 'section']

/**
 * Columns of a table whose answers are single values of the form: 自评得分 and 自评结论 beside the amounts, 项目名称 and
 * 预算数 beside the indicators. Gives the budget lines among them.
 */
export function bindSingles(rows: readonly BodyRow[], draft: Draft): FundDraft[] {
  const lines: FundDraft[] = []
  for (const { column, slot } of readColumns(rows)) {
    const { text } = column.label!
    const hits = draft.lexicon.hits(text)
    const amount = hits.find((h) => h.role === 'amount')
    const hit = ROLES.map((role) => hits.find((h) => h.role === role)).find((h) => h !== undefined) ?? null
    const label = labelText(text)
    if (amount && hit?.role !== 'head') addAmount(lines, amount.field, label, slot, /[%％]/.test(text))
    else if (!hit && isFundLabel(text)) lines.push({ ...emptyLine(label), slots: new Map([[draft.bareAmount, slot]]) })
    else bindValue(hit, printedLabel(text), slot, draft)
  }
  return lines
}

/** The answer of each such column; a text printed again in every row of its merged cell is one. */
function readColumns(rows: readonly BodyRow[]): { readonly column: Column; readonly slot: Slot }[] {
  const columns: Column[] = []
  const slots = new Map<string, Slot>()
  for (const body of rows) {
    for (const column of body.header.columns) {
      if (column.field !== 'single' || !column.label) continue
      const cells = ownCells(body, column).filter((c) => c.text !== '')
      if (cells.length === 0) continue
      const slot = slotOf(cells, column.label.cells, reasonsOf(body, column))
      const known = slots.get(column.label.text)
      if (!known) columns.push(column)
      const again = known?.cells.some((c) => c.text === slot.text)
      slots.set(
        column.label.text,
        known ? (again ? { ...known, cells: [...known.cells, ...slot.cells] } : joinSlots(known, slot)) : slot,
      )
    }
  }
  return columns.map((column) => ({ column, slot: slots.get(column.label!.text)! }))
}

function addAmount(lines: FundDraft[], field: string, label: string, slot: Slot, percent: boolean): void {
  const known = lines.find((l) => l.total)
  const line = known ?? { ...emptyLine(label), total: true }
  if (!known) lines.push(line)
  if (line.slots.has(field) || field === 'remark') line.others.push({ label, slot })
  else line.slots.set(field, slot)
  if (percent) line.percent.add(field)
}
