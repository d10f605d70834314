import type { GridCell } from '../grid/index.ts'
import { fitRow } from './align.ts'
import type { Column, Header } from './columns.ts'
import { batchKeys } from './header.ts'
import type { FormRow } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import type { Part, Segment } from './segment.ts'
import { isShifted } from './shifted.ts'
import type { RowSketch } from './sketch.ts'

/**
 * Cuts a table of many projects (or bodies), a group of rows each, into one form a group; title, unit and column labels
 * are those of all. A segment that is no such table stays as it is.
 */
export function splitBatch(segment: Segment, lexicon: Lexicon): readonly Segment[] {
  const { rows } = segment.sketch
  const at = rows.findIndex(({ header }) => header !== null && keyColumn(header, lexicon) !== null)
  const header = rows[at]?.header
  if (!header) return [segment]
  const groups = groupRows(rows, at, header, lexicon)
  if (groups.length < 2) return [segment]
  const shared = rows.slice(0, rows.indexOf(groups[0]![0]!))
  return groups.map((group, i): Segment => {
    const parts = toParts([...shared, ...group], segment)
    const joins = parts.slice(1).flatMap((part, k) => {
      const [from, to] = [parts[k]!.grid.table.index, part.grid.table.index]
      const reason = segment.joins.find((join) => join.to === to)?.reason
      return from === to || reason === undefined ? [] : [{ from, to, reason }]
    })
    return { ...segment, parts, joins, after: i === groups.length - 1 ? segment.after : [] }
  })
}

/** The column that tells the groups apart: the one of the projects, else of the bodies. */
function keyColumn(header: Header, lexicon: Lexicon): Column | null {
  if (header.section !== 'indicators') return null
  const singles = header.columns.filter((c) => c.field === 'single')
  const found = batchKeys.flatMap((field) =>
    singles.filter((c) => lexicon.hit(c.label?.text ?? '', 'head')?.field === field),
  )
  return found[0] ?? null
}

/** The rows under the header, one group for each name in the key column; sums over all groups are in none. */
function groupRows(rows: readonly RowSketch[], at: number, header: Header, lexicon: Lexicon): RowSketch[][] {
  const groups: RowSketch[][] = []
  let current = header
  let name = ''
  let summed = false
  for (const sketch of rows.slice(at + 1)) {
    const { row } = sketch
    if (sketch.header && keyColumn(sketch.header, lexicon) !== null) current = sketch.header
    else {
      const key = keyColumn(current, lexicon)!
      const text = keyCells(row, current, key, lexicon).find((c) => c.row === row.row && c.text !== '')?.text ?? ''
      if (text !== '' && text !== name) {
        summed = lexicon.hit(text, 'total') !== null
        name = text
        if (!summed) groups.push([])
      }
    }
    if (!summed) groups.at(-1)?.push(sketch)
  }
  return groups
}

/** The row's cells in the key column, where places hold those below it, whatever they say. */
function keyCells(row: FormRow, header: Header, key: Column, lexicon: Lexicon): readonly GridCell[] {
  if (row.grid === header.rows[0]!.grid && !isShifted(row.grid))
    return row.cells.filter((c) => key.start < c.column + c.colspan && c.column < key.end)
  return fitRow(row, header, lexicon).cells.get(key) ?? []
}

/** The runs of rows that stand together in one table. */
function toParts(rows: readonly RowSketch[], segment: Segment): Part[] {
  const parts: Part[] = []
  for (const { row } of rows) {
    const last = parts.at(-1)
    if (last && last.grid === row.grid && last.to === row.row) parts[parts.length - 1] = { ...last, to: row.row + 1 }
    else parts.push({ grid: row.grid, from: row.row, to: row.row + 1 })
  }
  return parts.length > 0 ? parts : [...segment.parts]
}
