import type { Comparator, PrintedNumber, Quantity } from '../schema/index.ts'
import { boundAfter, boundBefore, readComparator } from './bound.ts'
import { maskDates, readDate } from './calendar.ts'
import { toNumber } from './decimal.ts'
import { findMentions, type Mention } from './figures.ts'
import { narrow, tidy } from './fold.ts'
import { isEmptySlot, isNoneMark } from './marks.ts'
import { readPrinted } from './printed.ts'
import { readUnit } from './units.ts'

/** What stands around the cell of a quantity. */
export interface QuantityContext {
  readonly role: 'target' | 'actual'
  /** Text of a comparator column (指标性质, 计算符号); holds for targets. */
  readonly comparator?: string | undefined
  /** Text of a unit column; holds for bare figures of targets and actuals. */
  readonly unit?: string | undefined
  /** Unit in brackets at the end of the name; holds for bare figures of targets. */
  readonly nameUnit?: string | null | undefined
}

export interface QuantityReading {
  /** Null when the cell is blank or holds a mark for none. */
  readonly quantity: Quantity | null
  /** Parallel to `quantity.values`. */
  readonly numbers: readonly PrintedNumber[]
  readonly absent: 'blank' | 'none-mark' | null
  /** Figures that no JSON number can hold; they are left out of `values`. */
  readonly inexact: readonly string[]
}

/** Reads the answer to an indicator: its text, the comparator if one is printed, and its figures in printed order. Total: any text has a reading. */
export function readQuantity(text: string, context: QuantityContext): QuantityReading {
  const kept = tidy(text)
  if (kept === '') return { quantity: null, numbers: [], absent: 'blank', inexact: [] }
  if (isNoneMark(kept) || isEmptySlot(kept)) return { quantity: null, numbers: [], absent: 'none-mark', inexact: [] }
  const s = narrow(kept)
  const unit = columnUnit(context)
  // 2022.12 and 20221231 are dates unless a unit says otherwise.
  const dated = unit === null && readDate(kept) !== null
  const read = dated || isNoise(s) ? NOTHING : (readWhole(s) ?? readList(s) ?? readProse(s, context.role))
  const exact: PrintedNumber[] = []
  const values: Quantity['values'] = []
  const inexact: string[] = []
  for (const printed of read.numbers) {
    const number = printed.unit === null && unit !== null ? { ...printed, ...unit } : printed
    const value = toNumber(number)
    if (value === null) inexact.push(number.text)
    else {
      exact.push(number)
      values.push({ value, unit: number.unit })
    }
  }
  const column =
    context.role === 'target' && context.comparator !== undefined ? readComparator(context.comparator) : null
  return {
    quantity: { text: kept, comparator: read.comparator ?? column, values },
    numbers: exact,
    absent: null,
    inexact,
  }
}

interface Read {
  readonly numbers: readonly PrintedNumber[]
  readonly comparator: Comparator | null
}
const NOTHING: Read = { numbers: [], comparator: null }

/** What recognition makes of ≥ before a figure, so that neither the sign nor the figure can be trusted. */
const NOISE = /^[到之乏乙三]\d|^\d*[OoIl]\d|^\d+[OoIlQ](?![A-Za-z])/

function isNoise(s: string): boolean {
  return s.length <= 12 && NOISE.test(s)
}

const LEAD =
  /(?:达到|达|实现|完成|大约|约|共计|共|累计|总计|合计|近|为|是|计划|控制在|保持在|维持在|稳定在|每年|全年|年均|人均)?:? ?/y
const REMARK = /(?: ?\([^()]{0,60}\))?[。;,.、 ]?$/y

/** One full-width comma in a cell of one figure separates thousands; several make a list. */
const ONE_COMMA = /^([^，]*\d)，(\d{3}(?![\d，])[^，]*)$/

/** The cell as one figure or one range, with what may stand around it; null when it is anything else. */
function readWhole(text: string): Read | null {
  if (text.length > 80) return null
  const s = maskDates(text.replace(ONE_COMMA, '$1,$2'))
  for (const at of starts(s)) {
    const printed = readPrinted(s, at, true)
    if (printed === null) continue
    const before = boundBefore(s, at)
    if (!isLead(s.slice(0, before?.start ?? at))) return null
    const bracketed = printed.numbers[0]?.unit === null ? readBracketedUnit(s, printed.end) : null
    const end = bracketed?.end ?? printed.end
    const after = boundAfter(s, end)
    REMARK.lastIndex = after?.end ?? end
    if (!REMARK.test(s) || findMentions(s.slice(after?.end ?? end)).length > 0) return null
    const numbers =
      bracketed === null
        ? printed.numbers
        : printed.numbers.map((n) => ({ ...n, unit: bracketed.text, scale: bracketed.scale }))
    return { numbers, comparator: printed.range ? 'between' : (before?.comparator ?? after?.comparator ?? null) }
  }
  return null
}

/** Where the figure of a cell may begin: at its first digit or numeral, its sign included. */
function starts(s: string): number[] {
  const first = s.search(/[\d一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]|[千万]分之/)
  if (first < 0) return []
  const sign = s.charAt(first - 1)
  return sign === '-' || sign === '+' ? [first - 1] : [first]
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

/** 100(人): the unit of a bare figure in brackets after it. */
function readBracketedUnit(s: string, at: number): { text: string; scale: number; end: number } | null {
  if (s.charAt(at) !== '(') return null
  const unit = readUnit(s, at + 1, 'prose')
  return unit === null || s.charAt(unit.end) !== ')' ? null : { text: unit.text, scale: unit.scale, end: unit.end + 1 }
}

/** Several bare figures in one cell, each a quantity of its own: `≥90；≥95`. */
function readList(s: string): Read | null {
  if (s.length > 200) return null
  const parts = s
    .split(/[;；、，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return null
  const reads = parts.map(readWhole)
  const numbers = reads.flatMap((read) => read?.numbers ?? [])
  if (reads.includes(null)) return null
  return { numbers, comparator: common(reads.map((read) => read?.comparator ?? null)) }
}

function readProse(s: string, role: 'target' | 'actual'): Read {
  const mentions = findMentions(s)
  return {
    numbers: mentions.map((mention) => mention.number),
    comparator: role === 'target' ? common(bounds(mentions)) : statedIn(mentions),
  }
}

function bounds(mentions: readonly Mention[]): (Comparator | null)[] {
  return mentions.map((mention) => mention.comparator)
}

/** One comparator for the whole text only where every figure of it has the same. */
function common(comparators: readonly (Comparator | null)[]): Comparator | null {
  const first = comparators[0] ?? null
  return comparators.every((comparator) => comparator === first) ? first : null
}

/** An answer in prose has the comparator of its only figure, unless that repeats the target. */
function statedIn(mentions: readonly Mention[]): Comparator | null {
  const [only] = mentions
  if (only === undefined || only.norm) return null
  return mentions.length === 1 || (mentions.length === 2 && only.comparator === 'between') ? only.comparator : null
}

const NO_UNIT = /^(?:[-/\\—]*|无|其他|其它|文本|定性|定量|文字描述|不适用)$/

function columnUnit(context: QuantityContext): { unit: string; scale: number } | null {
  const printed = context.unit === undefined || NO_UNIT.test(tidy(context.unit)) ? null : context.unit
  const text = printed ?? (context.role === 'target' ? (context.nameUnit ?? null) : null)
  if (text === null) return null
  const s = narrow(tidy(text))
    .replace(/\s/g, '')
    .replace(/^\((.*)\)$/, '$1')
  if (s === '' || s.length > 20) return null
  const unit = readUnit(s, 0, 'alone')
  return unit !== null && unit.end === s.length ? { unit: unit.text, scale: unit.scale } : { unit: s, scale: 0 }
}
