import type { Prose } from './document.ts'
import type { Outline } from './outline.ts'
import { OutlineWriter } from './outline-writer.ts'
import { closeParagraph, type Line } from './paragraph.ts'
import { hasPipe } from './pipe-table.ts'

/**
 * The tables that a page prints as text, in a paragraph of HTML read anew from its lines: rows between pipes, lines
 * parted by `<br>` included; and in `<pre>`, columns parted by tabs or by blanks.
 *
 *   <pre>
 *   项目名称  河道清淤  主管部门  水务局
 *   一级指标  三级指标  年度指标值  实际完成值
 *   </pre>
 *
 * Which column a blank place stands in cannot be told from blanks, so rows hold their own cells only. Null when the
 * paragraph holds no table.
 */
export function readTextTables(text: string, { role, span }: Prose, maxCells: number): Outline | null {
  if (role !== 'paragraph') return null
  const lines = linesOf(text, span[0], span[1])
  if (lines.length < MIN_ROWS) return null
  const out = new OutlineWriter(text, maxCells)
  if (lines.filter(({ start, end }) => hasPipe(text, start, end)).length >= MIN_ROWS) closeParagraph(out, lines, 0)
  else if (PRE.test(text.slice(Math.max(0, span[0] - MAX_TAG), span[0]))) closeColumns(out, lines)
  else return null
  const outline = out.finish()
  return outline.pieces.some(({ kind }) => kind === 'table') ? outline : null
}

const MIN_ROWS = 2
const MAX_TAG = 400
const PRE = /<pre(?=[\s>])[^<>]{0,300}>\s{0,99}$/i
const BREAK = /<br\s{0,9}\/?>\s{0,99}$/i

/** The lines of a stretch of HTML, without the tag that breaks them. */
function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start)
    const whole = next === -1 || next > to ? to : next
    const tail = BREAK.exec(text.slice(Math.max(start, whole - MAX_TAG), whole))
    const end = tail === null ? whole : whole - tail[0].length
    lines.push({ start, end, head: true })
    start = whole + 1
  }
  return lines
}

type Cells = readonly (readonly [start: number, end: number])[]

/** Writes runs of lines with several columns as tables, the lines between them as prose. */
function closeColumns(out: OutlineWriter, lines: readonly Line[]): void {
  const rows = lines.map((line) => columnsOf(out.text, line))
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && (rows[end]?.length ?? 0) > 1) end++
    if (end - i >= MIN_ROWS) {
      out.openTable(false)
      for (const row of rows.slice(i, end)) out.cells(row)
      out.closeTable()
      i = end
    } else {
      const line = lines[i]
      if (line !== undefined && line.end > line.start) out.prose('paragraph', null, [line])
      i++
    }
  }
}

/** Places of the texts in a line between tabs or two blanks; an ideographic blank is as wide as two. */
function columnsOf(text: string, { start, end }: Line): Cells {
  const cells: (readonly [number, number])[] = []
  const gap = /\t| {2,200}|\u3000{1,200}/g
  const line = text.slice(start, end)
  let from = 0
  for (const hit of line.matchAll(gap)) {
    // Blanks before the first text and behind a tab are no columns.
    if (line.slice(from, hit.index).trim() !== '' || hit[0] === '\t') cells.push([start + from, start + hit.index])
    from = hit.index + hit[0].length
  }
  if (line.slice(from).trim() !== '') cells.push([start + from, end])
  return cells
}
