import { blockStart } from './block-start.ts'
import { type Container, continues, MAX_CONTAINERS, openContainer, quoteEnd } from './containers.ts'
import { type Cursor, indentAt, inkAt } from './cursor.ts'
import { type Fence, headingContent, isClosingFence, isDefinition, underlineDepth } from './flow.ts'
import { BASIC, COMMENT, HtmlBlock, LONE_TAG } from './html-block.ts'
import { type TableEnds, tableEnds } from './html-extent.ts'
import { htmlKind } from './html-start.ts'
import type { Outline } from './outline.ts'
import { OutlineWriter } from './outline-writer.ts'
import { closeParagraph, type Line } from './paragraph.ts'
import { delimiterWidth, hasPipe, rowWidth } from './pipe-table.ts'

/**
 * Reads the blocks of a Markdown document in one pass over its lines, as CommonMark and GFM cut them, so that tables
 * are remark-gfm's cell for cell. Damaged tables, which GFM takes for paragraphs, are found when a paragraph ends.
 */
export function scanMarkdown(text: string, maxCells: number): Outline {
  const scanner = new Scanner(text, maxCells)
  let start = 0
  let feed = indexOrEnd(text, '\n', 0)
  // A lone CR ends a line too.
  let cr = indexOrEnd(text, '\r', 0)
  while (start < text.length && !scanner.out.full) {
    const end = Math.min(feed, cr)
    const next = cr + 1 === feed ? feed + 1 : end + 1
    scanner.line(start, end)
    start = next
    if (feed < start) feed = indexOrEnd(text, '\n', start)
    if (cr < start) cr = indexOrEnd(text, '\r', start)
  }
  scanner.close()
  return scanner.out.finish()
}

/** The block that is open at the end of a line and may go on. */
type Leaf =
  | { readonly kind: 'none' | 'table' }
  | { readonly kind: 'paragraph' | 'indented'; readonly lines: Line[] }
  | { readonly kind: 'fence'; readonly fence: Fence }
  | HtmlBlock

const NONE: Leaf = { kind: 'none' }

class Scanner {
  readonly out: OutlineWriter
  private readonly text: string
  private readonly tables: TableEnds
  private readonly stack: Container[] = []
  private leaf: Leaf = NONE
  private lineStart = 0

  constructor(text: string, maxCells: number) {
    this.text = text
    this.out = new OutlineWriter(text, maxCells)
    this.tables = tableEnds(text)
  }

  line(start: number, end: number): void {
    this.lineStart = start
    if (this.leaf.kind === 'html' && start < this.leaf.until) {
      this.goOnInTable(this.leaf, end)
      return
    }
    const cursor: Cursor = { at: start, column: 0, owed: 0 }
    const matched = this.matchContainers(end, cursor)
    const lazy = matched < this.stack.length
    // Nothing begins inside code and HTML.
    const concrete = this.leaf.kind === 'fence' || this.leaf.kind === 'html'
    if ((lazy || !concrete) && this.openContainers(end, cursor, matched)) this.begin(end, cursor, true)
    else if (lazy) this.lazyLine(end, cursor, matched)
    else this.goOn(end, cursor)
  }

  close(): void {
    const { leaf } = this
    this.leaf = NONE
    if (leaf.kind === 'paragraph') closeParagraph(this.out, leaf.lines, 0)
    else if (leaf.kind === 'indented') this.out.prose('paragraph', null, leaf.lines)
    else if (leaf.kind === 'html' && leaf.type !== COMMENT) this.out.region(leaf.start, leaf.end, leaf.holes)
    else if (leaf.kind === 'table') this.out.closeTable()
  }

  /** Number of open containers to which the line belongs. */
  private matchContainers(end: number, cursor: Cursor): number {
    for (const [i, container] of this.stack.entries()) {
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
    let depth = matched
    while (depth < MAX_CONTAINERS) {
      const container = openContainer(this.text, end, cursor, interrupting)
      if (container === null) break
      if (depth === matched) this.leave(matched)
      this.stack.push(container)
      depth++
    }
    return depth > matched
  }

  /** Ends the open block and all containers but the first ones. */
  private leave(depth: number): void {
    this.close()
    this.stack.length = depth
  }

  /** A line that lacks the prefix of an open container: it goes on with a paragraph, or ends the container. */
  private lazyLine(end: number, cursor: Cursor, matched: number): void {
    const { text, leaf } = this
    const at = inkAt(text, cursor.at, end)
    if (at === end) {
      this.leave(matched)
      return
    }
    if (leaf.kind === 'paragraph') {
      const indent = indentAt(text, end, cursor)
      const start = indent < 4 ? blockStart(text, at, end, false) : null
      if (start === null) {
        leaf.lines.push({ start: at, end, head: indent < 4 })
        return
      }
      // Micromark lets a lone tag interrupt a paragraph here, and keeps it inside the container.
      if (start.kind === 'html' && start.type === LONE_TAG) {
        this.close()
        this.beginHtml(LONE_TAG, at, end)
        return
      }
    }
    this.leave(matched)
    this.begin(end, cursor, leaf.kind !== 'table')
    // Micromark ends code that begins outside its container after one line.
    if (this.leaf.kind === 'indented') this.close()
  }

  private goOn(end: number, cursor: Cursor): void {
    const { text, leaf } = this
    const at = inkAt(text, cursor.at, end)
    const blank = at === end
    const indented = indentAt(text, end, cursor) >= 4
    switch (leaf.kind) {
      case 'none':
        break
      case 'fence':
        if (!indented && isClosingFence(text, at, end, leaf.fence)) this.leaf = NONE
        return
      case 'html':
        if (this.inQuote()) leaf.holes.push([this.lineStart, at])
        if (!leaf.goOn(at, end)) this.close()
        return
      case 'indented':
        if (blank) return
        if (!indented) break
        leaf.lines.push({ start: at, end, head: false })
        return
      case 'table':
        if (blank || indented || blockStart(text, at, end, false) !== null) break
        this.out.row(at, end)
        return
      case 'paragraph':
        if (blank || !this.goOnInParagraph(leaf.lines, at, end, indented)) break
        return
    }
    this.close()
    this.begin(end, cursor, true)
  }

  /** False when the line is no part of the paragraph. */
  private goOnInParagraph(lines: Line[], at: number, end: number, indented: boolean): boolean {
    const { text } = this
    if (indented) {
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
    if (blockStart(text, at, end, true) !== null) return false
    this.addLine(lines, at, end, true)
    return true
  }

  private beginTable(head: Line, end: number): void {
    // A lone tag cannot interrupt the paragraph, but the table does, and where it begins the tag counts first.
    if (htmlKind(this.text, head.start, head.end, false) > 0) {
      this.leaf = new HtmlBlock(this.text, this.tables, LONE_TAG, head.start, end)
      return
    }
    this.out.openTable(true)
    this.out.row(head.start, head.end)
    this.leaf = { kind: 'table' }
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
    const start = blockStart(text, at, end, false)
    switch (start?.kind) {
      case 'heading': {
        const [from, to] = headingContent(text, at, end, start.depth)
        this.out.prose('heading', start.depth, [{ start: from, end: to, head: false }])
        return
      }
      case 'break':
        return
      case 'fence':
        this.leaf = start
        return
      case 'html':
        this.beginHtml(start.type, at, end)
        return
      default: {
        const lines: Line[] = []
        this.leaf = { kind: 'paragraph', lines }
        this.addLine(lines, at, end, head)
      }
    }
  }

  /** Adds a line to the open paragraph; an HTML table inside the line ends it there. */
  private addLine(lines: Line[], at: number, end: number, head: boolean): void {
    const tag = this.tables.next(at, end)
    if (tag === -1 || hasPipe(this.text, at, tag) || inCodeSpan(this.text, at, tag)) {
      lines.push({ start: at, end, head })
      return
    }
    if (inkAt(this.text, at, tag) < tag) lines.push({ start: at, end: tag, head: false })
    this.close()
    const block = new HtmlBlock(this.text, this.tables, BASIC, tag, end, this.tables.endOf(tag) !== -1)
    this.leaf = block
    this.goOnBehindTable(block, end)
  }

  private beginHtml(type: number, at: number, end: number): void {
    const block = new HtmlBlock(this.text, this.tables, type, at, end)
    this.leaf = block
    if (block.endsAtOnce()) this.close()
  }

  /** A line that begins inside an HTML table. */
  private goOnInTable(block: HtmlBlock, end: number): void {
    if (this.inQuote()) block.holes.push([this.lineStart, quoteEnd(this.text, this.lineStart, end)])
    block.take(block.until, end)
    this.goOnBehindTable(block, end)
  }

  /** Text goes on behind a table that stands inside a paragraph. */
  private goOnBehindTable(block: HtmlBlock, end: number): void {
    if (!block.inText || block.until > end) return
    block.end = block.until
    this.close()
    this.begin(end, { at: block.until, column: block.until - this.lineStart, owed: 0 }, false)
  }

  private inQuote(): boolean {
    return this.stack.some(({ kind }) => kind === 'quote')
  }
}

/** Whether an odd number of backticks stands before the place in its line. */
function inCodeSpan(text: string, start: number, end: number): boolean {
  let count = 0
  for (let i = start; i < end; i++) if (text[i] === '`') count++
  return count % 2 === 1
}

function indexOrEnd(text: string, char: string, from: number): number {
  const index = text.indexOf(char, from)
  return index === -1 ? text.length : index
}
