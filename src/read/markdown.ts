import type { Span } from '../schema/index.ts'
import { type Container, continues, MAX_CONTAINERS, openContainer } from './containers.ts'
import { type Cursor, indentAt, inkAt } from './cursor.ts'
import {
  type Fence,
  headingContent,
  headingDepth,
  isClosingFence,
  isDefinition,
  isThematicBreak,
  openingFence,
  underlineDepth,
} from './flow.ts'
import { type TableEnds, tableEnds } from './html-extent.ts'
import { endsHtml, htmlKind } from './html-start.ts'
import type { Outline } from './outline.ts'
import { OutlineWriter } from './outline-writer.ts'
import { closeParagraph, type Line } from './paragraph.ts'
import { delimiterWidth, hasPipe, rowWidth } from './pipe-table.ts'

/**
 * Reads the blocks of a Markdown document in one pass over its lines, as CommonMark and GFM cut them, so that tables
 * are remark-gfm's cell for cell. Damaged tables, which GFM takes for paragraphs, are found when a paragraph ends.
 */
export function scanMarkdown(text: string, maxCells: number): Outline {
  return new Scanner(text, maxCells).scan()
}

/** The block that is open at the end of a line and may go on. */
type Leaf =
  | { readonly kind: 'none' }
  | { readonly kind: 'paragraph'; readonly lines: Line[] }
  | { readonly kind: 'indented'; readonly lines: Line[] }
  | { readonly kind: 'fence'; readonly fence: Fence }
  | { readonly kind: 'table' }
  | Html

interface Html {
  readonly kind: 'html'
  readonly type: number
  readonly start: number
  end: number
  /** Up to here everything belongs to an HTML table, blank lines included. */
  until: number
  /** A table without an end tag is open: blank lines between its rows do not end it. */
  unclosed: boolean
  /** The block is a table inside a line of text, and ends with it. */
  readonly inText: boolean
  /** Marks of quotes before its lines, which are no part of it. */
  readonly holes: Span[]
}

const NONE: Leaf = { kind: 'none' }

class Scanner {
  private readonly text: string
  private readonly out: OutlineWriter
  private readonly tables: TableEnds
  private stack: Container[] = []
  private leaf: Leaf = NONE
  private lineStart = 0

  constructor(text: string, maxCells: number) {
    this.text = text
    this.out = new OutlineWriter(text, maxCells)
    this.tables = tableEnds(text)
  }

  scan(): Outline {
    const { text } = this
    let start = 0
    let feed = indexOrEnd(text, '\n', 0)
    // A lone CR ends a line too.
    let cr = indexOrEnd(text, '\r', 0)
    while (start < text.length && !this.out.full) {
      const end = Math.min(feed, cr)
      const next = cr + 1 === feed ? feed + 1 : end + 1
      this.line(start, end)
      start = next
      if (feed < start) feed = indexOrEnd(text, '\n', start)
      if (cr < start) cr = indexOrEnd(text, '\r', start)
    }
    this.close()
    return this.out.finish()
  }

  private line(start: number, end: number): void {
    const { leaf } = this
    this.lineStart = start
    if (leaf.kind === 'html' && start < leaf.until) {
      this.goOnInHtmlTable(leaf, start, end)
      return
    }
    const cursor: Cursor = { at: start, column: 0, owed: 0 }
    const matched = this.matchContainers(end, cursor)
    const concrete = this.leaf.kind === 'fence' || this.leaf.kind === 'html'
    const lazy = matched < this.stack.length
    if (!(concrete && !lazy) && this.openContainers(end, cursor, matched)) this.begin(end, cursor, true)
    else if (lazy) this.lazyLine(end, cursor, matched)
    else this.goOn(end, cursor)
  }

  /** Number of open containers to which the line belongs. */
  private matchContainers(end: number, cursor: Cursor): number {
    for (let i = 0; i < this.stack.length; i++) {
      const container = this.stack[i]
      if (container === undefined) return i
      const answer = continues(this.text, end, cursor, container)
      if (answer === 'outside') return i
      if (answer === 'sibling') {
        this.close()
        this.stack.length = i + 1
        return i + 1
      }
    }
    return this.stack.length
  }

  private openContainers(end: number, cursor: Cursor, matched: number): boolean {
    const open = this.leaf.kind === 'paragraph' || this.leaf.kind === 'indented'
    const interrupting = open && matched === this.stack.length
    let opened = false
    while ((opened ? this.stack.length : matched) < MAX_CONTAINERS) {
      const container = openContainer(this.text, end, cursor, interrupting)
      if (container === null) break
      if (!opened) {
        this.close()
        this.stack.length = matched
      }
      opened = true
      this.stack.push(container)
    }
    return opened
  }

  /** A line that lacks the prefix of an open container: it goes on with a paragraph, or ends the container. */
  private lazyLine(end: number, cursor: Cursor, matched: number): void {
    const { text, leaf } = this
    const at = inkAt(text, cursor.at, end)
    const indent = indentAt(text, end, cursor)
    if (leaf.kind === 'paragraph' && at < end && (indent >= 4 || !this.interrupts(at, end, false))) {
      leaf.lines.push({ start: at, end, head: indent < 4 })
      return
    }
    // Micromark lets a lone tag interrupt a paragraph here, and keeps it inside the container.
    if (leaf.kind === 'paragraph' && at < end && htmlKind(text, at, end, false) === LONE_TAG) {
      this.close()
      this.beginHtml(LONE_TAG, at, end)
      return
    }
    const afterTable = leaf.kind === 'table'
    this.close()
    this.stack.length = matched
    if (at === end) return
    this.begin(end, cursor, !afterTable)
    // Micromark ends code that begins outside its container after one line.
    if (this.leaf.kind === 'indented') this.close()
  }

  private goOn(end: number, cursor: Cursor): void {
    const { text, leaf } = this
    const at = inkAt(text, cursor.at, end)
    const blank = at === end
    switch (leaf.kind) {
      case 'none':
        if (!blank) this.begin(end, cursor, true)
        return
      case 'fence':
        if (indentAt(text, end, cursor) < 4 && isClosingFence(text, at, end, leaf.fence)) this.leaf = NONE
        return
      case 'html':
        this.goOnInHtml(leaf, blank, at, end)
        return
      case 'indented':
        if (blank) return
        if (indentAt(text, end, cursor) >= 4) {
          leaf.lines.push({ start: at, end, head: false })
          return
        }
        break
      case 'table':
        if (blank) break
        if (indentAt(text, end, cursor) >= 4 || this.interrupts(at, end, false)) break
        this.out.row(at, end)
        return
      case 'paragraph':
        if (!blank && this.goOnInParagraph(leaf.lines, end, at, indentAt(text, end, cursor))) return
        break
    }
    this.close()
    if (!blank) this.begin(end, cursor, true)
  }

  private goOnInParagraph(lines: Line[], end: number, at: number, indent: number): boolean {
    const { text } = this
    if (indent >= 4) {
      lines.push({ start: at, end, head: false })
      return true
    }
    const head = lines.at(-1)
    const width = head?.head ? delimiterWidth(text, at, end) : 0
    if (head !== undefined && width > 0 && width === rowWidth(text, head.start, head.end)) {
      lines.pop()
      this.close()
      this.beginTable(head, end)
      return true
    }
    const depth = underlineDepth(text, at, end)
    if (depth > 0) {
      this.leaf = NONE
      // Link definitions are no text that could become a heading.
      if (lines.every((line) => isDefinition(text, line.start, line.end))) return false
      closeParagraph(this.out, lines, depth)
      return true
    }
    if (this.interrupts(at, end, true)) return false
    return this.addLine(lines, at, end, true)
  }

  private beginTable(head: Line, end: number): void {
    // A lone tag cannot interrupt the paragraph, but the table does, and where it begins the tag counts first.
    if (htmlKind(this.text, head.start, head.end, false) > 0) {
      this.openHtml(LONE_TAG, head.start, end, false)
      return
    }
    this.out.openTable(true)
    this.out.row(head.start, head.end)
    this.leaf = { kind: 'table' }
  }

  /** Whether another kind of block begins here, for which a paragraph or a table ends. */
  private interrupts(at: number, end: number, paragraph: boolean): boolean {
    const { text } = this
    switch (text.charCodeAt(at)) {
      case 35:
        return headingDepth(text, at, end) > 0
      case 42:
      case 45:
      case 95:
        return isThematicBreak(text, at, end)
      case 60:
        return htmlKind(text, at, end, paragraph) > 0
      case 96:
      case 126:
        return openingFence(text, at, end) !== null
      default:
        return false
    }
  }

  /** Begins a block with the rest of the line. `head`: the line may be the header of a table. */
  private begin(end: number, cursor: Cursor, head: boolean): void {
    const { text } = this
    const at = inkAt(text, cursor.at, end)
    if (at === end) return
    if (indentAt(text, end, cursor) >= 4) {
      this.leaf = { kind: 'indented', lines: [{ start: at, end, head: false }] }
      return
    }
    const depth = headingDepth(text, at, end)
    if (depth > 0) {
      const [start, to] = headingContent(text, at, end, depth)
      this.out.prose('heading', depth, [{ start, end: to, head: false }])
      return
    }
    if (isThematicBreak(text, at, end)) return
    const fence = openingFence(text, at, end)
    if (fence !== null) {
      this.leaf = { kind: 'fence', fence }
      return
    }
    const type = htmlKind(text, at, end, false)
    if (type > 0) {
      this.beginHtml(type, at, end)
      return
    }
    const lines: Line[] = []
    this.leaf = { kind: 'paragraph', lines }
    this.addLine(lines, at, end, head)
  }

  /** Adds a line to the open paragraph; an HTML table inside the line ends it there. */
  private addLine(lines: Line[], at: number, end: number, head: boolean): true {
    const tag = this.tables.next(at, end)
    if (tag === -1 || hasPipe(this.text, at, tag) || inCodeSpan(this.text, at, tag)) {
      lines.push({ start: at, end, head })
      return true
    }
    if (inkAt(this.text, at, tag) < tag) lines.push({ start: at, end: tag, head: false })
    this.close()
    const leaf = this.openHtml(LONE_TAG, tag, end, this.tables.endOf(tag) !== -1)
    this.takeHtmlLine(leaf, tag, end)
    this.goOnAfterTable(leaf, tag, end)
    return true
  }

  private beginHtml(type: number, at: number, end: number): void {
    const leaf = this.openHtml(type, at, end, false)
    const skip = type === 2 || type === 3 ? 2 : type === 5 ? 9 : 1
    if (type >= 6) this.takeHtmlLine(leaf, at, end)
    else if (endsHtml(type, this.text, at + skip, end)) this.close()
  }

  private openHtml(type: number, at: number, end: number, inText: boolean): Html {
    const leaf: Html = { kind: 'html', type, start: at, end, until: at, unclosed: false, inText, holes: [] }
    this.leaf = leaf
    return leaf
  }

  private goOnInHtml(leaf: Html, blank: boolean, at: number, end: number): void {
    if (this.inQuote()) leaf.holes.push([this.lineStart, at])
    if (leaf.type < 6) {
      leaf.end = end
      if (endsHtml(leaf.type, this.text, at, end)) this.close()
    } else if (!blank) this.takeHtmlLine(leaf, at, end)
    else if (!leaf.unclosed || !this.tables.rowFollows(end)) this.close()
  }

  private inQuote(): boolean {
    return this.stack.some(({ kind }) => kind === 'quote')
  }

  private goOnInHtmlTable(leaf: Html, start: number, end: number): void {
    if (this.inQuote()) leaf.holes.push([start, quoteEnd(this.text, start, end)])
    this.takeHtmlLine(leaf, leaf.until, end)
    this.goOnAfterTable(leaf, start, end)
  }

  /** Text goes on behind a table that stands inside a paragraph. */
  private goOnAfterTable(leaf: Html, start: number, end: number): void {
    if (!leaf.inText || leaf.until > end) return
    leaf.end = leaf.until
    this.close()
    this.begin(end, { at: leaf.until, column: leaf.until - start, owed: 0 }, false)
  }

  /** Takes the line into the block, and with it all lines up to the end tag of a table that begins in it. */
  private takeHtmlLine(leaf: Html, from: number, end: number): void {
    leaf.end = end
    let at = from
    for (let tag = this.tables.next(at, end); tag !== -1; tag = this.tables.next(at, end)) {
      const close = this.tables.endOf(tag)
      leaf.unclosed = close === -1
      leaf.until = Math.max(leaf.until, close)
      at = close === -1 ? tag + 1 : close
      if (at > end) {
        leaf.end = at
        return
      }
    }
  }

  private close(): void {
    const { leaf } = this
    this.leaf = NONE
    if (leaf.kind === 'paragraph') closeParagraph(this.out, leaf.lines, 0)
    else if (leaf.kind === 'indented') this.out.prose('paragraph', null, leaf.lines)
    else if (leaf.kind === 'html' && leaf.type !== COMMENT) this.out.region(leaf.start, leaf.end, leaf.holes)
    else if (leaf.kind === 'table') this.out.closeTable()
  }
}

const COMMENT = 2
const LONE_TAG = 7

function indexOrEnd(text: string, char: string, from: number): number {
  const index = text.indexOf(char, from)
  return index === -1 ? text.length : index
}

/** End of the marks of quotes at the start of a line. */
function quoteEnd(text: string, start: number, end: number): number {
  let at = inkAt(text, start, end)
  while (at < end && text[at] === '>') at = inkAt(text, at + 1, end)
  return at
}

/** Whether an odd number of backticks stands before the place in its line. */
function inCodeSpan(text: string, start: number, end: number): boolean {
  let count = 0
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 96) count++
  return count % 2 === 1
}
