import { isNoneMark, readAmount, readDate } from '../values/index.ts'

const MAX_LABEL = 24

/** A short text of words: no figure, no date, no sentence. */
export function isLabelLike(text: string): boolean {
  if (text.length > MAX_LABEL || /[。；！？;!?]/.test(text) || isNoneMark(text)) return false
  if (readAmount(text).kind === 'figure' || readDate(text) !== null) return false
  const words = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return words >= (/^[\d０-９≥≤<>=]/.test(text) ? 4 : 2)
}
