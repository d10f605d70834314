import type { CellRef } from '../schema/index.ts'
import { column } from './columns.ts'
import type { Column } from './table.ts'

/** Where a thing stands in the source: the columns of its first cell. */
export function place<Item>(cell: (item: Item) => CellRef | undefined): Column<Item>[] {
  const part = (name: string, value: (ref: CellRef) => number | null) =>
    column<Item>(name, 'integer', (item) => {
      const ref = cell(item)
      return ref === undefined ? null : value(ref)
    })
  return [
    part('table_no', ({ table }) => table),
    part('row_no', ({ row }) => row),
    part('column_no', ({ column }) => column),
    part('span_start', ({ span }) => span[0]),
    part('span_end', ({ span }) => span[1]),
    part('line_no', ({ line }) => line),
    part('character_no', ({ character }) => character),
    part('page_no', ({ page }) => page),
  ]
}
