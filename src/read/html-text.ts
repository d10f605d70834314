import type { Span } from '../schema/index.ts'
import { tidy } from './blank.ts'
import { ElementStack } from './html-elements.ts'

/** One paragraph or heading of HTML. */
export interface Segment {
  readonly text: string
  readonly span: Span
  /** Depth of the heading that it is, else null. */
  readonly heading: number | null
}

/** Text in the making: of the page, of a cell or of a caption. */
export class HtmlText {
  readonly elements: ElementStack
  heading: number | null = null
  /** The text stands around nested tables: each of its paragraphs is prose too, as a title of such a table may be. */
  layout = false
  private readonly base: number
  private done: Segment[] | null = null
  private text = ''
  private start = 0
  private end = 0

  /** @param base Offset of the HTML in the source. @param hidden Whether what stands around is not shown. */
  constructor(base: number, hidden: boolean) {
    this.base = base
    this.elements = new ElementStack(hidden)
  }

  add(chars: string, start: number, end: number): void {
    if (this.elements.hidden) return
    if (this.text === '') this.start = start
    this.text += chars
    this.end = end
  }

  addBlanks(chars: string): void {
    if (this.text !== '') this.text += this.elements.has('pre') ? chars : ' '
  }

  breakLine(): void {
    if (this.text !== '') this.text += '\n'
  }

  /** Ends the paragraph in the making; null when there is no text in it. */
  endParagraph(): Segment | null {
    if (this.text === '') return null
    // A converter's literal line break.
    const text = tidy(this.text.includes('\\n') ? this.text.replace(/\\n(?![a-z])/g, '\n') : this.text)
    this.text = ''
    if (text === '') return null
    const segment = { text, span: [this.base + this.start, this.base + this.end] as const, heading: this.heading }
    if (this.done === null) this.done = [segment]
    else this.done.push(segment)
    return segment
  }

  /** Paragraphs done. */
  get segments(): readonly Segment[] {
    return this.done ?? NONE
  }

  get whole(): string {
    const { segments } = this
    return segments.length === 1 ? (segments[0]?.text ?? '') : segments.map(({ text }) => text).join('\n')
  }
}

const NONE: readonly Segment[] = []
