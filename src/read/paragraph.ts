import { streamRows } from './cell-stream.ts'
import { inkAt } from './cursor.ts'
import type { OutlineWriter } from './outline-writer.ts'
import { delimiterWidth, hasPipe } from './pipe-table.ts'

/** A line of a paragraph without its container's prefix and indentation. */
export interface Line {
  readonly start: number
  readonly end: number
  /** May be the header of a table. */
  readonly head: boolean
}

/**
 * Writes a finished paragraph: as prose, or as the tables that GFM does not see in it. Crawlers write tables without
 * a delimiter row, converters write one of another width:
 *
 *   | 项目名称 | 委托 | ||||       | a | b | c |
 *   | 主管部门 | 某局 | ||||       |---|---|
 *
 * @param depth Depth of the setext heading that the paragraph is, 0 for none.
 */
export function closeParagraph(out: OutlineWriter, all: readonly Line[], depth: number): void {
  const lines = withoutBorders(out.text, all)
  const kinds = lines.map((line) => kindOf(out.text, line))
  let from = 0
  for (let table = tableAt(kinds, 0); table !== null; table = tableAt(kinds, from)) {
    const stream = findStream(out, lines, kinds, table)
    const start = stream?.start ?? table.start
    writeProse(out, lines.slice(from, start), 0)
    out.openTable(table.delimited)
    if (stream === null) writeRows(out, lines, kinds, table)
    else for (const row of stream.rows) out.cells(row)
    out.closeTable()
    from = table.end
  }
  writeProse(out, lines.slice(from), depth)
}

/** Lines of a grid table (`+---+===+`) draw it and hold nothing; one alone is no grid. */
function withoutBorders(text: string, lines: readonly Line[]): readonly Line[] {
  const rest = lines.filter(({ start, end }) => text[start] !== '+' || !BORDER.test(text.slice(start, end)))
  return rest.length > 0 && lines.length - rest.length >= 2 ? rest : lines
}

const BORDER = /^\+(?:[-=:]{1,999}\+){1,99}\s{0,9}$/

function writeProse(out: OutlineWriter, lines: readonly Line[], depth: number): void {
  out.prose(depth > 0 ? 'heading' : 'paragraph', depth > 0 ? depth : null, lines)
}

/** Rows whose cells have a line each; a title may stand right above the pipe that begins the first of them. */
function findStream(out: OutlineWriter, lines: readonly Line[], kinds: readonly Kind[], { start, end }: Found) {
  if (!kinds.slice(start, end).includes('pipe')) return null
  for (const first of kinds[start] === 'text' ? [start, start + 1] : [start]) {
    const rows = streamRows(out.text, lines.slice(first, end))
    if (rows !== null) return { start: first, rows }
  }
  return null
}

function writeRows(out: OutlineWriter, lines: readonly Line[], kinds: readonly Kind[], table: Found): void {
  for (let i = table.start; i < table.end; i++) {
    const line = lines[i]
    // A pipe alone in the line below a text is the end of that cell.
    const isEnd = kinds[i] === 'pipe' && kinds[i - 1] === 'text'
    if (line !== undefined && i !== table.rule && !isEnd) out.row(line.start, line.end)
  }
}

type Kind = 'row' | 'rule' | 'pipe' | 'text'

function kindOf(text: string, { start, end }: Line): Kind {
  if (text[start] === '|' && inkAt(text, start + 1, end) === end) return 'pipe'
  if (!hasPipe(text, start, end)) return 'text'
  // A row of none-marks (`| - | - |`) is a row: only three dashes make a rule.
  return delimiterWidth(text, start, end) > 0 && text.slice(start, end).includes('---') ? 'rule' : 'row'
}

interface Found {
  readonly start: number
  readonly end: number
  /** Line that holds the delimiter row, -1 when there is none. */
  readonly rule: number
  readonly delimited: boolean
}

/** The next table at or after a line: a header with its rule, or a run of rows. */
function tableAt(kinds: readonly Kind[], from: number): Found | null {
  for (let i = from; i < kinds.length; i++) {
    const kind = kinds[i]
    if (kind === 'text' && kinds[i + 1] !== 'pipe') continue
    // A delimiter row alone heads the page that a converter began without a header.
    const rule = kind === 'rule' ? i : kind === 'row' && kinds[i + 1] === 'rule' ? i + 1 : -1
    const end = runEnd(kinds, Math.max(i, rule + 1))
    if (end - i < 2) continue
    return { start: i, end, rule, delimited: rule > i }
  }
  return null
}

/** End of a run of rows: a single line of text between two rows is a row of one cell, cut from its row by a converter. */
function runEnd(kinds: readonly Kind[], from: number): number {
  let end = from
  while (end < kinds.length) {
    const kind = kinds[end]
    const next = kinds[end + 1]
    // The header of the next table, or its rule.
    if (kind === 'rule' || (kind === 'row' && next === 'rule')) break
    if (kind === 'text' && next !== 'row' && next !== 'pipe') break
    end++
  }
  return end
}
