import type { Token } from 'parse5'
import { trimSpan } from './blank.ts'
import type { Prose, SourceCell } from './document.ts'
import { isHidden, readColspan, readRowspan } from './html-attributes.ts'
import { HtmlText, type Segment } from './html-text.ts'
import type { Draft, TableDraft } from './outline.ts'

interface OpenTable {
  readonly draft: TableDraft
  /** Where text goes that stands in the table but in no cell. */
  readonly outer: HtmlText
  /** Elements open there when the table began; what opens between its parts ends at the next part. */
  readonly outerDepth: number
  readonly hidden: boolean
  group: { readonly name: string; readonly hidden: boolean; started: boolean } | null
  row: { readonly cells: Draft<SourceCell>[]; readonly hidden: boolean } | null
  cell: {
    readonly name: string
    readonly draft: Draft<SourceCell>
    readonly inner: number
    readonly text: HtmlText
  } | null
  caption: HtmlText | null
}

/**
 * Builds tables, and the text in and around them, from tags in source order. Of the tree construction of WHATWG HTML
 * (13.2.6.4.9 to 15) it keeps what tables need: implied rows, groups and ends, tables in cells, and that a part of a
 * table closes whatever is open inside the parts before it.
 */
export class HtmlTables {
  readonly blocks: (Draft<Prose> | TableDraft)[] = []
  /** Cells so far. */
  cells = 0
  /** Without a doctype a table may stand inside a paragraph, and be hidden with it. */
  quirks = true
  private readonly html: string
  private readonly base: number
  private readonly firstTable: number
  private readonly open: OpenTable[] = []
  private readonly page: HtmlText
  private count = 0

  constructor(html: string, base: number, firstTable: number) {
    this.html = html
    this.base = base
    this.firstTable = firstTable
    this.page = new HtmlText(base, false)
  }

  /** How many tables stand in one another here. */
  get depth(): number {
    return this.open.length
  }

  /** Where text goes: the open cell, the open caption, or what stands around. */
  get text(): HtmlText {
    const table = this.open.at(-1)
    return table === undefined ? this.page : (table.cell?.text ?? table.caption ?? table.outer)
  }

  /** Depth of open elements below which nothing may be closed here: from between the parts of a table, what is around it. */
  get floor(): number {
    const table = this.open.at(-1)
    return table === undefined || table.cell !== null || table.caption !== null ? 0 : table.outerDepth
  }

  endParagraph(): void {
    this.finishText(this.text)
  }

  finish(): void {
    while (this.open.length > 0) this.closeTable(this.html.length, this.html.length)
    this.finishText(this.page)
  }

  openTable(hidden: boolean, start: number, end: number): void {
    const above = this.open.at(-1)
    // A table directly in a table ends that one.
    if (above !== undefined && above.cell === null && above.caption === null) this.closeTable(start, start)
    const outer = this.text
    this.finishText(outer)
    if (!this.quirks) outer.elements.close('p', this.floor)
    if (outer !== this.page && !outer.layout) {
      outer.layout = true
      for (const segment of outer.segments) this.writeProse(segment)
    }
    const draft: TableDraft = {
      kind: 'table',
      index: this.firstTable + this.count,
      syntax: 'html',
      span: [this.base + start, this.base + end],
      rows: [],
      groups: [],
      delimited: true,
      parent: this.open.at(-1)?.draft.index ?? null,
    }
    this.count++
    this.blocks.push(draft)
    const isTableHidden = hidden || outer.elements.hidden
    const { depth } = outer.elements
    this.open.push({
      draft,
      outer,
      outerDepth: depth,
      hidden: isTableHidden,
      group: null,
      row: null,
      cell: null,
      caption: null,
    })
  }

  /** Begins a cell, row, group, caption or column, ending what it cannot stand in; nothing outside tables. */
  openPart(token: Token.TagToken, start: number, end: number): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    const name = token.tagName
    const hidden = isHidden(token.attrs)
    if (name === 'td' || name === 'th') {
      this.closeCell(table, start)
      this.openCell(table, token, hidden, end)
    } else if (name === 'tr') {
      this.closeRow(table, start)
      openRow(table, hidden)
    } else {
      this.closeGroup(table, start)
      if (name === 'caption') table.caption = new HtmlText(this.base, hidden || table.hidden)
      else if (name !== 'col' && name !== 'colgroup')
        table.group = { name, hidden: hidden || table.hidden, started: false }
    }
  }

  /** Ends a part of the innermost table, or that table; an end tag without its part is passed over. */
  closePart(name: string, start: number, end: number): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    if (name === 'table') this.closeTable(start, end)
    else if (table.caption !== null) {
      if (name === 'caption') this.closeCell(table, start)
    } else if (name === table.cell?.name) this.closeCell(table, start)
    else if (name === 'tr') this.closeRow(table, start)
    else if (name === table.group?.name) this.closeGroup(table, start)
  }

  private openCell(table: OpenTable, token: Token.TagToken, hidden: boolean, inner: number): void {
    const row = table.row ?? openRow(table, false)
    const draft: Draft<SourceCell> = {
      ordinal: row.cells.length,
      rowspan: readRowspan(token.attrs),
      colspan: readColspan(token.attrs),
      span: [inner, inner],
      text: '',
      header: token.tagName === 'th',
    }
    this.cells++
    row.cells.push(draft)
    table.cell = { name: token.tagName, draft, inner, text: new HtmlText(this.base, hidden || row.hidden) }
  }

  /** Ends the open cell or caption, and what was opened between the parts of the table. */
  private closeCell(table: OpenTable, at: number): void {
    const { cell, caption, outer } = table
    if (outer.elements.depth > table.outerDepth) {
      this.finishText(outer)
      outer.elements.cutTo(table.outerDepth)
    }
    if (cell !== null) {
      this.finishText(cell.text)
      const [start, end] = trimSpan(this.html, cell.inner, at)
      cell.draft.span = [this.base + start, this.base + end]
      cell.draft.text = cell.text.whole
      table.cell = null
    }
    if (caption !== null) {
      this.finishText(caption)
      table.caption = null
      this.writeCaption(caption, table.draft.index)
    }
  }

  private closeRow(table: OpenTable, at: number): void {
    this.closeCell(table, at)
    table.row = null
  }

  private closeGroup(table: OpenTable, at: number): void {
    this.closeRow(table, at)
    table.group = null
  }

  private closeTable(at: number, end: number): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    this.closeGroup(table, at)
    table.draft.span = [table.draft.span[0], this.base + end]
    this.open.pop()
  }

  private finishText(text: HtmlText): void {
    const segment = text.endParagraph()
    if (segment !== null && (text === this.page || text.layout)) this.writeProse(segment)
  }

  private writeProse({ text, span, heading }: Segment): void {
    const role = heading === null ? 'paragraph' : 'heading'
    this.blocks.push({ kind: 'prose', role, depth: heading, text, span, table: null })
  }

  private writeCaption({ segments, whole }: HtmlText, table: number): void {
    const first = segments[0]
    const last = segments.at(-1)
    if (first === undefined || last === undefined) return
    const span = [first.span[0], last.span[1]] as const
    this.blocks.push({ kind: 'prose', role: 'caption', depth: null, text: whole, span, table })
  }
}

function openRow(table: OpenTable, hidden: boolean): NonNullable<OpenTable['row']> {
  table.group ??= { name: 'tbody', hidden: table.hidden, started: false }
  if (!table.group.started) table.draft.groups.push(table.draft.rows.length)
  table.group.started = true
  const row = { cells: [], hidden: hidden || table.group.hidden }
  table.row = row
  table.draft.rows.push(row.cells)
  return row
}
