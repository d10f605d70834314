import type { Comparator, PrintedNumber } from '../schema/index.ts'
import { boundAfter, boundBefore } from './bound.ts'
import { maskDates } from './calendar.ts'
import { narrow } from './fold.ts'
import { type Printed, readPrinted } from './printed.ts'

/** A figure with its unit in running text. */
export interface Mention {
  readonly number: PrintedNumber
  /** Offsets of figure and unit in the text that was searched; the two ends of a range share them. */
  readonly start: number
  readonly end: number
  /** What is printed beside the figure: a bound (不低于, ≥, 以上), or that it is an end of a range. */
  readonly comparator: Comparator | null
  /** Offsets of figure, unit and the words of the bound. */
  readonly phrase: readonly [start: number, end: number]
  /** Whether the bound is a word of norm (不低于, 不超过), which in an answer repeats what was asked. */
  readonly norm: boolean
}

const START = /\d|百分[之百]|[千万]分之|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]/g
const TO = /[-~至到、]\d{1,4}/y
/** The number of an item in a list: `1. 5场培训`. */
const ITEM = /[\n;。] ?\d{1,2}[.,] ?$/
const RUN = /[\d.,]*\d|[零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+|[百千万]分之/y
/** Before a figure: part of a name, an order or a formula (A4, 第3, 7×24, T+1), or the first half of a damaged number (`9 8.5%`, `O.5%`). */
const NAMED = /[A-Za-z#№.]$|[A-Za-z\d] ?[+*×÷]$|第 ?$|\d[.,]? +$|\d +\.$/
/** Before Chinese numerals: a vague count (数十人), an order, a name (两个一百年). */
const VAGUE = /[数几上成第个]$/

/**
 * Every figure with a unit in running text, in order, with its offsets. Dates, points in time, numbers in names (12345热线,
 * 第3批, “3个一”) and bare figures are none; Chinese numerals count from two characters with a place on (一百二十人, 百分之九十五),
 * for 一支 and 十大 are words.
 */
export function findFigures(text: string): readonly Mention[] {
  return findMentions(narrow(text))
}

/** The same in text that was narrowed already. */
export function findMentions(narrowed: string): readonly Mention[] {
  const s = maskDates(narrowed)
  const mentions: Mention[] = []
  let at = 0
  for (;;) {
    START.lastIndex = at
    const start = START.exec(s)?.index
    if (start === undefined) return mentions
    const named = isNamed(s, start)
    const printed = named ? null : (readPrinted(s, signed(s, start), false) ?? readChain(s, start))
    const item = itemAt(s, start, printed)
    if (printed !== null && item === '' && !isQuotedName(s, start, printed.end)) mentions.push(...mention(s, printed))
    at = item === '' ? (printed?.end ?? endOfRun(s, start, named)) : start + item.length
  }
}

function mention(s: string, printed: Printed): Mention[] {
  const { start, end, numbers } = printed
  const before = boundBefore(s, start)
  const after = before === null ? boundAfter(s, end) : null
  const bound = before ?? after
  return numbers.map((number) => ({
    number,
    start,
    end,
    comparator: printed.range ? 'between' : (bound?.comparator ?? null),
    phrase: [before?.start ?? start, after?.end ?? end],
    norm: !printed.range && bound?.norm === true,
  }))
}

/** What comes in whole numbers only. */
const COUNTED = /^(?:[个场次人户家名件份篇项批期台套座只头辆所]|人次|场次)$/

/** Two points, the first after the number of an item: `2.98.5%`. */
const ITEM_AND_DECIMAL = /^\d{1,2}\.(?=\d{1,9}\.\d{1,9}(?![\d.]))/

/** The number of an item glued to a figure, with its point: `1.` in `1.3场培训；2.5场讲座`, `1.100%`, `2.98.5%`; else ''. */
function itemAt(s: string, start: number, printed: Printed | null): string {
  if (!/\d/.test(s.charAt(start)) || !/[\n;。] ?$/.test(lookBack(s, start, 2))) return ''
  const text = s.slice(start, start + 24)
  if (printed === null) return ITEM_AND_DECIMAL.exec(text)?.[0] ?? ''
  const [number] = printed.numbers
  if (number === undefined || number.decimals <= 0) return ''
  const glued = COUNTED.test(number.unit ?? '') || (number.unit === '%' && number.text.endsWith('.100'))
  return glued ? (/^\d{1,2}\.(?!0\d)/.exec(text)?.[0] ?? '') : ''
}

/** The few characters before `at`; the beginning of the text looks like that of a line. */
function lookBack(s: string, at: number, length: number): string {
  return at > length ? s.slice(at - length, at) : `\n${s.slice(0, at)}`
}

/** A minus or plus belongs to the figure unless it joins it to something before. */
function signed(s: string, at: number): number {
  const sign = s.charAt(at - 1)
  if (sign !== '-' && sign !== '+') return at
  return /[\w%‰)\]\ufffc-]/.test(s.charAt(at - 2)) ? at : at - 1
}

function isNamed(s: string, at: number): boolean {
  const before = lookBack(s, at, 6)
  if (!/\d/.test(s.charAt(at))) return VAGUE.test(before)
  return (NAMED.test(before) && !ITEM.test(before)) || /^0\d/.test(s.slice(at, at + 2))
}

/** “3个清单”, “5+2”: a figure right after an opening quote that soon closes is a name, unless it is a share. */
function isQuotedName(s: string, start: number, end: number): boolean {
  if (s.charAt(start - 1) !== '"' || s.slice(start, end).includes('%')) return false
  const close = s.slice(end, end + 10).indexOf('"')
  return close > 0
}

const CHAIN = /\d+(?:\.\d+)?(?:[、和及与，]\d+(?:\.\d+)?){1,30}/y
const EACH = /分别[一-鿿]{0,3}$/

/** 分别为158、226、163人: bare figures in a row take the unit of the last; two alone do so only after 分别, for 1、20人 is an item. */
function readChain(s: string, at: number): Printed | null {
  CHAIN.lastIndex = at
  const found = CHAIN.exec(s)?.[0]
  if (found === undefined) return null
  const parts = found.split(/[、和及与，]/)
  const each = EACH.test(s.slice(Math.max(0, at - 5), at))
  if (!each && (parts.length < 3 || found.includes('，'))) return null
  const last = readPrinted(s, at + found.length - (parts.at(-1)?.length ?? 0), false)
  const [unit] = last?.numbers ?? []
  if (last === null || last.range || unit === undefined) return null
  const numbers = parts.map((text) => ({
    ...unit,
    text: text.replace(/^0+(?=\d)/, ''),
    decimals: (text.split('.')[1] ?? '').length,
  }))
  return { numbers, start: at, end: last.end, range: false }
}

/** Past digits or numerals that are no figure; in a name all of its range goes too (第3-5名). */
function endOfRun(s: string, at: number, named: boolean): number {
  RUN.lastIndex = at
  const end = RUN.test(s) ? RUN.lastIndex : at + 1
  if (!named) return end
  TO.lastIndex = end
  return TO.test(s) ? TO.lastIndex : end
}
