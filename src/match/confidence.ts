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
  'header-of-other-width': 0.93,
  'untyped-beside': 0.9,
  'reads-like-label': 0.6,
}

/** Confidence of a value from the reasons it was read for, rounded down to two decimals. */
export function confidenceOf(reasons: readonly string[]): number {
  return confidenceFrom(reasons, measured)
}

/** The same with other weights in place of the measured ones. */
export function confidenceFrom(reasons: readonly string[], weights: ReadonlyMap<string, number>): number {
  const product = reasons.reduce((p, reason) => p * (weights.get(reason) ?? assumed(reason)), 1)
  return Math.floor(product * 100) / 100
}

/** The weight of a reason that was not measured. */
export function assumed(reason: string): number {
  return ASSUMED[reason] ?? 1
}

const measured: ReadonlyMap<string, number> = new Map(Object.entries(calibration))
