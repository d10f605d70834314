import { type LogicalTable, type Placed, place } from '../page.ts'
import type { Random } from '../random.ts'
import type { Opening } from './block.ts'

/** How one writer of pipe tables writes: padding, delimiter row, what becomes of a line break in a cell. */
export interface PipeStyle {
  readonly padding: 'compact' | 'aligned' | 'tight' | 'wide'
  readonly delimiter: '---' | ':---' | '---:' | '-' | 'aligned'
  readonly breaks: 'br' | 'br/' | 'p' | 'literal' | 'space' | 'none'
  readonly entities: boolean
  readonly pipe: '\\|' | '&#124;'
  /** What a data frame takes for the names of its columns, and whether it numbers its rows. */
  readonly frame: { readonly names: 'numbers' | 'first-row'; readonly numbered: boolean; readonly missing: string }
}

export function drawPipeStyle(random: Random): PipeStyle {
  return {
    padding: random.pick(['compact', 'compact', 'aligned', 'tight', 'wide']),
    delimiter: random.pick(['---', '---', ':---', '---:', '-', 'aligned']),
    breaks: random.pick(['br', 'br', 'br/', 'p', 'literal', 'space', 'none']),
    entities: random.chance(0.12),
    pipe: random.pick(['\\|', '&#124;']),
    frame: {
      names: random.pick(['numbers', 'numbers', 'first-row']),
      numbered: random.chance(0.8),
      missing: random.pick(['nan', 'nan', 'NaN', '']),
    },
  }
}

/** Where the text of a merged cell is written. */
export type Spread = 'first' | 'all' | 'down' | 'middle' | 'middle-low'

/** The rows of the grid as text, a place for every column. */
export function gridTexts(table: LogicalTable, spread: Spread, style: PipeStyle): string[][] {
  const placement = place(table)
  const at = (row: number, column: number): string => {
    const placed = placement.at(row, column)
    return placed !== undefined && writes(placed, row, column, spread) ? cellText(placed.cell.text, style) : ''
  }
  return Array.from({ length: placement.height }, (_, r) => Array.from({ length: placement.width }, (_, c) => at(r, c)))
}

function writes({ cell, row, column }: Placed, r: number, c: number, spread: Spread): boolean {
  switch (spread) {
    case 'first':
      return r === row && c === column
    case 'all':
      return true
    case 'down':
      return c === column
    case 'middle':
      return c === column && r === row + (cell.textRow ?? Math.floor((cell.rowspan - 1) / 2))
    case 'middle-low':
      return c === column && r === row + (cell.textRow ?? Math.floor(cell.rowspan / 2))
  }
}

/** The rows with their own cells only: places covered by a span are left out. */
export function ownTexts(table: LogicalTable, style: PipeStyle): string[][] {
  return table.rows.map((row) => row.map((cell) => cellText(cell.text, style)))
}

export interface PipeOptions {
  readonly opening: Opening
  /** No delimiter row: a crawler knows of none. */
  readonly delimited: boolean
}

export function pipeTable(rows: readonly (readonly string[])[], style: PipeStyle, options: PipeOptions): string {
  const width = Math.max(...rows.map((row) => row.length))
  const opened =
    options.opening === 'empty'
      ? [Array.from({ length: width }, () => ''), ...rows]
      : options.opening === 'numbers'
        ? [Array.from({ length: width }, (_, i) => String(i)), ...rows]
        : rows
  const widths = Array.from({ length: width }, (_, c) =>
    Math.min(40, Math.max(3, ...opened.map((row) => row[c]?.length ?? 0))),
  )
  const lines = opened.map((row) => pipeRow(row, style, widths))
  if (!options.delimited) return lines.join('\n')
  const first = opened[0]?.length ?? width
  const dashes = Array.from({ length: first }, (_, c) =>
    style.delimiter === 'aligned' ? '-'.repeat(widths[c] ?? 3) : style.delimiter,
  )
  return [
    lines[0],
    style.padding === 'tight' ? `|${dashes.join('|')}|` : `| ${dashes.join(' | ')} |`,
    ...lines.slice(1),
  ].join('\n')
}

function pipeRow(cells: readonly string[], style: PipeStyle, widths: readonly number[]): string {
  switch (style.padding) {
    case 'tight':
      return `|${cells.join('|')}|`
    case 'compact':
      return `| ${cells.join(' | ')} |`
    case 'wide':
      return `|  ${cells.map((text) => `${text}   `).join('|  ')}|`
    case 'aligned':
      return `| ${cells.map((text, c) => text.padEnd(widths[c] ?? 3)).join(' | ')} |`
  }
}

/** `项目名称 | 名称 | |||||`: no pipe in front, a pipe after each cell, the covered places as bare pipes. */
export function crawlerTable(table: LogicalTable, style: PipeStyle): string {
  const { width } = place(table)
  const plain: PipeStyle = { ...style, breaks: 'space' }
  return ownTexts(table, plain)
    .map((cells) =>
      `${cells.map((text) => `${text} | `).join('')}${'|'.repeat(Math.max(0, width - cells.length))}`.trim(),
    )
    .join('\n')
}

/** As a data frame prints it: a word for a blank, a text in every place it covers, numbers of columns and rows. */
export function frameTable(table: LogicalTable, style: PipeStyle): string {
  return pipeTable(frameTexts(table, style), style, { opening: 'first-row', delimited: true })
}

/** How many cells that are not blank a data frame prints. */
export function frameCells(table: LogicalTable, style: PipeStyle): number {
  return frameTexts(table, style)
    .flat()
    .filter((text) => text !== '').length
}

function frameTexts(table: LogicalTable, style: PipeStyle): string[][] {
  const { names, numbered, missing } = style.frame
  const body = gridTexts(table, 'all', style).map((row) => row.map((text) => text || missing))
  const head = names === 'first-row' ? withoutDoubles(body.shift() ?? []) : (body[0] ?? []).map((_, i) => String(i))
  return [head, ...body].map((row, i) => (numbered ? [i === 0 ? '' : String(i - 1), ...row] : row))
}

/** Columns of a data frame have different names: the second of a name is `name.1`, one without is `Unnamed: 3`. */
function withoutDoubles(names: readonly string[]): string[] {
  return names.map((name, i) => {
    if (name === '' || name === 'nan' || name === 'NaN') return `Unnamed: ${i}`
    const times = names.slice(0, i).filter((other) => other === name).length
    return times === 0 ? name : `${name}.${times}`
  })
}

function cellText(text: string, style: PipeStyle): string {
  const safe = (
    style.entities ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text
  ).replaceAll('|', style.pipe)
  const lines = safe.split('\n')
  if (lines.length === 1) return safe
  switch (style.breaks) {
    case 'br':
      return lines.join('<br>')
    case 'br/':
      return lines.join('<br/>')
    case 'p':
      return lines.map((line) => `<p>${line}</p>`).join(' ')
    case 'literal':
      return lines.join('\\n')
    case 'space':
      return lines.join(' ')
    case 'none':
      return lines.join('')
  }
}
