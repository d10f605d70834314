import { narrow } from './fold.ts'

const YEAR = '(?<![\\d])(?:19|20)\\d{2}'
const TO = '\\s?[-~至到、]{1,2}\\s?'
const DAY = `(?:\\s?\\d{1,2}\\s?(?:[日号]?${TO}\\d{1,2}\\s?)?[日号])?`
const MONTH_DAY = `\\s?\\d{1,2}\\s?(?:${TO}\\d{1,2}\\s?)?月(?!龄)份?${DAY}`
const POINTS = new RegExp(
  [
    `${YEAR}\\s?年?${TO}(?:19|20)\\d{2}\\s?(?:年度?|学年|级|届)`,
    `${YEAR}${TO}(?:19|20)\\d{2}(?=$|[,;，。、)])`,
    `${YEAR}\\s?(?:学?年(?:度|底|末|初)?(?:${MONTH_DAY})?|起|级|届)`,
    `${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)`,
    `${YEAR}[-/](?:0?[1-9]|1[0-2])(?!\\d)`,
    `(?<![\\d.])${MONTH_DAY}`,
    `(?<=[每当次本]月)\\s?\\d{1,2}\\s?[日号]`,
    `(?<![\\d.])\\d{1,2}\\s?[日号](?=之?前|起|止)`,
    `(?<![\\d.:])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])`,
    `(?<![\\d.])\\d{1,2}时\\d{1,2}分`,
    `(?<![\\d.])\\d{2}\\s?年(?:底|末|初|度)`,
    '(?<![\\d.])\\d{2}、\\d{2}年',
    '(?<![\\d.])0[1-9][-/.](?:[0-2]\\d|3[01])(?![\\d%])',
    `[1-4一二三四](?:${TO}[1-4一二三四])?季度`,
    `(?<![\\d.])\\d{2}年代`,
    '[一二三四五六七八九十]{1,3}月份?(?:[一二三四五六七八九十]{1,3}[日号])?',
  ].join('|'),
  'g',
)

/** A character that every date holds; most cells have none. */
const CALENDAR = /[年月日号时季起级届:/-]/
/** Stands for every character of a date; no pattern of a figure, a unit or a bound knows it. */
const MASK = '\ufffc'

/** Narrowed text with its dates and points in time made unreadable, of the same length: 2022年12月31日, 1-11月, 12月底前, 第四季度. Durations (21天, 3个月, 1年) stay. */
export function maskDates(s: string): string {
  if (!CALENDAR.test(s)) return s
  return s.replace(POINTS, (date) => MASK.repeat(date.length))
}

export interface CalendarDate {
  readonly year: number
  /** From 1; null where only the year, or year and month, are printed. */
  readonly month: number | null
  readonly day: number | null
}

const DATE =
  /^((?:19|20)\d{2})(?:年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?|[-./](\d{1,2})(?:[-./](\d{1,2}))?|(\d{2})(\d{2}))$/
const CHINESE_DIGITS = '〇一二三四五六七八九'

/** The date that a text as a whole prints, in figures or Chinese numerals (2022年3月18日, 2022-03-18, 二〇二二年三月); null when it is none. */
export function readDate(text: string): CalendarDate | null {
  if (text.length > 40 || !/^\s*[12１２二一]/.test(text)) return null
  const found = DATE.exec(toDigits(narrow(text).replace(/\s/g, '')))
  if (found === null) return null
  const [, year, m1, d1, m2, d2, m3, d3] = found
  const month = m1 ?? m2 ?? m3
  const day = d1 ?? d2 ?? d3
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
  const valid = inRange(date.month, 12) && inRange(date.day, 31)
  return valid ? date : null
}

function inRange(value: number | null, highest: number): boolean {
  return value === null || (value >= 1 && value <= highest)
}

/** 二〇二二年三月十八日 in figures; the numerals of a date never go beyond 三十一. */
function toDigits(s: string): string {
  return s
    .replace(/[○零Ｏ]/g, '〇')
    .replace(/(?<=[〇一二])O|O(?=[〇一二三四五六七八九])/g, '〇')
    .replace(
      /([二三])?十([一二三四五六七八九])?/g,
      (_, tens: string | undefined, ones: string | undefined) =>
        `${tens === undefined ? 1 : CHINESE_DIGITS.indexOf(tens)}${ones === undefined ? 0 : CHINESE_DIGITS.indexOf(ones)}`,
    )
    .replace(/[〇一二三四五六七八九]/g, (c) => String(CHINESE_DIGITS.indexOf(c)))
}

const SPAN_OF_YEARS = /(?<!\d)20\d{2}年?[-~至到]{1,2}20\d{2}年/
const FISCAL_YEAR = /(?<!\d)(20\d{2})年度/g
const PLAIN_YEAR = /(?<!\d)(20\d{2})年(?!\d{1,2}月)/g
const LONE_YEAR = /^\(?(20\d{2})\)?$|\((20\d{2})\)$/

/**
 * The fiscal year in a title, in a line near it or in a cell for it: `(2021年度)`, 二〇二一年度, 2021年部门…. A year with 度 goes
 * before one without. Null when the text names several years alike, a span of years, or a year only within a date.
 */
export function readFiscalYear(text: string): number | null {
  if (text.length > 400) return null
  const s = toDigits(narrow(text))
  return yearOf(s) ?? yearOf(s.replace(/\s/g, ''))
}

function yearOf(s: string): number | null {
  if (SPAN_OF_YEARS.test(s)) return null
  const lone = LONE_YEAR.exec(s.trim())
  if (lone !== null) return Number(lone[1] ?? lone[2])
  for (const pattern of [FISCAL_YEAR, PLAIN_YEAR]) {
    const years = new Set([...s.matchAll(pattern)].map((found) => Number(found[1])))
    if (years.size > 0) return years.size === 1 ? ([...years][0] ?? null) : null
  }
  return null
}
