/** Lower ends of the ranges that reports are counted in; each ends where the next begins, the last is open. */
export const ranges = {
  /** Execution rate, in hundredths. */
  rates: [...steps(0, 120, 5), 120],
  /** Total score out of 100 points: most lie near the top. */
  scores: [0, ...steps(60, 100, 2), 100],
  /** Share of cells that found no place in the record, in thousandths. */
  unmapped: [0, 1, 10, 50, 100],
  /** Values that were read with a confidence below 0.8. */
  doubtful: [0, 1, 2, 6, 11],
} as const

/** SQL for the place of `value` in a list of ranges, null for a null; what lies below the first counts with it. */
export function placeIn(lows: readonly number[], value: string): string {
  const counted = lows.slice(1).map((low) => `(${value} >= ${low})::INTEGER`)
  return `CASE WHEN ${value} IS NOT NULL THEN ${counted.join(' + ')} END`
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step }, (_, i) => from + i * step)
}
