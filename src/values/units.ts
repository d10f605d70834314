import { UNIT_WORDS } from './unit-lexicon.ts'

export interface Unit {
  /** As printed, blanks removed; 百分比 is `%`. */
  readonly text: string
  /** Power of ten that the unit puts on its figure: -2 for `%`. */
  readonly scale: number
  readonly end: number
}

const BLANKS = / {0,2}\n? {0,2}/y
const MULTIPLIER = /[十百千]?[万亿]{1,2}|[十百千]/y
const SPAN = /\d{1,3}(?:年|个月|月|季度|周|天|日|小时|分钟)/y
const LATIN = /[A-Za-z]/
const HAN = /^[一-鿿]$/
/** Characters of short tails that are answers or points in time, not units: 50已完成, 12月底. */
const NO_UNIT = /[已未完成有无不达的了是为及和与或按准时点符合月季日前后底初末起止至均各每第以之内上下]/

/**
 * What may be a unit. `prose`: words that are units wherever a figure stands before them. `listed`: also those that prose
 * uses otherwise. `alone`, for a figure that fills its cell: also up to three Han characters of no list.
 */
export type UnitUse = 'prose' | 'listed' | 'alone'

/** The unit that follows a figure at `at` in narrowed text, or null. */
export function readUnit(s: string, at: number, use: UnitUse): Unit | null {
  const start = skip(s, at)
  return readShare(s, start) ?? readMeasure(s, start, use)
}

function readShare(s: string, start: number): Unit | null {
  const c = s.charAt(start)
  if (c === '%') return { text: '%', scale: -2, end: start + 1 }
  if (c === '‰') return { text: '‰', scale: -3, end: start + 1 }
  return s.startsWith('百分比', start) ? { text: '%', scale: -2, end: start + 3 } : null
}

function readMeasure(s: string, start: number, use: UnitUse): Unit | null {
  // 28.40/株: so much for each, the money unit left out.
  if (s.charAt(start) === '/') return use === 'alone' ? shareOf(s, start) : null
  const plain = readWord(s, start, use)
  if (plain !== null) return finish(s, plain, start, use)
  // 80余场, 300多万元, 3.2万余人次: what rounds the figure is no part of its unit.
  let p = about(s, start)
  const multiplier = match(MULTIPLIER, s, p)
  p = about(s, p + multiplier.length)
  const word = p === start ? null : readWord(s, p, use)
  if (word !== null) return finish(s, { text: multiplier + word.text, end: word.end }, start, use)
  if (multiplier !== '') return /[万亿]/.test(multiplier) ? { text: multiplier, scale: 0, end: p } : null
  return use === 'alone' ? readTail(s, start) : null
}

function shareOf(s: string, start: number): Unit | null {
  const word = readWord(s, start + 1, 'listed')
  return word === null ? null : finish(s, { text: `/${word.text}`, end: word.end }, start, 'listed')
}

interface Word {
  readonly text: string
  readonly end: number
}

function readWord(s: string, at: number, use: UnitUse): Word | null {
  for (const { word, not, prose } of UNIT_WORDS.get(s.charAt(at)) ?? []) {
    if (!(prose || use !== 'prose') || !s.startsWith(word, at)) continue
    const next = s.charAt(at + word.length)
    if (not !== '' && next !== '' && not.includes(next)) continue
    if (LATIN.test(word.slice(-1)) && LATIN.test(next)) continue
    return { text: word, end: at + word.length }
  }
  return null
}

/** What belongs to a unit after its first word: 场(次), 元/人*月, 次/月, 元每户. */
function finish(s: string, word: Word, start: number, use: UnitUse): Unit {
  let { text, end } = word
  if (s.startsWith('(次)', end)) {
    text += '次'
    end += 3
  }
  let divided = false
  for (let more = 0; more < 4; more++) {
    const c = s.charAt(end)
    const joins =
      c === '/' ||
      (divided && (c === '*' || c === '·' || c === '.' || c === '每')) ||
      (c === '每' && text.endsWith('元'))
    if (!joins) break
    divided = true
    const next = readDivisor(s, end + 1, use)
    if (next === null) break
    text += c + next.text
    end = next.end
  }
  return { text, scale: text === '成' ? -1 : 0, end: Math.max(end, start) }
}

function readDivisor(s: string, at: number, use: UnitUse): Word | null {
  const few = use === 'alone' ? readFew(s, at, 2) : null
  return readWord(s, at, 'listed') ?? few ?? readBracketed(s, at) ?? readSpan(s, at)
}

/** 次/2年: so often in so long. */
function readSpan(s: string, at: number): Word | null {
  const span = match(SPAN, s, at)
  return span === '' ? null : { text: span, end: at + span.length }
}

/** The brackets of 元/(人·月). */
function readBracketed(s: string, at: number): Word | null {
  const close = s.charAt(at) === '(' ? s.slice(at, at + 12).indexOf(')') : -1
  return close < 2 ? null : { text: s.slice(at, at + close + 1), end: at + close + 1 }
}

function readFew(s: string, at: number, most: number): Word | null {
  let end = at
  while (end - at < most && HAN.test(s.charAt(end)) && !NO_UNIT.test(s.charAt(end))) end++
  return end === at ? null : { text: s.slice(at, end), end }
}

/** A short tail of Han characters in a cell of its own may be a measure word that no list has. */
function readTail(s: string, start: number): Unit | null {
  const word = readFew(s, start, 3)
  return word === null ? null : finish(s, word, start, 'alone')
}

/** Past what only rounds a figure: 余, 多, 几. */
function about(s: string, at: number): number {
  const c = s.charAt(at)
  return c === '余' || c === '多' || c === '几' ? at + 1 : at
}

/** Past up to a few blanks and one line break, which a narrow column puts between figure and unit. */
export function skip(s: string, at: number): number {
  BLANKS.lastIndex = at
  BLANKS.test(s)
  return BLANKS.lastIndex
}

function match(pattern: RegExp, s: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(s)?.[0] ?? ''
}
