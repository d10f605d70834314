import { calibration } from './calibration.ts'

/**
 * What is assumed of reasons that are too rare to be measured: the share of values read for that reason alone that
 * turn out right. A reason listed neither here nor in the calibration takes nothing.
 */
const ASSUMED: Readonly<Record<string, number>> = {
  'label-ending': 0.94,
  'label-fuzzy': 0.85,
  'label-unknown': 0.75,
  'label-by-place': 0.75,
  'label-in-middle-of-even-rows': 0.7,
  'column-by-neighbour': 0.9,
  'column-by-vocabulary': 0.94,
  'column-of-line-above': 0.97,
  'joined-over-break': 0.93,
  'figure-in-text': 0.94,
  'title-from-heading': 0.85,
  'title-from-line': 0.75,
  'year-in-heading': 0.94,
  'text-under-form': 0.85,
  'spaces-inside-number': 0.9,
  'unreadable-number': 0.7,
  'arithmetic-tie': 0.8,
  'unmapped-beside': 0.9,
  'unmapped-in-form': 0.9,
  'text-at-page-break': 0.9,
  'untyped-beside': 0.9,
  'reads-like-label': 0.6,
  'figure-for-text': 0.7,
  'figure-for-text-in-form': 0.95,
  'percentage-for-figure': 0.7,
  'amount-for-rate': 0.7,
  'texts-for-amounts': 0.5,
}

/** From 0.95 up a reader relies on a value; a reason that leads astray more often than this keeps it below. */
const SURE = 0.95
const TRUSTED = 0.997

/**
 * Confidence of a value from the reasons it was read for, rounded down to two decimals: the chance that none of them
 * led astray, and below 0.95 where one of them does so more than three times in a thousand.
 */
export function confidenceOf(reasons: readonly string[]): number {
  return confidenceFrom(reasons, measured)
}

/** The same with other weights in place of the measured ones. */
export function confidenceFrom(reasons: readonly string[], weights: ReadonlyMap<string, number>): number {
  const shares = reasons.map((reason) => weights.get(reason) ?? assumed(reason))
  const product = shares.reduce((p, share) => p * share, 1)
  const limit = shares.every((share) => share >= TRUSTED) ? 1 : SURE - 0.01
  return Math.floor(Math.min(product, limit) * 100) / 100
}

/** The weight of a reason that was not measured. */
export function assumed(reason: string): number {
  return ASSUMED[reason] ?? 1
}

const measured: ReadonlyMap<string, number> = new Map(Object.entries(calibration))
