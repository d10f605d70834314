import type { Comparator, PrintedNumber, Quantity } from '../schema/index.ts'
import { readComparator } from './bound.ts'
import { readDate } from './calendar.ts'
import { toNumber } from './decimal.ts'
import { findMentions, type Mention } from './figures.ts'
import { narrow, tidy } from './fold.ts'
import { isEmptySlot, isNoneMark } from './marks.ts'
import { readUnit } from './units.ts'
import { common, type Figures, readList, readWhole } from './whole.ts'

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
  /** Whether blanks between digits were closed (`98. 5%`): right unless two cells ran together. */
  readonly joined: boolean
}

const ABSENT = { quantity: null, numbers: [], inexact: [], joined: false } as const

/** Reads the answer to an indicator: its text, the comparator if one is printed, and its figures in printed order. Total: any text has a reading. */
export function readQuantity(text: string, context: QuantityContext): QuantityReading {
  const kept = tidy(text)
  if (kept === '') return { ...ABSENT, absent: 'blank' }
  if (isNoneMark(kept) || isEmptySlot(kept)) return { ...ABSENT, absent: 'none-mark' }
  const s = narrow(kept)
  const unit = columnUnit(context)
  // 2022.12 and 20221231 are dates unless a unit says otherwise.
  const dated = unit === null && readDate(kept.replace(/[.。;；,，]$/, '')) !== null
  const read = dated || isNoise(s) ? NOTHING : (readWhole(s) ?? readList(s) ?? readProse(s, context.role))
  const exact: PrintedNumber[] = []
  const values: Quantity['values'] = []
  const inexact: string[] = []
  for (const printed of read.numbers) {
    const number = unit === null ? printed : withUnit(printed, unit)
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
    joined: read.joined,
  }
}

/** A bare figure takes the unit of its column; a bare 万 joins it (5万 in a column of 人 is 5 万人); any other unit in the cell wins. */
function withUnit(number: PrintedNumber, column: { unit: string; scale: number }): PrintedNumber {
  if (number.unit === null) return { ...number, ...column }
  if (!/^[万亿]$/.test(number.unit) || column.scale !== 0) return number
  return { ...number, unit: column.unit.startsWith(number.unit) ? column.unit : number.unit + column.unit }
}

const NOTHING: Figures = { numbers: [], comparator: null, joined: false }

/** What recognition makes of ≥ before a figure, so that neither the sign nor the figure can be trusted. */
const NOISE = /^[到之乏乙三]\d|^\d*[OoIl]\d|^\d+[OoIlQ](?![A-Za-z])/

function isNoise(s: string): boolean {
  return s.length <= 12 && NOISE.test(s)
}

function readProse(s: string, role: 'target' | 'actual'): Figures {
  const mentions = findMentions(s)
  return {
    numbers: mentions.map((mention) => mention.number),
    comparator: role === 'target' ? askedIn(s, mentions) : statedIn(mentions),
    joined: false,
  }
}

/** A target in prose has the comparator that all its figures share; a lower and an upper bound side by side (5%≤x≤10%) are a range. */
function askedIn(s: string, mentions: readonly Mention[]): Comparator | null {
  const [low, high] = mentions
  if (mentions.length === 2 && low !== undefined && high !== undefined) {
    const bounds = /^>=?$/.test(low.comparator ?? '') && /^<=?$/.test(high.comparator ?? '')
    const gap = s.slice(low.phrase[1], high.phrase[0])
    if (bounds && gap.length <= 6 && !/[;。]/.test(gap)) return 'between'
  }
  return common(mentions.map((mention) => mention.comparator))
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
