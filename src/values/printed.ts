import type { PrintedNumber } from '../schema/index.ts'
import { CHINESE_RUN, hasPlace, readChineseNumber } from './chinese-number.ts'
import { type Decimal, makeDecimal } from './decimal.ts'
import { readUnit, skip } from './units.ts'

/** One figure, or the two ends of a range, as they stand at one place of a narrowed text. */
export interface Printed {
  readonly numbers: readonly PrintedNumber[]
  readonly start: number
  readonly end: number
  readonly range: boolean
}

export interface Numeral extends Decimal {
  readonly end: number
  /** Set where the words before the digits say what they are: 百分之. */
  readonly share: { readonly unit: string; readonly scale: number } | null
  readonly chinese: boolean
}

const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3})(?![0-9A-Za-z]))?/y
const SHARES = [
  { words: '百分之', unit: '%', scale: -2 },
  { words: '千分之', unit: '‰', scale: -3 },
  { words: '万分之', unit: '‱', scale: -4 },
] as const
const THOUSAND_OF_UNIT = /^千[克米瓦伏卡]/
const RANGE = /\s?(?:[-~]{1,2}|至|到)\s?/y

/**
 * The figure at `at` in narrowed text, its unit and, where it is one, its range. `alone` when it fills its cell: then it may
 * be bare, in single Chinese numerals (三个) or with a unit of no list. Null when nothing there is a figure.
 */
export function readPrinted(s: string, at: number, alone: boolean): Printed | null {
  const first = readNumeral(s, at, alone)
  if (first === null) return null
  const unit = unitOf(s, first, alone)
  const range = readRange(s, at, first, unit, alone)
  if (range !== null) return range
  if (unit === null && (!alone || (first.chinese && first.end - at === 1))) return null
  if (unit === null) return { numbers: [figure(first, null, 0)], start: at, end: first.end, range: false }
  return { numbers: [figure(unit.numeral, unit.text, unit.scale)], start: at, end: unit.end, range: false }
}

/** Sign, digits or Chinese numerals at `at`; null when they are none or damaged (`1O23`, `3.2.1`). */
export function readNumeral(s: string, at: number, alone: boolean): Numeral | null {
  const sign = s.charAt(at)
  const start = sign === '-' || sign === '+' ? skip(s, at + 1) : at
  for (const { words, unit, scale } of SHARES) {
    if (!s.startsWith(words, start)) continue
    const at = start + words.length
    const counted = readArabic(s, at, sign === '-') ?? readChinese(s, at, true) ?? readHundred(s, at)
    return counted === null ? null : { ...counted, share: { unit, scale } }
  }
  if (s.startsWith('百分百', start))
    return { text: '100', decimals: 0, end: start + 3, share: { unit: '%', scale: -2 }, chinese: false }
  return readArabic(s, start, sign === '-') ?? (start === at ? readChinese(s, at, alone) : null)
}

/** The 百 of 百分之百, which alone is no number. */
function readHundred(s: string, at: number): Numeral | null {
  return s.charAt(at) === '百' ? { text: '100', decimals: 0, end: at + 1, share: null, chinese: true } : null
}

function readArabic(s: string, start: number, negative: boolean): Numeral | null {
  ARABIC.lastIndex = start
  const found = ARABIC.exec(s)
  if (found === null) return null
  const end = ARABIC.lastIndex
  // A letter that looks like a digit, or more points than a number has: never guessed.
  if (/[OoIlQ|]/.test(s.charAt(end)) || /^[.,:]\d/.test(s.slice(end, end + 2))) return null
  const decimal = makeDecimal((found[1] ?? '').replaceAll(',', ''), found[2], Number(found[3] ?? 0), negative)
  return decimal === null ? null : { ...decimal, end, share: null, chinese: false }
}

function readChinese(s: string, at: number, alone: boolean): Numeral | null {
  CHINESE_RUN.lastIndex = at
  const run = CHINESE_RUN.exec(s)?.[0]
  if (run === undefined || /\d/.test(s.charAt(at + run.length))) return null
  const counts = hasPlace(run) && run.length > 1
  if (!counts && !(alone && run.length === 1)) return null
  const text = readChineseNumber(run)
  if (text === null) return null
  return { text, decimals: (text.split('.')[1] ?? '').length, end: at + run.length, share: null, chinese: true }
}

interface UnitOfNumeral {
  readonly numeral: Decimal
  readonly text: string
  readonly scale: number
  readonly end: number
}

function unitOf(s: string, numeral: Numeral, alone: boolean): UnitOfNumeral | null {
  if (numeral.share !== null) return { numeral, text: numeral.share.unit, scale: numeral.share.scale, end: numeral.end }
  if (numeral.chinese) return unitOfChinese(s, numeral)
  const unit = readUnit(s, numeral.end, alone ? 'alone' : 'prose')
  return unit === null ? null : { numeral, ...unit }
}

/** In Chinese numerals the last 万 or 亿 belongs to the unit, as it does after digits: 两万人 is 2 万人; in 三千克 the 千 does. */
function unitOfChinese(s: string, numeral: Numeral): UnitOfNumeral | null {
  const last = s.charAt(numeral.end - 1)
  if ('万亿'.includes(last) || THOUSAND_OF_UNIT.test(s.slice(numeral.end - 1, numeral.end + 1))) {
    const unit = readUnit(s, numeral.end - 1, 'prose')
    const cut = unit !== null && unit.text.length > 1 ? numeralEndingAt(s, numeral, last) : null
    if (unit !== null && cut !== null) return { numeral: cut, ...unit }
  }
  const unit = readUnit(s, numeral.end, 'prose')
  return unit === null ? null : { numeral, ...unit }
}

function numeralEndingAt(s: string, numeral: Numeral, last: string): Decimal | null {
  let start = numeral.end - 1
  while (start > 0 && /[零〇○一二两三四五六七八九十百千万亿点]/.test(s.charAt(start - 1)) && numeral.end - start < 40)
    start--
  const text = readChineseNumber(s.slice(start, numeral.end).slice(0, -last.length))
  return text === null ? null : { text, decimals: (text.split('.')[1] ?? '').length }
}

/** 2-4次, 85%～90%, 3至5万元: both ends with the unit that applies; null when the two figures are no range. */
function readRange(
  s: string,
  at: number,
  first: Numeral,
  firstUnit: UnitOfNumeral | null,
  alone: boolean,
): Printed | null {
  const before = s.charAt(at - 1)
  // 从50%到80% tells a change, not a range.
  if (before === '从' || before === '由') return null
  RANGE.lastIndex = firstUnit?.end ?? first.end
  if (!RANGE.test(s)) return null
  const second = readNumeral(s, RANGE.lastIndex, alone)
  if (second === null) return null
  const secondUnit = unitOf(s, second, alone)
  const unit = secondUnit ?? (alone ? firstUnit : null)
  if (unit === null && !alone) return null
  const fits = firstUnit === null || secondUnit === null || secondUnit.text.startsWith(firstUnit.text)
  if (!fits) return null
  const low = firstUnit?.numeral ?? first
  const high = secondUnit?.numeral ?? second
  return {
    numbers: [figure(low, unit?.text ?? null, unit?.scale ?? 0), figure(high, unit?.text ?? null, unit?.scale ?? 0)],
    start: at,
    end: secondUnit?.end ?? second.end,
    range: true,
  }
}

function figure(decimal: Decimal, unit: string | null, scale: number): PrintedNumber {
  return { text: decimal.text, decimals: decimal.decimals, scale, unit }
}
