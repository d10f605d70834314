import { type Clash, centre, type Labels, type OuterLabels, type Runs } from './centre.ts'

/** For each row the row whose label holds for it, null when none does; `doubtful` rows could belong to a neighbour. */
export interface Spread {
  readonly labelRow: readonly (number | null)[]
  readonly doubtful: readonly boolean[]
  readonly centred: boolean
  /** How much speaks against this reading. */
  readonly cost: number
}

const MAX_ROWS = 400

/**
 * Resolves the labels of a merged column: blank places belong to the label above them, or, where the converter writes
 * the label in the middle of its rows, to the label nearest by place:
 *   |          | 覆盖率 | 100% |
 *   | 质量指标 | 合格率 | 100% |   ← one label for all three
 *   |          | 完成率 | 100% |
 * `breaks` are rows before which an outer column begins anew.
 */
export function spreadLabels(
  labelled: readonly boolean[],
  centred: boolean,
  breaks: ReadonlySet<number>,
  clash: Clash,
  outOfPlace: Labels['outOfPlace'] = () => 0,
): Spread {
  const n = labelled.length
  const labels = labelled.flatMap((has, row) => (has ? [row] : []))
  if (labels.length === 0 || !centred || n > MAX_ROWS) {
    const labelRow = topDown(labelled, breaks)
    const cost = labelRow.reduce(
      (sum: number, label, row) => sum + (label === null || label === row ? 0 : clash(row, label)),
      0,
    )
    return { labelRow, doubtful: labelled.map(() => false), centred: false, cost }
  }
  const { inner, cost } = centre(n, { rows: labels, clash, outOfPlace }, null, breaks)!
  return { ...inner, centred: true, cost }
}

/**
 * The same for two columns at once, both with labels in the middle of their rows: the runs of the outer column hold
 * whole runs of the inner one. The cost is that of both. Null where no cut gives each outer label an inner one.
 */
export function spreadTogether(
  inner: readonly boolean[],
  outer: readonly boolean[],
  clash: Clash,
  strayed: OuterLabels['strayed'],
  outOfPlace: Labels['outOfPlace'],
): { readonly inner: Spread; readonly outer: Spread } | null {
  const rows = (labelled: readonly boolean[]) => labelled.flatMap((has, row) => (has ? [row] : []))
  const both = [rows(inner), rows(outer)] as const
  if (both.some((labels) => labels.length === 0) || inner.length > MAX_ROWS) return null
  const found = centre(inner.length, { rows: both[0], clash, outOfPlace }, { rows: both[1], strayed }, new Set())
  const spread = (runs: Runs, cost: number): Spread => ({ ...runs, centred: true, cost })
  return found?.outer ? { inner: spread(found.inner, found.cost), outer: spread(found.outer, 0) } : null
}

function topDown(labelled: readonly boolean[], breaks: ReadonlySet<number>): (number | null)[] {
  let current: number | null = null
  return labelled.map((has, row) => {
    if (has) current = row
    else if (breaks.has(row)) current = null
    return current
  })
}
