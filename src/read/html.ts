import { type TokenHandler, Tokenizer, TokenizerMode, type Token as Tokens } from 'parse5'
import type { Span } from '../schema/index.ts'
import { tidy, trimSpan } from './blank.ts'
import type { Prose, SourceCell } from './document.ts'
import { isHidden, readColspan, readRowspan } from './html-attributes.ts'
import { ElementStack } from './html-elements.ts'
import type { Draft, TableDraft } from './outline.ts'
import { BREAKING } from './tags.ts'

export interface HtmlLimits {
  readonly cells: number
  readonly depth: number
}

export interface HtmlOutline {
  readonly blocks: (Draft<Prose> | TableDraft)[]
  readonly cells: number
  /** The limit of cells was reached, and the reader stopped. */
  readonly full: boolean
  /** Start of the first table beyond the limit of depth; such tables were not read. */
  readonly tooDeep: number | null
}

/**
 * Reads tables and text out of HTML. parse5's tokenizer does what the specification says about characters, tags and
 * entities; of its tree only what tables need is kept (WHATWG HTML 13.2.6.4.9 to 15: implied rows and ends, tables in
 * cells), so that depth costs nothing and every cell knows its exact place.
 *
 * @param base Offset of the piece of HTML in the source.
 * @param firstTable Index of the first table found.
 */
export function readHtml(html: string, base: number, firstTable: number, limits: HtmlLimits): HtmlOutline {
  const reader = new HtmlReader(html, base, firstTable, limits)
  const tokenizer = new BoundedTokenizer({ sourceCodeLocationInfo: true }, reader)
  const { RAWTEXT, RCDATA, SCRIPT_DATA, PLAINTEXT } = TokenizerMode
  reader.onRaw = (name) => {
    if (name === 'script') tokenizer.state = SCRIPT_DATA
    else if (name === 'plaintext') tokenizer.state = PLAINTEXT
    else tokenizer.state = name === 'textarea' || name === 'title' ? RCDATA : RAWTEXT
  }
  reader.onFull = () => tokenizer.pause()
  tokenizer.write(html, true)
  return reader.finish()
}

/** parse5 compares each attribute of a tag with all before it; none that we read stands behind a hundred others. */
class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken
    if (token === null || !('attrs' in token) || token.attrs.length < 100) super._leaveAttrName()
  }
}

/** Text in the making: of the page, of a cell or of a caption. */
interface Flow {
  readonly elements: ElementStack
  /** Paragraphs done. */
  readonly segments: Segment[]
  text: string
  start: number
  end: number
  heading: number | null
  /** The text stands around nested tables: each of its paragraphs is prose too, as a title of such a table may be. */
  layout: boolean
}

interface Segment {
  readonly text: string
  readonly span: Span
  readonly heading: number | null
}

interface OpenTable {
  readonly draft: TableDraft
  /** Where text goes that stands in the table but in no cell. */
  readonly outer: Flow
  /** Elements open there when the table began; what opens between its parts ends at the next part. */
  readonly outerDepth: number
  readonly hidden: boolean
  group: { readonly name: string; readonly hidden: boolean; started: boolean } | null
  row: { readonly cells: Draft<SourceCell>[]; readonly hidden: boolean } | null
  cell: { readonly name: string; readonly draft: Draft<SourceCell>; readonly inner: number; readonly flow: Flow } | null
  caption: Flow | null
}

class HtmlReader implements TokenHandler {
  readonly onParseError = null
  onRaw: (name: string) => void = () => {}
  onFull: () => void = () => {}
  private readonly html: string
  private readonly base: number
  private readonly firstTable: number
  private readonly limits: HtmlLimits
  private readonly blocks: HtmlOutline['blocks'] = []
  private readonly open: OpenTable[] = []
  private readonly page = newFlow(false)
  private tables = 0
  private cells = 0
  private full = false
  /** Without a doctype a table may stand inside a paragraph, and be hidden with it. */
  private quirks = true
  private tooDeep: number | null = null
  /** The element whose content is passed over (a template, a table beyond the limit of depth) and how often it is open. */
  private skipped = { name: '', depth: 0 }

  constructor(html: string, base: number, firstTable: number, limits: HtmlLimits) {
    this.html = html
    this.base = base
    this.firstTable = firstTable
    this.limits = limits
  }

  finish(): HtmlOutline {
    while (this.open.length > 0) this.closeTable(this.html.length, this.html.length)
    this.flush(this.page)
    return { blocks: this.blocks, cells: this.cells, full: this.full, tooDeep: this.tooDeep }
  }

  onCharacter(token: Tokens.CharacterToken): void {
    const flow = this.flow()
    if (this.full || this.skipped.depth > 0 || flow.elements.hidden) return
    const { startOffset, endOffset } = placeOf(token)
    if (flow.start === -1) flow.start = startOffset
    flow.end = endOffset
    flow.text += token.chars
  }

  onWhitespaceCharacter(token: Tokens.CharacterToken): void {
    const flow = this.flow()
    if (flow.text !== '') flow.text += flow.elements.has('pre') ? token.chars : ' '
  }

  onStartTag(token: Tokens.TagToken): void {
    const name = token.tagName
    if (RAW.has(name)) this.onRaw(name)
    if (this.full) return
    if (this.skipped.depth > 0) {
      if (name === this.skipped.name) this.skipped.depth++
      return
    }
    if (name === 'template') {
      this.skipped = { name, depth: 1 }
      return
    }
    if (this.startTablePart(token)) return
    const flow = this.flow()
    if (name === 'br') {
      flow.text += '\n'
      return
    }
    if (BREAKING.has(name)) {
      this.flush(flow)
      flow.elements.close('p', this.floor(flow))
      flow.elements.closeTop(name === 'dd' ? 'dt' : name === 'dt' ? 'dd' : '')
      if (ITEMS.has(name)) flow.elements.closeTop(name)
      flow.heading = headingDepth(name) ?? flow.heading
    }
    if (!VOID.has(name)) flow.elements.open(name, UNSEEN.has(name) || isHidden(token.attrs))
  }

  onEndTag(token: Tokens.TagToken): void {
    const name = token.tagName
    if (this.full) return
    if (this.skipped.depth > 0) {
      if (name === this.skipped.name) this.skipped.depth--
      return
    }
    if (this.endTablePart(token)) return
    const flow = this.flow()
    if (BREAKING.has(name)) this.flush(flow)
    if (headingDepth(name) !== null) flow.heading = null
    flow.elements.close(name, this.floor(flow))
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {
    this.quirks = false
  }
  onEof(): void {}

  private startTablePart(token: Tokens.TagToken): boolean {
    const name = token.tagName
    if (name !== 'table' && !TABLE_PARTS.has(name)) return false
    const { startOffset, endOffset } = placeOf(token)
    const table = this.open.at(-1)
    const hidden = isHidden(token.attrs)
    if (name === 'table') {
      // A table directly in a table ends that one.
      if (table !== undefined && table.cell === null && table.caption === null)
        this.closeTable(startOffset, startOffset)
      this.openTable(hidden, startOffset, endOffset)
    } else if (table !== undefined) {
      if (name === 'td' || name === 'th') {
        this.closeCell(table, startOffset)
        this.openCell(table, token, hidden, endOffset)
      } else if (name === 'tr') {
        this.closeRow(table, startOffset)
        this.openRow(table, hidden)
      } else {
        this.closeGroup(table, startOffset)
        if (name === 'caption') table.caption = newFlow(hidden || table.hidden)
        else if (GROUPS.has(name)) table.group = { name, hidden: hidden || table.hidden, started: false }
      }
    }
    return true
  }

  private endTablePart(token: Tokens.TagToken): boolean {
    const name = token.tagName
    if (name !== 'table' && !TABLE_PARTS.has(name)) return false
    const { startOffset, endOffset } = placeOf(token)
    const table = this.open.at(-1)
    if (table === undefined) return true
    if (name === 'table') this.closeTable(startOffset, endOffset)
    else if (table.caption !== null) {
      if (name === 'caption') this.closeCell(table, startOffset)
    } else if (name === table.cell?.name) this.closeCell(table, startOffset)
    else if (name === 'tr') this.closeRow(table, startOffset)
    else if (name === table.group?.name) this.closeGroup(table, startOffset)
    return true
  }

  private openTable(hidden: boolean, start: number, end: number): void {
    if (this.open.length >= this.limits.depth) {
      this.tooDeep ??= this.base + start
      this.skipped = { name: 'table', depth: 1 }
      return
    }
    const outer = this.flow()
    this.flush(outer)
    if (!this.quirks) outer.elements.close('p', this.floor(outer))
    if (outer !== this.page && !outer.layout) {
      outer.layout = true
      for (const segment of outer.segments) this.writeProse(segment)
    }
    const draft: TableDraft = {
      kind: 'table',
      index: this.firstTable + this.tables,
      syntax: 'html',
      span: [this.base + start, this.base + end],
      rows: [],
      groups: [],
      delimited: true,
      parent: this.open.at(-1)?.draft.index ?? null,
    }
    this.tables++
    this.blocks.push(draft)
    this.open.push({
      draft,
      outer,
      outerDepth: outer.elements.depth,
      hidden: hidden || outer.elements.hidden,
      group: null,
      row: null,
      cell: null,
      caption: null,
    })
  }

  private openRow(table: OpenTable, hidden: boolean): void {
    table.group ??= { name: 'tbody', hidden: table.hidden, started: false }
    if (!table.group.started) table.draft.groups.push(table.draft.rows.length)
    table.group.started = true
    table.row = { cells: [], hidden: hidden || table.group.hidden }
    table.draft.rows.push(table.row.cells)
  }

  private openCell(table: OpenTable, token: Tokens.TagToken, hidden: boolean, inner: number): void {
    if (table.row === null) this.openRow(table, false)
    const { row } = table
    if (row === null) return
    if (this.cells >= this.limits.cells) {
      this.full = true
      this.onFull()
      return
    }
    this.cells++
    const draft: Draft<SourceCell> = {
      ordinal: row.cells.length,
      rowspan: readRowspan(token.attrs),
      colspan: readColspan(token.attrs),
      span: [inner, inner],
      text: '',
      header: token.tagName === 'th',
    }
    row.cells.push(draft)
    table.cell = { name: token.tagName, draft, inner, flow: newFlow(hidden || row.hidden) }
  }

  private closeCell(table: OpenTable, at: number): void {
    const { cell, caption, outer } = table
    if (outer.elements.depth > table.outerDepth) {
      this.flush(outer)
      outer.elements.cutTo(table.outerDepth)
    }
    if (cell !== null) {
      this.flush(cell.flow)
      const [start, end] = trimSpan(this.html, cell.inner, at)
      cell.draft.span = [this.base + start, this.base + end]
      cell.draft.text = cell.flow.segments.map((segment) => segment.text).join('\n')
      table.cell = null
    }
    if (caption !== null) {
      this.flush(caption)
      table.caption = null
      const [first, last] = [caption.segments[0], caption.segments.at(-1)]
      if (first === undefined || last === undefined) return
      this.blocks.push({
        kind: 'prose',
        role: 'caption',
        depth: null,
        text: caption.segments.map((segment) => segment.text).join('\n'),
        span: [first.span[0], last.span[1]],
        table: table.draft.index,
      })
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

  private flow(): Flow {
    const table = this.open.at(-1)
    return table === undefined ? this.page : (table.cell?.flow ?? table.caption ?? table.outer)
  }

  /** Depth below which nothing may be closed here: between the parts of a table its surroundings are out of reach. */
  private floor(flow: Flow): number {
    const table = this.open.at(-1)
    return table !== undefined && flow === table.outer ? table.outerDepth : 0
  }

  /** Ends the paragraph in the making. */
  private flush(flow: Flow): void {
    if (flow.text === '') return
    // A converter's literal line break.
    const text = tidy(flow.text.includes('\\n') ? flow.text.replace(/\\n(?![a-z])/g, '\n') : flow.text)
    const segment: Segment = {
      text,
      span: [this.base + flow.start, this.base + flow.end],
      heading: flow.heading,
    }
    flow.text = ''
    flow.start = -1
    if (text === '') return
    flow.segments.push(segment)
    if (flow === this.page || flow.layout) this.writeProse(segment)
  }

  private writeProse({ text, span, heading }: Segment): void {
    const role = heading === null ? 'paragraph' : 'heading'
    this.blocks.push({ kind: 'prose', role, depth: heading, text, span, table: null })
  }
}

function newFlow(hidden: boolean): Flow {
  return {
    elements: new ElementStack(hidden),
    segments: [],
    text: '',
    start: -1,
    end: -1,
    heading: null,
    layout: false,
  }
}

function placeOf(token: Tokens.Token): Tokens.Location {
  if (token.location === null) throw new TypeError('The tokenizer was asked for no places.')
  return token.location
}

function headingDepth(name: string): number | null {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : null
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const GROUPS = names('tbody thead tfoot')
const TABLE_PARTS = names('tr td th caption col colgroup tbody thead tfoot')
const ITEMS = names('li dd dt option')
const VOID = names('area base basefont bgsound col embed frame hr img input keygen link meta param source track wbr')
const RAW = names('script style textarea title xmp iframe noembed noframes noscript plaintext')
/** Elements whose text is not shown as text of the page. */
const UNSEEN = names(
  'script style textarea title iframe noembed noframes noscript select datalist xml svg audio video canvas',
)
