import type { Column, Header } from './columns.ts'
import type { FormRow } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { looksNumeric } from './shape.ts'

/** A label of a column is no longer than this. */
const MAX_LABEL = 30

/**
 * A second header row where covered places were left out: it holds the labels under the groups of the first row and
 * nothing else, in order, so that places tell nothing:
 *   | 三级指标 | 完成情况 | 评分情况 | 偏差原因 |
 *   | 指标值 | 完成值 | 分值 | 得分 |
 * A group names no column of its own, or one that stands below it; all groups hold as many columns. Null when the row
 * is no such row.
 */
export function refineShifted(header: Header, row: FormRow, lexicon: Lexicon): Header | null {
  if (header.rows.length > 1 || row.grid !== header.rows[0]!.grid) return null
  const { items } = row
  if (row.cells[0]?.text === '' || items.some((i) => looksNumeric(i.text) || i.text.length > MAX_LABEL)) return null
  const hits = items.map((item) => lexicon.hit(item.text, header.role))
  if (hits.filter((hit) => hit && hit.field !== 'remark').length * 4 < items.length * 3) return null
  const below = new Set(hits.map((hit) => hit?.field))
  const groups = header.columns.filter(
    (column) => !LEAVES.has(column.field) && (column.field === 'other' || below.has(column.field)),
  )
  const size = items.length / groups.length
  if (groups.length === 0 || size < 2 || !Number.isInteger(size)) return null
  const columns = header.columns.flatMap((column): Column[] => {
    const group = groups.indexOf(column)
    if (group === -1) return [column]
    return items.slice(group * size, (group + 1) * size).map((item, i) => {
      const hit = hits[group * size + i]
      return {
        ...column,
        field: hit && hit.field !== 'remark' ? hit.field : 'other',
        label: item,
        reason: hit?.reason ?? 'label-unknown',
        group: column.label?.text ?? null,
      }
    })
  })
  return {
    ...header,
    rows: [...header.rows, row],
    columns,
    labels: [...header.labels, ...items],
    score: header.score + 2 * items.length,
  }
}

/** Columns over which no group stands. */
const LEAVES: ReadonlySet<string> = new Set(['category', 'type', 'name', 'label', 'single'])
