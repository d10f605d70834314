import type { Review } from '../findings/index.ts'
import { type Language, say } from './texts.ts'

/** What baseline and decisions came to over a run. */
export interface ReviewTotals {
  readonly known: number
  readonly dismissed: number
  readonly confirmed: number
  readonly corrected: number
  readonly values: number
  readonly stale: number
  readonly gone: number
}

export const noReview: ReviewTotals = {
  known: 0,
  dismissed: 0,
  confirmed: 0,
  corrected: 0,
  values: 0,
  stale: 0,
  gone: 0,
}

export function addReview(totals: ReviewTotals, review: Review | null): ReviewTotals {
  let sum = totals
  for (const { known, decided, corrected, values, stale, gone } of review?.values() ?? []) {
    const words = [...decided.values()].map(({ verdict }) => verdict)
    sum = {
      known: sum.known + known.size,
      dismissed: sum.dismissed + words.filter((word) => word === 'dismissed').length,
      confirmed: sum.confirmed + words.filter((word) => word === 'confirmed').length,
      corrected: sum.corrected + corrected.size,
      values: sum.values + values.length - corrected.size,
      stale: sum.stale + stale.length,
      gone: sum.gone + gone.length,
    }
  }
  return sum
}

/** A line for stderr; '' where nothing was said. */
export function reviewText(totals: ReviewTotals, language: Language): string {
  if (Object.values(totals).every((count) => count === 0)) return ''
  return `${say('reviewed', language, { ...totals })}\n`
}
