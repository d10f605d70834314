import type { PrintedNumber } from '../schema/index.ts'
import { makeDecimal } from './decimal.ts'
import { narrow, tidy } from './fold.ts'

export interface WeightedLabel {
  /** The label without its weight; '' where the weight stood alone. */
  readonly label: string
  readonly weight: PrintedNumber | null
}

const WORDS = '(?:权重|分值|满分|总分|共|计|占)?[:为]?'
const NUMBER = '(\\d(?: ?\\d){0,2}(?:\\.\\d{1,2})?)'
const BRACKETED = new RegExp(`\\( ?${WORDS} ?${NUMBER} ?(分|%)? ?(?:[*×x,，、;][^()]{0,40})?\\)?`)
const GLUED = new RegExp(`[:\\s]? ?${NUMBER} ?(分)$`)

/** Cuts the weight off a label: 产出指标（50分）, 产出指标(50), 产出指标50分, 得分(20分*执行率), (50分) alone. */
export function splitWeight(label: string): WeightedLabel {
  const text = tidy(label)
  if (text.length > 120) return { label: text, weight: null }
  const s = narrow(text).replaceAll('\n', ' ')
  const found = closed(s, BRACKETED.exec(s)) ?? GLUED.exec(s)
  if (found === null) return { label: text, weight: null }
  const [whole, digits = '', kind] = found
  const [units = '', fraction] = digits.replaceAll(' ', '').split('.')
  const decimal = makeDecimal(units, fraction)
  if (decimal === null) return { label: text, weight: null }
  const rest = `${text.slice(0, found.index)}${text.slice(found.index + whole.length)}`
  const scale = kind === '%' ? -2 : 0
  return { label: tidy(rest), weight: { ...decimal, scale, unit: kind ?? null } }
}

/** A bracket must close, or the label end with it. */
function closed(s: string, found: RegExpExecArray | null): RegExpExecArray | null {
  if (found === null) return null
  return found[0].endsWith(')') || found.index + found[0].length === s.length ? found : null
}
