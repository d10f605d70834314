/**
 * What each reason takes from a value's confidence: the share of values read for that reason that turned out right,
 * as measured by `npm run score` with the layout at hand left out. A reason not listed takes nothing.
 */
const RIGHT: Readonly<Record<string, number>> = {
  'label-exact': 0.995,
  'label-synonym': 0.99,
  'label-ending': 0.94,
  'label-fuzzy': 0.85,
  'label-unknown': 0.75,
  'label-by-words': 0.985,
  'label-by-place': 0.75,
  'label-in-cell': 0.98,
  'label-in-line': 0.97,
  'label-above': 0.995,
  'label-in-middle': 0.9,
  'label-in-middle-of-even-rows': 0.7,
  'column-by-neighbour': 0.9,
  'column-by-order': 0.93,
  'column-by-position': 0.95,
  'column-by-vocabulary': 0.95,
  'column-of-line-above': 0.97,
  'joined-over-break': 0.93,
  'figure-in-label': 0.95,
  'figure-in-text': 0.95,
  'target-in-name': 0.96,
  'title-from-heading': 0.85,
  'title-from-line': 0.75,
  'year-in-heading': 0.95,
  'text-under-form': 0.85,
  'spaces-inside-number': 0.9,
  'unreadable-number': 0.7,
}

/** Confidence of a value from the reasons it was read for, two decimals. */
export function confidenceOf(reasons: readonly string[]): number {
  const product = reasons.reduce((p, reason) => p * (RIGHT[reason] ?? 1), 1)
  return Math.round(product * 100) / 100
}
