import { type Cursor, indentAt, inkAt, passColumns } from './cursor.ts'
import { isThematicBreak } from './flow.ts'

/** A block that holds others and puts a prefix before each of their lines: quote, list item, footnote. */
export type Container = { readonly kind: 'quote' } | { readonly kind: 'note' } | Item

interface Item {
  readonly kind: 'item'
  readonly marker: string
  /** Columns by which a line must be indented to belong to the item. */
  size: number
  /** The item began with a blank line; after a second one nothing more belongs to it. */
  bare: boolean
  closed: boolean
}

/** Deeper containers are read as text: no real document comes near, and each line passes them all. */
export const MAX_CONTAINERS = 100

/** Whether the line goes on with the container, its prefix passed; `sibling` when it starts the next item of the same list. */
export function continues(
  text: string,
  end: number,
  cursor: Cursor,
  container: Container,
): 'inside' | 'sibling' | 'outside' {
  const indent = indentAt(text, end, cursor)
  const blank = inkAt(text, cursor.at, end) === end
  if (container.kind === 'quote') return indent < 4 && openQuote(text, end, cursor, indent) ? 'inside' : 'outside'
  if (container.kind === 'note') {
    if (blank) return 'inside'
    if (indent < 4) return 'outside'
    passColumns(text, cursor, 4)
    return 'inside'
  }
  if (blank) {
    container.closed ||= container.bare
    passColumns(text, cursor, Math.min(indent, container.size))
    return 'inside'
  }
  const closed = container.closed
  container.closed = false
  container.bare = false
  if (!closed && indent >= container.size) {
    passColumns(text, cursor, container.size)
    return 'inside'
  }
  const next = openItem(text, end, cursor, indent, false)
  if (next === null || next.item.marker !== container.marker) return 'outside'
  container.size = next.item.size
  container.bare = next.item.bare
  Object.assign(cursor, next.cursor)
  return 'sibling'
}

/** The container that begins at the cursor, its mark passed; null when none does. */
export function openContainer(text: string, end: number, cursor: Cursor, interrupting: boolean): Container | null {
  const indent = indentAt(text, end, cursor)
  if (indent > 3) return null
  if (openQuote(text, end, cursor, indent)) return { kind: 'quote' }
  const opened = openItem(text, end, cursor, indent, interrupting)
  if (opened !== null) {
    Object.assign(cursor, opened.cursor)
    return opened.item
  }
  return openNote(text, end, cursor) ? { kind: 'note' } : null
}

/** End of the marks of quotes at the start of a line. */
export function quoteEnd(text: string, start: number, end: number): number {
  let at = inkAt(text, start, end)
  while (at < end && text[at] === '>') at = inkAt(text, at + 1, end)
  return at
}

function openQuote(text: string, end: number, cursor: Cursor, indent: number): boolean {
  const at = inkAt(text, cursor.at, end)
  if (at === end || text.charCodeAt(at) !== 62) return false
  passColumns(text, cursor, indent)
  cursor.at++
  cursor.column++
  if (indentAt(text, end, cursor) > 0) passColumns(text, cursor, 1)
  return true
}

function openItem(text: string, end: number, start: Cursor, indent: number, interrupting: boolean) {
  if (indent > 3) return null
  const at = inkAt(text, start.at, end)
  const width = markerWidth(text, at, end, interrupting)
  if (width === 0) return null
  const cursor = { ...start }
  passColumns(text, cursor, indent)
  cursor.at += width
  cursor.column += width
  const item: Item = {
    kind: 'item',
    marker: text[at + width - 1] ?? '',
    size: indent + width,
    bare: false,
    closed: false,
  }
  const space = indentAt(text, end, cursor)
  if (inkAt(text, cursor.at, end) === end) {
    // An empty item cannot interrupt a paragraph.
    if (interrupting) return null
    item.bare = true
    item.size += 1
    return { item, cursor }
  }
  if (space === 0) return null
  // Five or more columns: one belongs to the marker, the rest begins indented code.
  const prefix = space > 4 ? 1 : space
  passColumns(text, cursor, prefix)
  item.size += prefix
  return { item, cursor }
}

/** Length of a list marker (`-`, `2.`, `3)`), 0 when there is none. Only a list that begins with 1 interrupts a paragraph. */
function markerWidth(text: string, at: number, end: number, interrupting: boolean): number {
  const char = text[at]
  if (at >= end || char === undefined) return 0
  if (char === '-' || char === '+' || char === '*') return char !== '+' && isThematicBreak(text, at, end) ? 0 : 1
  let i = at
  while (i < end && i - at < 10 && isDigit(text.charCodeAt(i))) i++
  const digits = i - at
  if (digits === 0 || digits > 9 || i >= end) return 0
  if (text[i] !== '.' && text[i] !== ')') return 0
  if (interrupting && (digits > 1 || char !== '1')) return 0
  return digits + 1
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A GFM footnote definition, `[^label]:`. */
function openNote(text: string, end: number, cursor: Cursor): boolean {
  const at = inkAt(text, cursor.at, end)
  if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 1) !== 94) return false
  NOTE.lastIndex = at
  if (!NOTE.test(text) || NOTE.lastIndex > end) return false
  const width = NOTE.lastIndex - at
  passColumns(text, cursor, indentAt(text, end, cursor))
  cursor.at += width
  cursor.column += width
  passColumns(text, cursor, indentAt(text, end, cursor))
  return true
}

const NOTE = /\[\^(?:[^\r\n\t [\]\\]|\\(?:[[\]\\]|(?![[\]\\]))){1,999}\]:/y
