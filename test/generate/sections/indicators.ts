import type { Indicator } from '../../../src/schema/index.ts'
import { emptyIndicator } from '../empty.ts'
import { blank, type Cell, type Draft, keyCell, label, type Section } from '../form.ts'
import { columnSpans, headerRows, inColumns } from './columns.ts'
import { fieldCell, nameCell, type Printed, splitFor } from './indicator-cells.ts'
import type { IndicatorField, IndicatorOptions } from './indicator-options.ts'
import { distribute, type IndicatorRow, planRows } from './indicator-rows.ts'
import { totalRow } from './totals.ts'
/** Indicators in rows: merged labels on the left, what was asked for and reached, points, reasons. */
export function indicatorTable(draft: Draft, options: IndicatorOptions): Section {
  const rows = planRows(draft, options)
  const noReason = draft.random.pick(['', '', '', '', '无', '—', '/'])
  const items = rows.filter((row) => row.drawn !== null && !row.sub)
  const weights = options.points === null ? [] : distribute(draft.random, options.points, items.length)
  const weightOf = new Map(items.map((row, i) => [row, weights[i] ?? null]))
  const grows = options.columns.map(({ field }) => (field === 'name' || field === 'deviation' ? 1 : 0))
  const header = options.columns.map((column) => label(draft, column.label, { header: true }))
  const keys = keyCells(draft, options, rows, weightOf)
  const body = rows.map((row) => rowCells(draft, options, row, { weight: weightOf.get(row) ?? null, noReason }, keys))
  return {
    min: options.columns.length,
    rows: (width) => {
      const spans = columnSpans(width, grows)
      const total = options.total === null ? [] : [totalRow(draft, options.total, options.columns, spans)]
      const heads =
        options.over === undefined ? [inColumns(header, spans)] : headerRows(draft, header, spans, options.over)
      return [...heads, ...body.map((cells) => inColumns(cells, spans)), ...total]
    },
  }
}

interface Keys {
  readonly category: ReadonlyMap<IndicatorRow, Cell>
  readonly type: ReadonlyMap<IndicatorRow, Cell>
  readonly indicators: ReadonlyMap<IndicatorRow, readonly Indicator[]>
}

/** The merged label cells, by the row in which they begin, and the indicators of each row. */
function keyCells(
  draft: Draft,
  options: IndicatorOptions,
  rows: readonly IndicatorRow[],
  weightOf: ReadonlyMap<IndicatorRow, number | null>,
): Keys {
  const list = options.into ?? draft.record.indicators
  const two = options.columns.some((column) => column.field === 'longTarget')
  const has = (field: IndicatorField) => options.columns.some((column) => column.field === field)
  const indicators = new Map(
    rows.map((row) => {
      const made = row.drawn === null ? [] : two ? [emptyIndicator(), emptyIndicator()] : [emptyIndicator()]
      made.forEach((indicator, i) => {
        indicator.term = two ? (i === 0 ? 'multiYear' : 'annual') : options.term
        if (has('category') && !options.lostCategories) indicator.category = row.category
        if (has('type')) indicator.type = row.type
        list.push(indicator)
      })
      return [row, made] as const
    }),
  )
  const merged = (group: keyof IndicatorRow & ('categoryIndex' | 'typeIndex'), field: 'category' | 'type') => {
    const cells = new Map<IndicatorRow, Cell>()
    for (let i = 0; i < rows.length; ) {
      const first = rows[i] as IndicatorRow
      let end = i + 1
      while (end < rows.length && rows[end]?.[group] === first[group]) end++
      const members = rows.slice(i, end)
      const points = members.reduce((sum, row) => sum + (weightOf.get(row) ?? 0), 0)
      const marked = options.weightsInLabels === field && points > 0
      const bracketed = marked ? `${draft.style.open}${points}分${draft.style.close}` : ''
      const targets = members.flatMap((row) =>
        (indicators.get(row) ?? []).map((indicator) => [indicator, field] as const),
      )
      const shown = field === 'category' && options.lostCategories ? '' : first[field]
      const cell = keyCell(draft, shown, targets, { vertical: field === 'category' })
      const text = cell.text + bracketed
      cells.set(first, { ...cell, text, kind: text === '' ? 'blank' : 'label', rowspan: end - i })
      i = end
    }
    return cells
  }
  return { category: merged('categoryIndex', 'category'), type: merged('typeIndex', 'type'), indicators }
}

function rowCells(
  draft: Draft,
  options: IndicatorOptions,
  row: IndicatorRow,
  printed: Printed,
  keys: Keys,
): (Cell | null)[] {
  const [first = emptyIndicator(), second] = keys.indicators.get(row) ?? []
  const annual = second ?? first
  const both = second === undefined ? [first] : [first, second]
  const { drawn } = row
  const split = drawn === null ? null : splitFor(draft, options, drawn)
  return options.columns.map((column): Cell | null => {
    switch (column.field) {
      case 'category':
        return keys.category.get(row) ?? null
      case 'type':
        return keys.type.get(row) ?? null
      case 'name':
        if (drawn === null) return row.slot === '' ? blank() : label(draft, row.slot)
        return nameCell(draft, options, row, drawn, both)
      default:
        return drawn === null
          ? blank()
          : fieldCell(draft, options, column, { ...printed, row, drawn, split, annual, first })
    }
  })
}
