import type { FormDefinition } from '../forms/index.ts'
import { type GridCell, toGrid } from '../grid/index.ts'
import { match } from '../match/index.ts'
import type { Document } from '../read/index.ts'
import { isLabelLike } from './label-like.ts'

/** A text of a row, its copies side by side taken together; `end` is the column after its last. */
export interface DraftItem {
  readonly text: string
  readonly start: number
  readonly end: number
  /** It spans rows: the label of a section or of a category. */
  readonly tall: boolean
}

/** A row of the sample: the texts that begin in it. `table` and `row` count from 1. */
export interface DraftRow {
  readonly table: number
  readonly row: number
  readonly items: readonly DraftItem[]
}

/** The title and the rows of the form in a sample: those of the first form that ziping sees, else the table with most text. */
export function findForm(
  document: Document,
  forms: readonly FormDefinition[],
): { readonly title: string | null; readonly rows: readonly DraftRow[] } {
  const [form] = match(document, forms).forms
  if (form) {
    return {
      title: form.title?.text ?? null,
      rows: form.parts.flatMap(({ table, from, to }) => rowsOf(document, table).slice(from, to)),
    }
  }
  const filled = document.tables.map((table) => table.rows.flat().filter((cell) => cell.text !== '').length)
  const largest = filled.indexOf(Math.max(...filled))
  const rows = largest < 0 ? [] : rowsOf(document, largest)
  const [alone] = rows[0]?.items ?? []
  return { title: rows[0]?.items.length === 1 ? (alone?.text ?? null) : null, rows }
}

function rowsOf(document: Document, index: number): DraftRow[] {
  const table = document.tables[index]
  if (!table) return []
  const grid = toGrid(table)
  return grid.rows.map((cells, r) => {
    const own = cells.filter((cell) => cell.row === r)
    const items = itemsOf(own, {
      below: grid.rows[r + 1] ?? [],
      above: grid.rows[r - 1] ?? [],
      pipes: table.syntax === 'pipe',
    })
    return { table: index + 1, row: r + 1, items }
  })
}

interface Around {
  readonly below: readonly GridCell[]
  readonly above: readonly GridCell[]
  readonly pipes: boolean
}

function itemsOf(cells: readonly GridCell[], { below, above, pipes }: Around): DraftItem[] {
  const items: DraftItem[] = []
  for (const cell of cells) {
    const last = items.at(-1)
    const end = cell.column + cell.colspan
    // A pipe table leaves blanks where a label spans columns.
    if (pipes && last && !last.tall && cell.text === '' && last.end === cell.column)
      items[items.length - 1] = { ...last, end }
    if (cell.text === '' || isCopy(cell, above)) continue
    if (last && last.text === cell.text && last.end === cell.column) items[items.length - 1] = { ...last, end }
    else items.push({ text: cell.text, start: cell.column, end, tall: isTall(cell, below) })
  }
  return items
}

/** A pipe table repeats the text of a merged label in the rows below it, or leaves blanks, which only the first column tells from empty answers. */
function isTall(cell: GridCell, below: readonly GridCell[]): boolean {
  if (cell.rowspan > 1 || isCopy(cell, below)) return true
  return cell.column === 0 && below.some((other) => other.column === 0 && other.text === '')
}

/** Equal words right above or below each other are one merged label; equal figures are two answers. */
function isCopy(cell: GridCell, row: readonly GridCell[]): boolean {
  return isLabelLike(cell.text) && row.some((other) => other.column === cell.column && other.text === cell.text)
}
