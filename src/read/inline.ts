import type { Nodes, Parents } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { tidy } from './blank.ts'
import { isCharacter, plainText } from './cell-text.ts'
import type { Inline } from './outline.ts'
import { tagText } from './tags.ts'

/** Fills in the texts that hold more than plain inline Markdown, read by remark as cells of one-column tables. */
export function readInlines(inlines: readonly Inline[]): void {
  let budget = MAX_TOTAL
  let batch: Inline[] = []
  let size = 0
  for (const inline of inlines) {
    budget -= inline.raw.length + EACH
    if (budget < 0 || !isBounded(inline.raw)) {
      inline.target.text = plainText(inline.raw)
      continue
    }
    batch.push(inline)
    size += inline.raw.length
    if (size < BATCH) continue
    readBatch(batch)
    batch = []
    size = 0
  }
  if (batch.length > 0) readBatch(batch)
}

const BATCH = 2048
const MAX_LENGTH = 8_192
/** Remark's time grows with the square of these in one text; a real cell has a few. */
const MAX_MARKS = 100
/** Characters of one document that remark is given, half a second's work; the rest keeps its links as written. */
const MAX_TOTAL = 200_000
/** What a text costs besides its characters. */
const EACH = 100

function isBounded(raw: string): boolean {
  if (raw.length > MAX_LENGTH) return false
  let marks = 0
  for (let i = 0; i < raw.length; i++) if (MARKS.includes(raw[i] ?? '')) marks++
  return marks <= MAX_MARKS
}

const MARKS = '*_~`[]!<&'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

/** Stands for a line end, which no cell of a table can hold; white space to CommonMark, as a line end is. */
const LINE = '\u2028'

function readBatch(batch: readonly Inline[]): void {
  const rows = batch.map(({ raw }) => `|${toCell(raw)}|`)
  const tree = parser.parse(`|x|\n|-|\n${rows.join('\n')}`)
  const table = tree.children[0]
  batch.forEach((inline, i) => {
    const cell = table?.type === 'table' ? table.children[i + 1]?.children[0] : undefined
    inline.target.text = cell === undefined ? plainText(inline.raw) : tidy(textOf(cell).replaceAll(LINE, '\n'))
  })
}

/** The text as the content of one cell: pipes and asterisks that are characters escaped, line ends replaced. */
function toCell(raw: string): string {
  return raw.replace(/\\[^n]|\\n(?![a-z])|\||\*+|\r\n?|\n/g, (found, at: number) => {
    if (found === '|') return '\\|'
    if (found[0] === '*') return isCharacter(raw, at, at + found.length, '*') ? found.replaceAll('*', '\\*') : found
    return found[0] === '\\' && found !== '\\n' ? found : LINE
  })
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return tagText(node.value)
    case 'image':
      return node.alt ?? ''
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`
    default:
      return 'children' in node ? (node as Parents).children.map(textOf).join('') : ''
  }
}
