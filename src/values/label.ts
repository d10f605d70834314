import { fold } from './fold.ts'

/** A label taken apart. All texts are folded: no white space, ASCII punctuation. */
export interface LabelText {
  /** The words of the label without numbering, marks, brackets and trailing colon: 全年预算数（A）： is 全年预算数. */
  readonly base: string
  /** As `base`, with what stands in brackets run in: 全年(调整)预算数 is 全年调整预算数. */
  readonly inlined: string
  /** What stands in brackets, in printed order. */
  readonly brackets: readonly string[]
  readonly colon: boolean
  /** The label begins with a number or a list mark. */
  readonly numbered: boolean
}

const MARKS = /^[*★☆●■◆▲△▪•·※✱#^]+/
const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)[、.:]?|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}(?:[、:]|\.(?!\d))|[①-⑳])/
const FOOTNOTE = /(?:[A-Z](?:[/÷][A-Z])?)?(?:[×*]100)?%?$/

/** Takes a printed label apart. Never fails: a text that is no label comes out as its own base. */
export function readLabel(text: string): LabelText {
  let rest = fold(text).replace(MARKS, '')
  const bare = rest.replace(NUMBERING, '')
  const numbered = bare.length < rest.length && bare.length > 0
  if (numbered) rest = bare.replace(MARKS, '')
  const colon = rest.endsWith(':')
  rest = rest.replace(/[:;,。.]{1,3}$/, '')
  const brackets: string[] = []
  let base = ''
  let inlined = ''
  for (let i = 0; i < rest.length; ) {
    if (rest[i] !== '(') {
      base += rest[i]
      inlined += rest[i]
      i++
      continue
    }
    // OCR loses closing brackets: 执行率(B/A1.
    const close = rest.indexOf(')', i)
    const inside = close === -1 ? rest.slice(i + 1) : rest.slice(i + 1, close)
    brackets.push(inside)
    inlined += inside
    i = close === -1 ? rest.length : close + 1
  }
  return { base: trim(base), inlined: trim(inlined), brackets, colon, numbered }
}

function trim(text: string): string {
  const plain = text.replace(/[:：]{1,9}$/, '')
  const stripped = plain.replace(FOOTNOTE, '')
  return stripped === '' ? plain : stripped
}
