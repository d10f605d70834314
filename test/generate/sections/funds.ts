import type { FundLine } from '../../../src/schema/index.ts'
import { emptyFundLine } from '../empty.ts'
import {
  blank,
  type Cell,
  type Draft,
  keyCell,
  label,
  numberCell,
  otherCell,
  type Section,
  textCell,
  valueCell,
} from '../form.ts'
import { decimal, type Printed, printAmount, printPercent, ratio, type Scaled, trimmed } from '../printed.ts'
import { columnSpans, headerRows, inColumns } from './columns.ts'
import { type Amounts, type DrawnLine, drawLines, type LinePlan } from './fund-lines.ts'

export type FundField =
  | 'approvedBudget'
  | 'adjustedBudget'
  | 'adjustment'
  | 'executed'
  | 'completionRate'
  | 'adjustmentRate'
  | 'weight'
  | 'score'
  | 'deviation'

export interface FundColumn {
  readonly field: FundField | 'other'
  readonly label: string
}

export interface FundOptions {
  readonly columns: readonly FundColumn[]
  readonly lines: LinePlan
  /** Lines drawn before, where another part of the form needs their figures. */
  readonly drawn?: readonly DrawnLine[]
  /** Header over the labels of the lines; '' leaves it blank. */
  readonly corner: string
  /** Points for the total line, null where the form gives none. */
  readonly weight: number | null
  /** What stands in the columns of weight and score on the part lines. */
  readonly parts: 'blank' | 'mark' | 'repeat'
  readonly rates: 'total' | 'all'
  /** A percent sign after a rate; without one the column head bears it. */
  readonly percentSign: boolean
  /** One cell of reasons over all lines; it belongs to the first. */
  readonly sharedReason?: string
  /** A header row above, each entry over a number of columns; '' leaves its columns to the header below. */
  readonly over?: readonly (readonly [label: string, columns: number])[]
}

/** The money of a form: a header row and a line for the total and each of its parts. */
export function fundTable(draft: Draft, options: FundOptions): Section {
  const lines = options.drawn ?? drawLines(draft, options.lines)
  const grows = [2, ...options.columns.map((column) => (column.field === 'deviation' ? 1 : 0))]
  const corner = options.corner === '' ? blank() : label(draft, options.corner, { header: true })
  const header = [corner, ...options.columns.map((column) => label(draft, column.label, { header: true }))]
  const rows = lines.map((drawn, i) => lineCells(draft, options, drawn, i === 0, lines.length))
  return {
    min: grows.length,
    rows: (width) => {
      const spans = columnSpans(width, grows)
      const heads =
        options.over === undefined
          ? [inColumns(header, spans)]
          : headerRows(draft, header, spans, [['', 1], ...options.over])
      return [...heads, ...rows.map((cells) => inColumns(cells, spans))]
    },
  }
}

interface LineContext {
  readonly line: FundLine
  readonly drawn: DrawnLine
  readonly isTotal: boolean
  /** In percent; null where the line prints none. */
  readonly rate: Scaled | null
  /** Printed in the columns of points and rates where the line has none. */
  readonly mark: string
}

function lineCells(
  draft: Draft,
  options: FundOptions,
  drawn: DrawnLine,
  isTotal: boolean,
  lines: number,
): (Cell | null)[] {
  const line = emptyFundLine(drawn.label, drawn.source)
  line.group = drawn.group
  draft.record.funds.push(line)
  const rate = isTotal || options.rates === 'all' ? rateOf(options, drawn.amounts, draft.style.rateDecimals) : null
  const mark = isTotal || options.parts !== 'mark' ? '' : draft.random.pick(['/', '-', '—'])
  const cells = options.columns.map((column) => {
    if (column.field !== 'deviation' || options.sharedReason === undefined) {
      return columnCell(draft, options, column, { line, drawn, isTotal, rate, mark })
    }
    return isTotal ? { ...textCell(line, 'deviation', options.sharedReason), rowspan: lines } : null
  })
  const targets = [
    [line, 'label'],
    [line, 'source'],
  ] as const
  return [keyCell(draft, drawn.printed, targets, { grow: 2 }), ...cells]
}

function columnCell(draft: Draft, options: FundOptions, column: FundColumn, context: LineContext): Cell {
  const { line, drawn, isTotal, rate, mark } = context
  const { style, random } = draft
  const scored = options.weight !== null && rate !== null && (isTotal || options.parts === 'repeat')
  switch (column.field) {
    case 'approvedBudget':
    case 'adjustedBudget':
    case 'executed':
      return amountCell(draft, line, column.field, drawn)
    case 'adjustment':
      return numberCell(line, 'adjustment', drawn.zero ? null : printAmount(change(drawn.amounts), style))
    case 'completionRate':
      return numberCell(
        line,
        'completionRate',
        rate === null ? null : printPercent(rate, style, options.percentSign),
        mark,
      )
    case 'adjustmentRate': {
      const { approvedBudget } = drawn.amounts
      if (approvedBudget.units === 0n || drawn.zero) return numberCell(line, 'adjustmentRate', null)
      const moved = inPercent(ratio(change(drawn.amounts), approvedBudget, 2 + style.rateDecimals))
      return numberCell(line, 'adjustmentRate', printPercent(moved, style, options.percentSign))
    }
    case 'weight':
      return numberCell(
        line,
        'weight',
        scored ? { text: String(options.weight), value: options.weight ?? 0 } : null,
        mark,
      )
    case 'score':
      return numberCell(line, 'score', scored ? scoreOf(options.weight ?? 0, rate) : null, mark)
    case 'deviation':
      return textCell(line, 'deviation', isTotal && random.chance(0.3) ? '合同尾款按进度结转下年支付' : '', 1)
    case 'other':
      return otherCell(line, column.label, drawn.zero ? '' : random.pick(['', '是', '已核实']))
  }
}

export function amountCell(
  draft: Draft,
  line: FundLine,
  field: 'approvedBudget' | 'adjustedBudget' | 'executed',
  drawn: DrawnLine,
): Cell {
  if (drawn.zero === 'blank') return valueCell('', [[line, field]])
  if (drawn.zero === 'mark') return numberCell(line, field, null, drawn.mark)
  return numberCell(line, field, printAmount(drawn.amounts[field], draft.style))
}

function change({ approvedBudget, adjustedBudget }: Amounts): Scaled {
  return { units: adjustedBudget.units - approvedBudget.units, decimals: adjustedBudget.decimals }
}

/** In percent; null where the budget is nought. */
function rateOf(options: FundOptions, amounts: Amounts, decimals: number): Scaled | null {
  const adjusted = options.columns.some((column) => column.field === 'adjustedBudget')
  const budget = adjusted ? amounts.adjustedBudget : amounts.approvedBudget
  return budget.units === 0n ? null : inPercent(ratio(amounts.executed, budget, 2 + decimals))
}

function inPercent({ units, decimals }: Scaled): Scaled {
  return { units, decimals: decimals - 2 }
}

/** min(1, rate) × weight, to two decimals at most. */
function scoreOf(weight: number, percent: Scaled): Printed<number> {
  const capped = {
    units:
      percent.units > 100n * 10n ** BigInt(percent.decimals) ? 100n * 10n ** BigInt(percent.decimals) : percent.units,
    decimals: percent.decimals,
  }
  const exact = { units: capped.units * BigInt(weight), decimals: capped.decimals + 2 }
  const text = trimmed(decimal(ratio(exact, { units: 1n, decimals: 0 }, 2)))
  return { text, value: Number(text) }
}
