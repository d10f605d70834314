import type { GridCell } from '../../grid/index.ts'
import { fitRows, type RowFit } from '../align.ts'
import type { Column, Header } from '../columns.ts'
import type { FormRow } from '../items.ts'
import type { Lexicon } from '../lexicon.ts'

/** A body row with its cells in the columns of its header. */
export interface BodyRow {
  readonly row: FormRow
  readonly header: Header
  readonly fit: RowFit
}

/** Fits the body rows of one section anew, all rows of one table under one header together. */
export function refit(
  rows: readonly { readonly row: FormRow; readonly header: Header }[],
  lexicon: Lexicon,
): BodyRow[] {
  const result: BodyRow[] = []
  for (let i = 0; i < rows.length; ) {
    let end = i + 1
    while (end < rows.length && rows[end]!.header === rows[i]!.header && rows[end]!.row.grid === rows[i]!.row.grid)
      end++
    const group = rows.slice(i, end)
    const fits = fitRows(
      group.map((r) => r.row),
      group[0]!.header,
      lexicon,
    )
    group.forEach((r, k) => {
      result.push({ ...r, fit: fits[k]! })
    })
    i = end
  }
  return result
}

/** Cells of a field's column in the given block; [] when the section has no such column. */
export function cellsOf(body: BodyRow, field: string, block = 0): readonly GridCell[] {
  const column = columnOf(body.header, field, block)
  return column ? (body.fit.cells.get(column) ?? []) : []
}

/** Cells of a column anchored in the row: a spanned answer belongs to its first row. */
export function ownCells(body: BodyRow, column: Column): readonly GridCell[] {
  return (body.fit.cells.get(column) ?? []).filter((c) => c.row === body.row.row)
}

export function columnOf(header: Header, field: string, block = 0): Column | undefined {
  return header.columns.find((c) => c.field === field && c.block === block)
}

/** Reasons that a value in this column of this row was read as it was. */
export function reasonsOf(body: BodyRow, column: Column): string[] {
  const reasons = [column.reason]
  if (body.fit.by !== 'column') reasons.push(body.fit.by)
  if (body.row.grid !== body.header.rows[0]!.grid) reasons.push('header-on-earlier-table')
  return reasons
}

/** Side-by-side blocks of a header, left first. */
export function blocksOf(header: Header): number[] {
  return [...new Set(header.columns.map((c) => c.block))].sort((a, b) => a - b)
}
