import type { Span } from '../schema/index.ts'
import type { TableEnds } from './html-extent.ts'
import { endsHtml } from './html-start.ts'

/** Kinds of HTML blocks that the scan treats apart. */
export const COMMENT = 2
export const BASIC = 6
export const LONE_TAG = 7

/**
 * A block of HTML in Markdown, taking its lines. Kinds 1 to 5 end with their mark, 6 and 7 at a blank line, as in
 * CommonMark; beyond it, a table goes on over blank lines to its end tag, or as long as rows follow.
 */
export class HtmlBlock {
  readonly kind = 'html'
  readonly type: number
  readonly start: number
  /** The block is a table inside a line of text, and ends with it. */
  readonly inText: boolean
  /** Marks of quotes before its lines, which are no part of it. */
  readonly holes: Span[] = []
  end: number
  /** Up to here everything belongs to a table. */
  until: number
  private readonly text: string
  private readonly tables: TableEnds
  private unclosed = false

  /** @param end End of the block's first line, as much of it as there is. */
  constructor(text: string, tables: TableEnds, type: number, start: number, end: number, inText = false) {
    this.text = text
    this.tables = tables
    this.type = type
    this.start = start
    this.end = end
    this.until = start
    this.inText = inText
    if (type >= BASIC) this.take(start, end)
  }

  /** Whether the block's end mark stands in its first line. */
  endsAtOnce(): boolean {
    return endsHtml(this.type, this.text, this.start + (MARKS[this.type] ?? 1), this.end)
  }

  /** Takes a line; false when the block ends with it. */
  goOn(at: number, end: number): boolean {
    if (this.type < BASIC) {
      this.end = end
      return !endsHtml(this.type, this.text, at, end)
    }
    if (at === end) return this.unclosed && this.tables.rowFollows(end)
    this.take(at, end)
    return true
  }

  /** Takes the line, and with it all lines up to the end tags of tables that begin in it. */
  take(from: number, end: number): void {
    this.end = Math.max(this.end, end)
    let at = from
    for (let tag = this.tables.next(at, end); tag !== -1; tag = this.tables.next(at, end)) {
      const close = this.tables.endOf(tag)
      this.unclosed = close === -1
      this.until = Math.max(this.until, close)
      at = close === -1 ? tag + 1 : close
    }
    this.end = Math.max(this.end, this.until)
  }
}

/** Length of the opening mark, behind which the end mark may stand (`<!-->` is a whole comment). */
const MARKS: Readonly<Record<number, number>> = { 2: 2, 3: 1, 5: 9 }
