import { blank, type Cell, type Draft, label, numberCell, plainNumber, type Row } from '../form.ts'
import type { IndicatorColumn } from './indicator-options.ts'

/** The row of 总分: a label as far as the first column of points, the sums below theirs. */
export function totalRow(
  draft: Draft,
  text: string,
  columns: readonly IndicatorColumn[],
  spans: readonly number[],
): Row {
  const first = columns.findIndex(({ field }) => field === 'weight' || field === 'score')
  const { record } = draft
  const width = spans.slice(0, first).reduce((sum, span) => sum + span, 0)
  const cells = columns.slice(first).map(({ field }, i): Cell => {
    const colspan = spans[first + i] ?? 1
    if (field === 'weight')
      return { ...numberCell(record, 'totalWeight', plainNumber(draft, String(pointsOf(record, 'weight')))), colspan }
    if (field === 'score')
      return { ...numberCell(record, 'totalScore', plainNumber(draft, String(pointsOf(record, 'score')))), colspan }
    return { ...blank(), colspan }
  })
  return [{ ...label(draft, text), colspan: width }, ...cells]
}

/** Points of the total line and of the indicators, summed in thousandths. */
export function pointsOf(record: Draft['record'], field: 'weight' | 'score'): number {
  const points = [record.funds[0]?.[field] ?? 0, ...record.indicators.map((indicator) => indicator[field] ?? 0)]
  return points.reduce((sum, value) => sum + Math.round(value * 1000), 0) / 1000
}
