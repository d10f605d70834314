import type { PrintedNumber, Quantity } from '../schema/index.ts'
import { toNumber } from './decimal.ts'
import { findMentions } from './figures.ts'
import { narrow, tidy } from './fold.ts'
import { readUnit } from './units.ts'

export interface BoundInName {
  /** The phrase as printed, blanks folded: 不低于50个. */
  readonly text: string
  readonly quantity: Quantity
  readonly numbers: readonly PrintedNumber[]
  /** Offsets of the phrase in the name as given. */
  readonly start: number
  readonly end: number
}

const REACHED = /(?:达到|达|实现)$/
/** Ages describe who is counted: 65岁以上老年人. */
const AGE = /^(?:周?岁|月龄)$/

/**
 * The phrase of an indicator's name that states its target: 不低于50个, ≥90%, at its end also 95%以上 or 达到90%. The last such
 * phrase counts. A bare figure (达标率100%), an age and what describes the thing counted (超过3个月的案件) are none; null then.
 */
export function findBound(name: string): BoundInName | null {
  const s = narrow(name)
  const mentions = findMentions(s)
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i]
    if (mention === undefined || AGE.test(mention.number.unit ?? '')) continue
    const atEnd = /^[)"。;,.\s]*$/.test(s.slice(mention.phrase[1]))
    const reached = REACHED.exec(s.slice(Math.max(0, mention.start - 2), mention.start))
    if (mention.comparator === null && !(atEnd && reached !== null)) continue
    const firm = mention.norm || /[≥≤<>=]/.test(s.slice(mention.phrase[0], mention.start))
    if (!firm && !atEnd) continue
    const numbers = mentions.filter((other) => other.start === mention.start).map((other) => other.number)
    const values = numbers.map((number) => ({ value: toNumber(number), unit: number.unit }))
    const known = values.filter((v): v is { value: number; unit: string | null } => v.value !== null)
    if (known.length < values.length) continue
    const start = mention.comparator === null ? mention.start - (reached?.[0].length ?? 0) : mention.phrase[0]
    const end = mention.phrase[1]
    const text = tidy(name.slice(start, end))
    return { text, quantity: { text, comparator: mention.comparator, values: known }, numbers, start, end }
  }
  return null
}

/** The unit in brackets at the end of a name: 修建作业道长度(公里) is 公里; null for (参保率), (≥**人) and whatever else is no unit. */
export function nameUnit(name: string): string | null {
  const found = /\(([^()]{1,12}|[^()]{0,6}\([^()]{1,6}\))\)$/.exec(narrow(name).trimEnd().slice(-20))
  const inside = found?.[1]?.replace(/\s/g, '').replace(/^(?:计量)?单位:?/, '')
  if (inside === undefined || inside === '') return null
  // Only listed words: a tail that merely could be a unit is a remark (缴纳).
  const unit = readUnit(inside, 0, 'listed')
  return unit !== null && unit.end === inside.length ? unit.text : null
}

const TEMPLATE = /[≥≤<>=]{1,2}[*xX×_… ]{0,6}([^()\d]{1,10})\)?$/

/** The unit of the template phrase that a name ends with: 苗木成活率(≥**%) is %, 受益人数≥**人 is 人; null when it has none. The phrase states no target, but its blank is counted in that unit. */
export function templateUnit(name: string): string | null {
  const inside = TEMPLATE.exec(narrow(name).replace(/\s/g, '').slice(-24))?.[1]
  if (inside === undefined) return null
  const unit = readUnit(inside, 0, 'listed')
  return unit !== null && unit.end === inside.length ? unit.text : null
}
