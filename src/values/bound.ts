import type { Comparator } from '../schema/index.ts'
import { fold } from './fold.ts'

/** Signs, longest first. `=>` and `=<` are how some keyboards print them; ≮ says "not less". */
const SIGNS: readonly (readonly [string, Comparator])[] = [
  ['>=', '>='],
  ['=>', '>='],
  ['≥=', '>='],
  ['≥', '>='],
  ['≮', '>='],
  ['<=', '<='],
  ['=<', '<='],
  ['≤=', '<='],
  ['≤', '<='],
  ['≯', '<='],
  ['==', '='],
  ['=', '='],
  ['>', '>'],
  ['<', '<'],
]

/** Words before a figure, in any order. */
const WORDS: readonly (readonly [string, Comparator])[] = [
  ...words(
    '>=',
    '不得低于 不得少于 不得小于 不能低于 不能少于 不低于 不少于 不小于 不短于 大于或等于 大于等于 高于或等于 高于等于 多于或等于 多于等于 至少 最少 起码 不下于 不下',
  ),
  ...words(
    '<=',
    '不得超过 不得高于 不得多于 不得大于 不得突破 不能超过 不能高于 不超过 不高于 不多于 不大于 不长于 不突破 未超过 未突破 小于或等于 小于等于 低于或等于 低于等于 少于或等于 少于等于 至多 最多 不超',
  ),
  ...words('=', '等于'),
  ...words('>', '大于 高于 多于 超过 超出 超 逾'),
  ...words('<', '小于 低于 少于 不足 不到 短于'),
]
/** Words that set a norm: in an actual they repeat the target (达到不低于90%的目标). */
const NORM =
  /^(?:不得|不能|不低于|不少于|不小于|不短于|不超|不高于|不多于|不大于|不长于|不突破|至少|最少|起码|至多|最多)/

const BEFORE = new Map<string, Comparator>([...SIGNS, ...WORDS])
const LONGEST = Math.max(...[...BEFORE.keys()].map((text) => text.length))

const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:\(含\))?\s?[及或]?\s?其?以上(?:\(含[^()]{0,8}\))?/y, '>='],
  [/(?:\(含\))?\s?[及或]?\s?(?:以内|之内|以下)(?:\(含[^()]{0,8}\))?/y, '<='],
  [/内(?!容|部|涵|在|外|地|控|设|生|科)/y, '<='],
]

const BEGINS_AFTER = /[(及或其以之内≥≤<>=≮≯ ]/

export interface Bound {
  readonly comparator: Comparator
  /** Where the words or the sign begin and end. */
  readonly start: number
  readonly end: number
  /** Set by a word of norm (不低于) and not by a sign or a plain statement. */
  readonly norm: boolean
}

/** Words that may stand between a bound and its figure: 不低于每月2次, ≥达到90%. */
const BETWEEN = /(?:每[一-鿿]{1,3}|达到?|约|为|[(:"]| )$/

/** The bound that ends where the figure at `at` begins, in narrowed text. */
export function boundBefore(s: string, at: number): Bound | null {
  let end = at
  for (let words = 0; words < 4; words++) {
    const found = endingAt(s, end)
    if (found !== null) return found
    const gap = BETWEEN.exec(s.slice(Math.max(0, end - 5), end))
    if (gap === null) return null
    end -= gap[0].length
  }
  return null
}

function endingAt(s: string, end: number): Bound | null {
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const text = s.slice(end - length, end)
    const comparator = BEFORE.get(text)
    if (comparator !== undefined) return { comparator, start: end - length, end, norm: NORM.test(text) }
  }
  return null
}

/** The bound that begins where a figure ended: 以上, 以内, `90%≤满意度`. `unit` decides whether 内 is a bound (3天内) or begins another word. */
export function boundAfter(s: string, at: number): Bound | null {
  const start = s.charAt(at) === ' ' ? at + 1 : at
  if (!BEGINS_AFTER.test(s.charAt(start))) return null
  for (const [pattern, comparator] of AFTER) {
    pattern.lastIndex = start
    if (pattern.test(s)) return { comparator, start, end: pattern.lastIndex, norm: false }
  }
  // 90%≤满意度: the figure is the lower end; a sign before another figure belongs to that one.
  const sign = SIGNS.find(([text]) => s.startsWith(text, start))
  if (sign === undefined) return null
  const end = start + sign[0].length
  return /[^\d\s.+-]/.test(s.charAt(end)) ? { comparator: turned(sign[1]), start, end, norm: false } : null
}

function turned(comparator: Comparator): Comparator {
  switch (comparator) {
    case '>=':
      return '<='
    case '<=':
      return '>='
    case '>':
      return '<'
    case '<':
      return '>'
    default:
      return comparator
  }
}

/** The comparator of a cell in a column of its own (指标性质, 计算符号); null for 定量, 定性, 正向, 反向 and whatever else is none. */
export function readComparator(text: string): Comparator | null {
  const s = fold(text)
  if (s.length > 16) return null
  if (/介于|区间|之间/.test(s)) return 'between'
  for (const [sign, comparator] of SIGNS) if (s.includes(sign)) return comparator
  for (const [word, comparator] of WORDS) if (word.length > 1 && s.includes(word)) return comparator
  if (s.endsWith('以上')) return '>='
  return s.endsWith('以内') || s.endsWith('以下') ? '<=' : null
}

function words(comparator: Comparator, list: string): (readonly [string, Comparator])[] {
  return list.split(' ').map((word) => [word, comparator] as const)
}
