import { coveredBelow } from './below.ts'
import { type Column, type Header, withRowLabels } from './columns.ts'
import type { FormRow, Item } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { isFundLabel } from './pairs.ts'
import { looksNumeric } from './shape.ts'
import { isShifted } from './shifted.ts'

/**
 * The lines of a budget side by side, their figures in the row below:
 *   | 资金申请（万元） | 资金总额 | 财政拨款 | 自有资金 |
 *   |                | 176.79  | 122.62  | 54.17   |
 * Null when the row is no such row.
 */
export function readLineHeader(row: FormRow, next: FormRow | null, lexicon: Lexicon): Header | null {
  const [first, ...rest] = row.items
  if (!first || !next || rest.length < 2) return null
  const funds = (item: Item) => lexicon.hits(item.text).some((h) => h.role === 'section' && h.field === 'funds')
  // The section's label may stand beside this row or, in the middle of its rows, beside the next.
  const below = next.items.filter(
    (item) => item.own && item.text !== first.text && !(item.start < rest[0]!.start && funds(item)),
  )
  // With the names of the amounts down the rows the figures stand beside those: 年初预算数 | 176.79 | 122.62 | 54.17.
  const named = below[0] !== undefined && lexicon.hit(below[0].text, 'amount') !== null
  const covered = coveredBelow(first.start, first.text, next) || isShifted(row.grid)
  const lead = covered && funds(first) ? first : null
  // Over the names of the amounts stands the corner of the table: 项目, 资金来源, or nothing.
  const lines = named ? row.items.filter((item) => item.start >= below[0]!.end) : lead ? rest : row.items
  if (lines.length < 2) return null
  if (!lines.every((item) => item.own && isFundLabel(item.text) && lexicon.hit(item.text, 'amount') === null))
    return null
  const figures = named ? below.slice(1) : below
  if (figures.length === 0 || !figures.every((item) => looksNumeric(item.text))) return null
  const columns = lines.map(
    (item, i): Column => ({
      field: 'line',
      label: item,
      reason: 'label-by-words',
      start: item.start,
      end: lines[i + 1]?.start ?? Math.max(row.grid.columns, item.end),
      block: 0,
      group: null,
    }),
  )
  return {
    section: 'funds',
    role: 'amount',
    rows: [row],
    columns: named ? withRowLabels(columns) : columns,
    lead,
    labels: row.items,
    score: 1.5 * lines.length + (lead ? 1.5 : 0),
  }
}
