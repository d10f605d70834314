import type { Span } from '../schema/index.ts'
import { trimSpan } from './blank.ts'
import { cellText } from './cell-text.ts'
import type { Prose, SourceCell } from './document.ts'
import type { Draft, Inline, Outline, TableDraft } from './outline.ts'
import type { Line } from './paragraph.ts'
import { cutRow } from './pipe-table.ts'

/** Collects what the Markdown scan finds; counts cells and says when there are too many. */
export class OutlineWriter {
  full = false
  readonly text: string
  private readonly maxCells: number
  private readonly pieces: Outline['pieces'] = []
  private readonly inline: Inline[] = []
  private cells = 0
  private table: TableDraft | null = null

  constructor(text: string, maxCells: number) {
    this.text = text
    this.maxCells = maxCells
  }

  prose(role: Prose['role'], depth: number | null, lines: readonly Line[]): void {
    const first = lines[0]
    const last = lines.at(-1)
    if (first === undefined || last === undefined) return
    const [start, end] = trimSpan(this.text, first.start, last.end)
    if (start === end) return
    const raw =
      lines.length === 1
        ? this.text.slice(start, end)
        : lines.map((line) => this.text.slice(line.start, line.end)).join('\n')
    const prose: Draft<Prose> = { kind: 'prose', role, depth, text: '', span: [start, end], table: null }
    this.setText(prose, raw)
    this.pieces.push(prose)
  }

  region(start: number, end: number, holes: readonly Span[]): void {
    this.pieces.push({ kind: 'region', start, end, holes })
  }

  openTable(delimited: boolean): void {
    this.table = {
      kind: 'table',
      index: 0,
      syntax: 'pipe',
      span: [0, 0],
      rows: [],
      groups: [0],
      delimited,
      parent: null,
    }
    this.pieces.push(this.table)
  }

  row(start: number, end: number): void {
    const { table, text } = this
    if (table === null) return
    const header = table.delimited && table.rows.length === 0
    const cells: Draft<SourceCell>[] = []
    cutRow(text, start, end, (from, to) => {
      if (this.cells >= this.maxCells) {
        this.full = true
        return
      }
      this.cells++
      const span = trimSpan(text, from, to)
      const cell: Draft<SourceCell> = { ordinal: cells.length, rowspan: 1, colspan: 1, span, text: '', header }
      if (span[0] < span[1]) this.setText(cell, text.slice(span[0], span[1]))
      cells.push(cell)
    })
    table.rows.push(cells)
    const [first, last] = trimSpan(text, start, end)
    table.span = [table.rows.length === 1 ? first : table.span[0], last]
  }

  closeTable(): void {
    this.table = null
  }

  finish(): Outline {
    return { pieces: this.pieces, inline: this.inline, cells: this.cells, full: this.full }
  }

  private setText(target: { text: string }, raw: string): void {
    const text = cellText(raw)
    if (text === null) this.inline.push({ target, raw })
    else target.text = text
  }
}
