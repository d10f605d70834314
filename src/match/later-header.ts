import { type Column, type Header, numberBlocks } from './columns.ts'
import type { FormRow } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { looksNumeric } from './shape.ts'
import { isShifted } from './shifted.ts'
import { refineShifted } from './shifted-header.ts'

/**
 * A second header row under the first: its labels split the columns above them.
 * Returns null when the row is no such row.
 */
export function refineHeader(header: Header, row: FormRow, lexicon: Lexicon): Header | null {
  if (isShifted(row.grid)) {
    const refined = refineShifted(header, row, lexicon)
    return refined && { ...refined, columns: numberBlocks(refined.columns) }
  }
  const own = row.items.filter(
    (item) => item.own && !header.labels.some((l) => l.text === item.text && l.start === item.start),
  )
  if (own.length === 0 || header.rows.length > 1 || row.grid !== header.rows[0]!.grid) return null
  const under = (column: Column) => own.filter((i) => i.start >= column.start && i.start < column.end)
  if (own.some((i) => looksNumeric(i.text) || i.text.length > 30)) return null
  const left = own.filter((i) => i.start < (header.columns[0]?.start ?? 0))
  if (left.some((i) => !lexicon.hits(i.text).some((h) => h.role === 'section' || h.role === header.role))) return null
  let score = 0
  const columns = header.columns.flatMap((column): Column[] => {
    const subs = under(column)
    if (subs.length === 0) return [column]
    return subs.map((item, i) => {
      const hit = lexicon.hit(item.text, header.role)
      score += hit ? 2 : -1
      return {
        field: hit && hit.field !== 'remark' ? hit.field : i === 0 && !hit ? column.field : 'other',
        label: item,
        reason: hit?.reason ?? 'label-unknown',
        start: item.start,
        end: subs[i + 1]?.start ?? column.end,
        block: column.block,
        group: column.label?.text ?? null,
      }
    })
  })
  const hits = own.filter((i) => lexicon.hit(i.text, header.role)).length
  if (score <= 0 || hits * 2 < own.length) return null
  return {
    ...header,
    rows: [...header.rows, row],
    columns: numberBlocks(columns),
    labels: [...header.labels, ...own],
    score: header.score + score,
  }
}

/**
 * The column labels of the open section, printed again on a new page: the same texts in the same order, where they now
 * stand. Null when the row is no such row.
 */
export function repeatHeader(header: Header, row: FormRow): Header | null {
  const items = row.items.filter((item) => item.own && item.text !== header.lead?.text)
  const labelled = header.columns.filter((column) => column.label !== null)
  if (items.length === 0 || items.length !== labelled.length) return null
  if (!labelled.every((column, i) => column.label!.text === items[i]!.text)) return null
  const columns = header.columns.map((column): Column => {
    const i = labelled.indexOf(column)
    const item = items[i]
    if (!item) return { ...column, end: items[0]!.start }
    return {
      ...column,
      label: item,
      start: item.start,
      end: items[i + 1]?.start ?? Math.max(row.grid.columns, item.end),
    }
  })
  return { ...header, rows: [row], columns, labels: [...row.items], score: REPEATED }
}

/** Not more, so that a row of another section above it does not count as one of this section for its sake. */
const REPEATED = 3
