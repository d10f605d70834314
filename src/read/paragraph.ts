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
 */
export function closeParagraph(out: OutlineWriter, lines: readonly Line[], depth: number): void {
  const kinds = lines.map((line) => kindOf(out.text, line))
  let from = 0
  while (from < lines.length) {
    const table = tableAt(kinds, from)
    if (table === null) break
    if (table.start > from) writeProse(out, lines.slice(from, table.start), 0)
    out.openTable(table.delimited)
    for (let i = table.start; i < table.end; i++) {
      const line = lines[i]
      if (line !== undefined && i !== table.rule) out.row(line.start, line.end)
    }
    out.closeTable()
    from = table.end
  }
  writeProse(out, lines.slice(from), depth)
}

function writeProse(out: OutlineWriter, lines: readonly Line[], depth: number): void {
  out.prose(depth > 0 ? 'heading' : 'paragraph', depth > 0 ? depth : null, lines)
}

type Kind = 'row' | 'rule' | 'text'

function kindOf(text: string, line: Line): Kind {
  if (!hasPipe(text, line.start, line.end)) return 'text'
  // A row of none-marks (`| - | - |`) is a row: only three dashes make a rule.
  const rule = delimiterWidth(text, line.start, line.end) > 0 && text.slice(line.start, line.end).includes('---')
  return rule ? 'rule' : 'row'
}

interface Found {
  readonly start: number
  readonly end: number
  /** Line that holds the delimiter row, -1 when there is none. */
  readonly rule: number
  readonly delimited: boolean
}

/** The next table at or after a line: a header with its rule, or two rows and more in a run. */
function tableAt(kinds: readonly Kind[], from: number): Found | null {
  for (let i = from; i < kinds.length; i++) {
    const kind = kinds[i]
    if (kind === 'text') continue
    if (kind === 'rule') {
      // The delimiter row of a page that a converter began without a header.
      const end = runEnd(kinds, i + 1)
      if (end > i + 1) return { start: i, end, rule: i, delimited: false }
      continue
    }
    if (kinds[i + 1] === 'rule') return { start: i, end: runEnd(kinds, i + 2), rule: i + 1, delimited: true }
    const end = runEnd(kinds, i)
    if (end - i >= 2) return { start: i, end, rule: -1, delimited: false }
  }
  return null
}

/** End of the run of rows: a single line of text between two rows is a row of one cell, cut from its row by a converter. */
function runEnd(kinds: readonly Kind[], from: number): number {
  let end = from
  while (end < kinds.length) {
    if (kinds[end] === 'rule') break
    // The header of the next table.
    if (kinds[end] === 'row' && kinds[end + 1] === 'rule') break
    if (kinds[end] === 'text' && kinds[end + 1] !== 'row') break
    end++
  }
  return end
}
