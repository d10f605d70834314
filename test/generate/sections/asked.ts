import { emptyFundLine } from '../empty.ts'
import { type Cell, type Draft, fill, keyCell, numberCell, type Section, type Target, valueCell } from '../form.ts'
import { printAmount } from '../printed.ts'
import { columnSpans, inColumns } from './columns.ts'
import { type DrawnLine, drawLines, type LinePlan } from './fund-lines.ts'

export interface AskedOptions {
  readonly plan: LinePlan
  /** `（万元）` or a unit glued to each figure. */
  readonly unitInCell?: string
  /** The block's total is one of two: its parts may bear its label as their group. */
  readonly grouped?: boolean
}

/** Amounts that a target form asks for: a label and a figure a row. */
export function askedRows(draft: Draft, options: AskedOptions): Section {
  const rows = drawLines(draft, { ...options.plan, askedOnly: true }).map((line) => askedCells(draft, line, options))
  return {
    min: 2,
    rows: (width) => {
      const spans = columnSpans(width, [1, 2])
      return rows.map((cells) => inColumns(cells, spans))
    },
  }
}

/** The same lines across: the labels in one row, their figures below. */
export function askedAcross(draft: Draft, options: AskedOptions): Section {
  const lines = drawLines(draft, { ...options.plan, whereof: false, askedOnly: true }).map((line) =>
    askedCells(draft, line, options),
  )
  const labels = lines.map(([name]) => ({ ...(name as Cell), grow: 1, header: true }))
  const figures = lines.map(([, figure]) => ({ ...(figure as Cell), grow: 1 }))
  return { min: lines.length, rows: (width) => [fill(labels, width), fill(figures, width)] }
}

function askedCells(draft: Draft, drawn: DrawnLine, options: AskedOptions): Cell[] {
  const line = emptyFundLine(drawn.label, drawn.source)
  line.group = drawn.group
  draft.record.funds.push(line)
  if (options.grouped) draft.accepts.set([line, 'group'], [null, options.plan.total])
  const targets: Target[] = [
    [line, 'label'],
    [line, 'source'],
  ]
  const name = keyCell(draft, drawn.printed, targets, { grow: 1 })
  if (drawn.zero === 'blank') return [name, valueCell('', [[line, 'approvedBudget']])]
  if (drawn.zero === 'mark') return [name, numberCell(line, 'approvedBudget', null, drawn.mark)]
  const printed = printAmount(drawn.amounts.approvedBudget, draft.style)
  return [name, numberCell(line, 'approvedBudget', { ...printed, text: printed.text + (options.unitInCell ?? '') })]
}
