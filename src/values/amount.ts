import type { PrintedNumber } from '../schema/index.ts'
import { closeBlanks } from './blanks.ts'
import { maskDates } from './calendar.ts'
import { CHINESE_RUN, hasPlace, readChineseNumber } from './chinese-number.ts'
import { type Decimal, makeDecimal } from './decimal.ts'
import { narrow, tidy } from './fold.ts'
import { isEmptySlot, isNoneMark } from './marks.ts'
import { asMoneyUnit } from './money.ts'
import { readUnit } from './units.ts'

export type Amount =
  | {
      readonly kind: 'figure'
      readonly figure: PrintedNumber
      /** What else the cell holds: (含上年结转), 整. */
      readonly qualifier?: string
      /** Set when blanks between the digits were closed (1 022.93): right unless two cells ran together. */
      readonly joined?: true
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string }

/** The one figure of a cell for money, a weight or a score, with a money unit (万 is 万元), 分 or % where one is printed. Damage and doubt (`1O23`, `0/0`, two figures) make it unreadable; no digit is guessed. */
export function readAmount(text: string): Amount {
  return read(text, (numeral, s) => {
    const unit = readUnit(s, numeral.end, 'prose')
    const printed = unit === null || unit.scale !== 0 || unit.text === '分' ? unit?.text : asMoneyUnit(unit.text)
    const rest = readRest(s.slice(unit?.end ?? numeral.end))
    if (rest === null || printed === null) return null
    return figure({ ...numeral, scale: unit?.scale ?? 0, unit: printed ?? null }, rest, numeral.joined)
  })
}

/**
 * A rate. With a percent sign (or 百分之, ‰) it is what it says; bare it is a percentage in a column headed (%), and elsewhere
 * a ratio up to 1.5 and a percentage beyond, then without a unit: its reader should know that the sign was not printed.
 */
export function readRate(text: string, context: { readonly percentColumn: boolean }): Amount {
  return read(text, (numeral, s) => {
    const unit = readUnit(s, numeral.end, 'prose')
    if (unit !== null && unit.scale === 0) return null
    const rest = readRest(s.slice(unit?.end ?? numeral.end))
    if (rest === null) return null
    const bare = context.percentColumn
      ? { scale: -2, unit: '%' }
      : { scale: isRatio(numeral.text) ? 0 : -2, unit: null }
    const { scale, unit: printed } = unit === null ? bare : { scale: unit.scale, unit: unit.text }
    return figure({ ...numeral, scale, unit: printed }, rest, numeral.joined)
  })
}

function isRatio(text: string): boolean {
  return Math.abs(Number(text)) <= 1.5
}

interface Numeral extends Decimal {
  readonly end: number
  readonly joined: boolean
}

function read(text: string, make: (numeral: Numeral, s: string) => Amount | null): Amount {
  const kept = tidy(text)
  if (kept === '') return { kind: 'blank' }
  // Nearly every amount is a plain decimal.
  const plain = PLAIN_DECIMAL.exec(kept)
  if (plain !== null) {
    const decimal = makeDecimal(plain[1] ?? '', plain[2])
    const numeral = decimal && make({ ...decimal, end: kept.length, joined: false }, kept)
    if (numeral !== null) return numeral
  }
  if (isNoneMark(kept) || isEmptySlot(kept)) return { kind: 'none' }
  const unreadable: Amount = { kind: 'unreadable', text: kept }
  if (kept.length > 200) return unreadable
  const s = narrow(kept).replaceAll('，', ',').replaceAll('\n', ' ').replace(LEAD, '')
  const share = SHARE.exec(s)
  if (share !== null) {
    const rest = s.slice(share[0].length)
    const inner = readDigits(rest) ?? readChinese(rest) ?? (rest.startsWith('百') ? HUNDRED : null)
    if (inner === null) return unreadable
    return (
      make(inner, `${rest.slice(0, inner.end)}${share[0] === '百分之' ? '%' : '‰'}${rest.slice(inner.end)}`) ??
      unreadable
    )
  }
  if (maskDates(s).charAt(0) !== s.charAt(0)) return unreadable
  const numeral = readDigits(s) ?? readChinese(s)
  return (numeral === null ? null : make(numeral, s)) ?? unreadable
}

const PLAIN_DECIMAL = /^(\d{1,15})(?:\.(\d{1,15}))?$/
const LEAD = /^(?:约|共计|共|合计|人民币|RMB|CNY|[¥￥]|:| ){0,4}/
/** The 百 of 百分之百, which alone is no number. */
const HUNDRED: Numeral = { text: '100', decimals: 0, end: 1, joined: false }
const SHARE = /^[百千]分之/
const DIGITS = /^([-+]?) ?(\d[\d,. ]{0,60}|\.\d{1,40})(?:[eE]([+-]?\d{1,3})(?![\dA-Za-z]))?/
const PLAIN = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/

function readDigits(s: string): Numeral | null {
  const found = DIGITS.exec(s)
  if (found === null) return null
  const printed = (found[2] ?? '').trimEnd()
  const exponent = found[3]
  const joined = printed.includes(' ')
  const closed = closeBlanks(printed)
  const parts = closed === null ? null : PLAIN.exec(closed)
  if (parts === null || closed === '.') return null
  const decimal = makeDecimal((parts[1] ?? '').replaceAll(',', ''), parts[2], Number(exponent ?? 0), found[1] === '-')
  const end = exponent === undefined ? found[0].trimEnd().length : found[0].length
  return decimal === null || /^[OoIlQ|]/.test(s.slice(end)) ? null : { ...decimal, end, joined }
}

function readChinese(s: string): Numeral | null {
  CHINESE_RUN.lastIndex = 0
  const run = CHINESE_RUN.exec(s)?.[0]
  if (run === undefined || run === '一' || (!hasPlace(run) && run.length > 1 && !/点/.test(run))) return null
  // The last 万 or 亿 is part of the unit: 四千万元 is 4000 万元.
  const long = run.length > 1 && /[万萬亿億]$/.test(run)
  const kept = long ? run.slice(0, -1) : run
  const text = readChineseNumber(kept)
  return text === null ? null : { text, decimals: (text.split('.')[1] ?? '').length, end: kept.length, joined: false }
}

/** What may follow the figure: nothing, a mark, 整, a remark in brackets. Null when the cell holds more than that. */
function readRest(rest: string): string | null {
  const found = /^ ?(整|左右|余)? ?((?:\([^()]{0,150}\)?)?) ?[*。;,.]?$/.exec(rest)
  if (found === null) return null
  return `${found[1] ?? ''}${found[2] ?? ''}`
}

function figure(number: PrintedNumber & Partial<Numeral>, qualifier: string, joined: boolean): Amount {
  const { text, decimals, scale, unit } = number
  return {
    kind: 'figure',
    figure: { text, decimals, scale, unit },
    ...(qualifier === '' ? {} : { qualifier }),
    ...(joined ? { joined: true as const } : {}),
  }
}
