import type { Form, Line, LogicalCell, LogicalTable } from './page.ts'
import { place } from './page.ts'

/** Two forms in one table, as converters write forms that follow each other without a blank line: their lines become rows. */
export function joinTables(forms: readonly Form[]): LogicalTable {
  const width = Math.max(...forms.map((form) => place(form.table).width))
  const parts = forms.map((form, i) => {
    const table = widen(form.table, width)
    const above = i === 0 ? [] : form.before.map((line) => lineRow(line, width))
    const below = i === forms.length - 1 ? [] : form.after.map((line) => lineRow(line, width))
    return { rows: [...above, ...table.rows, ...below], headers: table.headers.map((row) => row + above.length) }
  })
  let offset = 0
  const headers = parts.flatMap((part) => {
    const moved = part.headers.map((row) => row + offset)
    offset += part.rows.length
    return moved
  })
  return { rows: parts.flatMap((part) => part.rows), headers }
}

function lineRow({ text }: Line, width: number): LogicalCell[] {
  return [{ text, kind: 'label', rowspan: 1, colspan: width, pointers: [], figure: false }]
}

/** A table as wide as another: the cells at its right edge cover the columns more. */
function widen(table: LogicalTable, width: number): LogicalTable {
  const placement = place(table)
  const last = new Set(
    placement.cells.filter(({ column, cell }) => column + cell.colspan === placement.width).map(({ cell }) => cell),
  )
  const by = width - placement.width
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (last.has(cell) ? { ...cell, colspan: cell.colspan + by } : cell))),
  }
}
