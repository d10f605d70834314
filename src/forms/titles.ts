import { fold } from '../values/index.ts'
import { expandBraces } from './braces.ts'
import { appendixWords, continuationWords, strongTitles, titleEndings, titleWords } from './vocabulary.ts'

const STRONG = strongTitles.flatMap(expandBraces)
const MAX_TITLE = 70
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)/
const NUMBER_SIGNS =
  /^\s*(?:[\d０-９一二三四五六七八九十]{1,3}(?:[-—.．][\d０-９]{1,2}){0,2}(?![\d０-９年]))?[\s:：.．、]*/
const BRACKETED_END = /\s{0,9}[(（][^()（）]{0,60}\d{4}[^()（）]{0,60}[)）]\s{0,9}$/
/** Brackets cut at the end of a title: （试行）（2021年）. */
const MAX_BRACKETS = 4

/** Whether a line of text may be the name of a form. */
export function isTitle(text: string): boolean {
  if (isSentence(text)) return false
  const name = fold(cleanTitle(text))
  if (name.length < 4 || name.length > MAX_TITLE || /[。；;!?？]/.test(name) || /:./.test(name)) return false
  return titleWords.some((w) => name.includes(w)) && titleEndings.some((w) => name.endsWith(w))
}

/** The end of a sentence: what prose ends with, and no name does; asked first, as most lines of a document are prose. */
function isSentence(text: string): boolean {
  return /[。；;!?？]$/.test(text.slice(-1))
}

/** Whether a line ends with a word that names a table or what it shows. */
export function endsLikeTitle(text: string): boolean {
  if (isSentence(text)) return false
  const name = fold(cleanTitle(text))
  return titleEndings.some((w) => name.endsWith(w))
}

/** Whether a line of text can be nothing else but the name of a form: it says 绩效…表. */
export function isStrongTitle(text: string): boolean {
  if (!isTitle(text)) return false
  const name = fold(cleanTitle(text))
  return STRONG.some((w) => name.endsWith(w))
}

/** The title without 附件N, numbering and a bracketed year at its end. */
export function cleanTitle(text: string): string {
  let name = text
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim()
    .replace(NUMBERING, '')
  for (const word of appendixWords) {
    if (!name.startsWith(word)) continue
    const rest = name.slice(word.length)
    // 附件2-1 部门…表, but not 附带说明 or 表演团体….
    if (/^[\s\d０-９一二三四五六七八九十:：]/.test(rest) || rest === '') name = rest.replace(NUMBER_SIGNS, '')
  }
  for (let i = 0; i < MAX_BRACKETS; i++) name = name.replace(BRACKETED_END, '')
  return stripContinuation(name.trim())
}

/** The part of a title that other forms of its kind share, folded: 绩效运行监控表 of 城区供水项目绩效运行监控表. */
export function titleKernel(text: string): string {
  const name = fold(cleanTitle(text))
  const starts = titleWords.map((word) => name.indexOf(word)).filter((at) => at >= 0 && name.length - at >= 6)
  return starts.length === 0 ? name : name.slice(Math.min(...starts))
}

/** Whether a line says that the form above goes on: 续表, （续）. */
export function isContinuation(text: string): boolean {
  if (!CONTINUED.test(text)) return false
  const folded = fold(text).replace(/[()]/g, '')
  return folded.length <= MAX_TITLE && continuationWords.some((w) => folded.startsWith(w) || folded.endsWith(w))
}

const CONTINUATIONS = continuationWords.map((word) => new RegExp(`\\s{0,9}[(（]${word}[)）]$`))
const CONTINUED = new RegExp(`[${[...new Set(continuationWords.map((word) => word.charAt(0)))].join('')}]`)

function stripContinuation(name: string): string {
  if (!/[)）]$/.test(name.slice(-1))) return name
  for (const end of CONTINUATIONS) {
    const found = end.exec(name)
    if (found) return name.slice(0, found.index)
  }
  return name
}
