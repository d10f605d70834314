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
  private count = 0
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

  /** Adds the row that the line between the offsets holds. */
  row(start: number, end: number): void {
    const { table, text } = this
    if (table === null) return
    const cells = this.openRow(table)
    cutRow(text, start, end, (from, to) => this.cell(table, cells, from, to))
    this.stretch(table, trimSpan(text, start, end))
  }

  /** Adds a row of cells given by their places. */
  cells(row: readonly (readonly [start: number, end: number])[]): void {
    const { table, text } = this
    const first = row[0]
    const last = row.at(-1)
    if (table === null || first === undefined || last === undefined) return
    const cells = this.openRow(table)
    for (const [from, to] of row) this.cell(table, cells, from, to)
    this.stretch(table, trimSpan(text, first[0], last[1]))
  }

  closeTable(): void {
    this.table = null
  }

  finish(): Outline {
    return { pieces: this.pieces, inline: this.inline, cells: this.count, full: this.full }
  }

  private openRow(table: TableDraft): Draft<SourceCell>[] {
    const cells: Draft<SourceCell>[] = []
    table.rows.push(cells)
    return cells
  }

  private cell(table: TableDraft, row: Draft<SourceCell>[], from: number, to: number): void {
    if (this.count >= this.maxCells) {
      this.full = true
      return
    }
    this.count++
    const span = trimSpan(this.text, from, to)
    const header = table.delimited && table.rows.length === 1
    const cell: Draft<SourceCell> = { ordinal: row.length, rowspan: 1, colspan: 1, span, text: '', header }
    if (span[0] < span[1]) this.setText(cell, this.text.slice(span[0], span[1]))
    row.push(cell)
  }

  private stretch(table: TableDraft, [start, end]: Span): void {
    if (table.rows.length > 1) table.span = [table.span[0], end]
    // A no-break space before the first pipe is a cell of its own, though a blank one.
    else table.span = [Math.min(start, table.rows[0]?.[0]?.span[0] ?? start), end]
  }

  private setText(target: { text: string }, raw: string): void {
    const text = cellText(raw)
    if (text === null) this.inline.push({ target, raw })
    else target.text = text
  }
}
