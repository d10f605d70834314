import type { Comparator, PrintedNumber } from '../schema/index.ts'
import { closeBlanks } from './blanks.ts'
import { boundAfter, boundBefore } from './bound.ts'
import { maskDates } from './calendar.ts'
import { findMentions } from './figures.ts'
import { type Printed, readPrinted } from './printed.ts'
import { readUnit } from './units.ts'

/** The figures of a cell and the one comparator that holds for them. */
export interface Figures {
  readonly numbers: readonly PrintedNumber[]
  readonly comparator: Comparator | null
  /** Whether blanks between digits were closed. */
  readonly joined: boolean
}

const LEAD =
  /(?:[¥￥]|达到|达|实现|完成|大约|约|共计|共|累计|总计|合计|近|为|是|计划|控制在|保持在|维持在|稳定在|每年|全年|年均|人均)?:? ?/y
const REMARK = /(?: ?\([^()]{0,60}\))?[。;,.、 ]?$/y
const CURRENCY = /[¥￥] ?$/
/** One full-width comma in a cell of one figure separates thousands; several make a list. */
const ONE_COMMA = /^([^，]*\d)，(\d{3}(?![\d，])[^，]*)$/
/** The first number of the cell, with the blanks that recognition may have put into it. */
const NUMBER = /\d[\d,. ]*\d/
const START = /[\d一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]|[千万]分之/

/** A narrowed cell as one figure or one range, with what may stand around it; null when it is anything else. */
export function readWhole(text: string): Figures | null {
  if (text.length > 80) return null
  const grouped = text.replace(ONE_COMMA, '$1,$2')
  const closed = grouped.replace(NUMBER, (digits) => closeBlanks(digits) ?? digits)
  const s = maskDates(closed)
  const first = s.search(START)
  if (first < 0) return null
  const at = '+-'.includes(s.charAt(first - 1) || ' ') ? first - 1 : first
  const printed = readPrinted(s, at, true)
  if (printed === null) return null
  const before = boundBefore(s, at)
  if (!isLead(s.slice(0, before?.start ?? at))) return null
  const outer = printed.numbers[0]?.unit === null ? readOuterUnit(s, at, printed) : null
  const end = outer?.end ?? printed.end
  const after = boundAfter(s, end)
  REMARK.lastIndex = after?.end ?? end
  if (!REMARK.test(s)) return null
  const rest = s.slice(after?.end ?? end)
  if (rest !== '' && findMentions(rest).length > 0) return null
  return {
    numbers:
      outer === null ? printed.numbers : printed.numbers.map((n) => ({ ...n, unit: outer.text, scale: outer.scale })),
    comparator: printed.range ? 'between' : (before?.comparator ?? after?.comparator ?? null),
    joined: closed !== grouped,
  }
}

/** Several figures in one cell, each as it would stand alone: `≥90；≥95`. Null when any part is more than a figure. */
export function readList(s: string): Figures | null {
  if (s.length > 200) return null
  const parts = s.split(/[;、，\n]/).filter((part) => part.trim() !== '')
  if (parts.length < 2) return null
  const reads: Figures[] = []
  for (const part of parts) {
    const read = readWhole(part.trim())
    if (read === null) return null
    reads.push(read)
  }
  const numbers = reads.flatMap((read) => read.numbers)
  // 1、20人 is an item of a list, not two figures.
  const bare = numbers.filter((number) => number.unit === null).length
  if (bare > 0 && bare < numbers.length) return null
  return {
    numbers,
    comparator: common(reads.map((read) => read.comparator)),
    joined: reads.some((read) => read.joined),
  }
}

/** One comparator for a whole text only where every figure of it has the same. */
export function common(comparators: readonly (Comparator | null)[]): Comparator | null {
  const first = comparators[0] ?? null
  return comparators.every((comparator) => comparator === first) ? first : null
}

function isLead(s: string): boolean {
  let at = 0
  while (at < s.length) {
    LEAD.lastIndex = at
    LEAD.test(s)
    if (LEAD.lastIndex === at) return false
    at = LEAD.lastIndex
  }
  return true
}

/** The unit that is not glued to a bare figure: in brackets after it, 100(人), or a currency sign before it. */
function readOuterUnit(s: string, at: number, printed: Printed): { text: string; scale: number; end: number } | null {
  const unit = s.charAt(printed.end) === '(' ? readUnit(s, printed.end + 1, 'prose') : null
  if (unit !== null && s.charAt(unit.end) === ')') return { text: unit.text, scale: unit.scale, end: unit.end + 1 }
  return CURRENCY.test(s.slice(Math.max(0, at - 2), at)) ? { text: '元', scale: 0, end: printed.end } : null
}
