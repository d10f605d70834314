import type { GridCell } from './grid.ts'

/** What is left of the rows of a table once a program's own marks are taken out, and those marks. */
export interface Unframed {
  readonly rows: readonly (readonly GridCell[])[]
  /** Cells that print no content of the form: row numbers, words for a missing value, invented column names. */
  readonly fillers: readonly GridCell[]
}

/**
 * A data frame printed as a table shows what the program has and the form has not: numbers of the rows under a blank
 * header, a word for every missing value, and in its first row invented or numbered names, since its columns need
 * different ones:
 *
 *   |   | 项目名称 | 项目名称.1 | Unnamed: 2 |
 *   | 0 | 实施单位 | 某局      | nan        |
 *   | 1 | 主管部门 | 某部      | nan        |
 *
 * Row numbers go, words for nothing become blanks, a numbered name is the name.
 */
export function unframe(rows: readonly (readonly GridCell[])[]): Unframed {
  const fillers = new Set<GridCell>()
  if (isNumbered(rows)) for (const row of rows.slice(1)) fillers.add(row[0]!)
  const numbered = fillers.size > 0
  const blanks = new Map<GridCell, GridCell>()
  rows.forEach((row, r) => {
    for (const cell of row) {
      if (fillers.has(cell) || blanks.has(cell)) continue
      if (MISSING.has(cell.text) || (r === 0 && UNNAMED.test(cell.text))) blanks.set(cell, { ...cell, text: '' })
    }
  })
  const names = namesOf(rows[0] ?? [], numbered)
  if (!numbered && blanks.size === 0 && names.size === 0) return { rows, fillers: [] }
  const clean = rows.map((row) =>
    (numbered ? row.slice(1) : row).map((cell) => blanks.get(cell) ?? names.get(cell) ?? cell),
  )
  return { rows: clean, fillers: [...fillers, ...blanks.keys()] }
}

/** How Python's libraries print a missing value. */
const MISSING: ReadonlySet<string> = new Set(['nan', 'NaN', 'NaT', '<NA>', 'None'])
const UNNAMED = /^Unnamed: \d{1,4}(?:_level_\d{1,2})?$/
const NUMBERED = /^(.+)\.\d{1,3}$/s
const MIN_ROWS = 2

/** Whether the first column counts its rows from 0 under a blank header. */
function isNumbered(rows: readonly (readonly GridCell[])[]): boolean {
  const [head, ...body] = rows
  if (head === undefined || body.length < MIN_ROWS || !isAlone(head[0]) || head[0]?.text !== '') return false
  return body.every((row, i) => isAlone(row[0]) && row[0]?.text === String(i) && row.length > 1)
}

function isAlone(cell: GridCell | undefined): boolean {
  return cell?.column === 0 && cell.colspan === 1 && cell.rowspan === 1
}

/**
 * Cells of a first row whose name bears a number because it stands there before: without the number. A figure with a
 * digit behind a point is one only in a frame that is known by its row numbers.
 */
function namesOf(row: readonly GridCell[], sure: boolean): Map<GridCell, GridCell> {
  const names = new Map<GridCell, GridCell>()
  const seen = new Map<string, number>()
  for (const cell of row) {
    const stem = NUMBERED.exec(cell.text)?.[1]
    const name = stem !== undefined && (sure || /[^\d,]/.test(stem)) ? stem : undefined
    const times = name === undefined ? undefined : seen.get(name)
    if (name !== undefined && times !== undefined && cell.text === `${name}.${times}`) {
      names.set(cell, { ...cell, text: name })
      seen.set(name, times + 1)
    } else seen.set(cell.text, 1)
  }
  return names
}
