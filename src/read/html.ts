import { type TokenHandler, Tokenizer, TokenizerMode, type Token as Tokens } from 'parse5'
import { isHidden } from './html-attributes.ts'
import { HtmlTables } from './html-tables.ts'
import { BREAKING } from './tags.ts'

export interface HtmlLimits {
  readonly cells: number
  /** Tables in one another. */
  readonly depth: number
}

export interface HtmlOutline {
  readonly blocks: HtmlTables['blocks']
  readonly cells: number
  /** The limit of cells was reached, and the reader stopped. */
  readonly full: boolean
  /** Start of the first table beyond the limit of depth; such tables are not read. */
  readonly tooDeep: number | null
}

/**
 * Reads tables and text out of HTML. parse5's tokenizer does what the specification says about characters, tags and
 * entities; of its tree only what tables need is built, so that depth costs nothing and every cell knows its place.
 *
 * @param base Offset of the piece of HTML in the source.
 * @param firstTable Index of the first table found.
 */
export function readHtml(html: string, base: number, firstTable: number, limits: HtmlLimits): HtmlOutline {
  const reader = new HtmlReader(html, base, firstTable, limits)
  reader.tokenizer.write(html, true)
  return reader.finish()
}

class HtmlReader implements TokenHandler {
  readonly onParseError = null
  readonly tokenizer: Tokenizer
  private readonly base: number
  private readonly limits: HtmlLimits
  private readonly tables: HtmlTables
  private full = false
  private tooDeep: number | null = null
  /** The element whose content is passed over (a template, a table beyond the limit of depth) and how often it is open. */
  private skipped = { name: '', depth: 0 }

  constructor(html: string, base: number, firstTable: number, limits: HtmlLimits) {
    this.base = base
    this.limits = limits
    this.tables = new HtmlTables(html, base, firstTable)
    this.tokenizer = new BoundedTokenizer({ sourceCodeLocationInfo: true }, this)
  }

  finish(): HtmlOutline {
    this.tables.finish()
    return { blocks: this.tables.blocks, cells: this.tables.cells, full: this.full, tooDeep: this.tooDeep }
  }

  onCharacter(token: Tokens.CharacterToken): void {
    if (this.full || this.skipped.depth > 0) return
    const { startOffset, endOffset } = placeOf(token)
    this.tables.text.add(token.chars, startOffset, endOffset)
  }

  onWhitespaceCharacter(token: Tokens.CharacterToken): void {
    this.tables.text.addBlanks(token.chars)
  }

  onStartTag(token: Tokens.TagToken): void {
    const name = token.tagName
    this.readRaw(name)
    if (this.full || this.skip(name, 1)) return
    if (name === 'template') this.skipped = { name, depth: 1 }
    else if (name === 'table') this.openTable(token)
    else if (TABLE_PARTS.has(name)) this.openPart(token)
    else if (name === 'br') this.tables.text.breakLine()
    else this.openElement(token)
  }

  onEndTag(token: Tokens.TagToken): void {
    const name = token.tagName
    if (this.full || this.skip(name, -1)) return
    if (name === 'table' || TABLE_PARTS.has(name)) {
      const { startOffset, endOffset } = placeOf(token)
      this.tables.closePart(name, startOffset, endOffset)
      return
    }
    if (BREAKING.has(name)) this.tables.endParagraph()
    const { text, floor } = this.tables
    if (headingDepth(name) !== null) text.heading = null
    text.elements.close(name, floor)
  }

  onDoctype(): void {
    this.tables.quirks = false
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onEof(): void {}

  /** Whether the tag lies in content that is passed over. */
  private skip(name: string, step: 1 | -1): boolean {
    if (this.skipped.depth === 0) return false
    if (name === this.skipped.name) this.skipped.depth += step
    return true
  }

  private openTable(token: Tokens.TagToken): void {
    const { startOffset, endOffset } = placeOf(token)
    if (this.tables.depth < this.limits.depth) {
      this.tables.openTable(isHidden(token.attrs), startOffset, endOffset)
      return
    }
    this.tooDeep ??= this.base + startOffset
    this.skipped = { name: 'table', depth: 1 }
  }

  private openPart(token: Tokens.TagToken): void {
    const isCell = token.tagName === 'td' || token.tagName === 'th'
    if (isCell && this.tables.cells >= this.limits.cells && this.tables.depth > 0) {
      this.full = true
      this.tokenizer.pause()
      return
    }
    const { startOffset, endOffset } = placeOf(token)
    this.tables.openPart(token, startOffset, endOffset)
  }

  private openElement(token: Tokens.TagToken): void {
    const name = token.tagName
    const { text, floor } = this.tables
    if (BREAKING.has(name)) {
      this.tables.endParagraph()
      text.elements.close('p', floor)
      for (const sibling of SIBLINGS.get(name) ?? []) text.elements.closeTop(sibling)
      text.heading = headingDepth(name) ?? text.heading
    }
    if (!VOID.has(name)) text.elements.open(name, UNSEEN.has(name) || isHidden(token.attrs))
  }

  /** Tells the tokenizer that no tags stand in the element. */
  private readRaw(name: string): void {
    const { RAWTEXT, RCDATA, SCRIPT_DATA, PLAINTEXT } = TokenizerMode
    if (!RAW.has(name)) return
    if (name === 'script') this.tokenizer.state = SCRIPT_DATA
    else if (name === 'plaintext') this.tokenizer.state = PLAINTEXT
    else this.tokenizer.state = name === 'textarea' || name === 'title' ? RCDATA : RAWTEXT
  }
}

/** parse5 compares each attribute of a tag with all before it; none that we read stands behind a hundred others. */
class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken
    if (token === null || !('attrs' in token) || token.attrs.length < 100) super._leaveAttrName()
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
const TABLE_PARTS = names('tr td th caption col colgroup tbody thead tfoot')
/** Elements that end an open one of these names. */
const SIBLINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['option', ['option']],
])
const VOID = names('area base basefont bgsound col embed frame hr img input keygen link meta param source track wbr')
const RAW = names('script style textarea title xmp iframe noembed noframes noscript plaintext')
/** Elements whose text is not shown as text of the page. */
const UNSEEN = names(
  'script style textarea title iframe noembed noframes noscript select datalist xml svg audio video canvas',
)
