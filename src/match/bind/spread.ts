/** For each row the row whose label holds for it, null when none does; `doubtful` rows could belong to a neighbour. */
export interface Spread {
  readonly labelRow: readonly (number | null)[]
  readonly doubtful: readonly boolean[]
  readonly centred: boolean
  /** How much speaks against this reading. */
  readonly cost: number
}

/** Extra cost of giving a row to a label: from the words of both, small, decides where place cannot. */
export type Clash = (row: number, labelRow: number) => number

/** A label off the middle of its rows costs this per row. */
const OFF_CENTRE = 1
/** A run that ends where no inner run ends. */
const OFF_BREAK = 1.2
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
  return centre(n, labels, breaks, clash)
}

function topDown(labelled: readonly boolean[], breaks: ReadonlySet<number>): (number | null)[] {
  let current: number | null = null
  return labelled.map((has, row) => {
    if (has) current = row
    else if (breaks.has(row)) current = null
    return current
  })
}

/**
 * Cuts the rows into one run a label, so that the labels stand in the middle of their runs. Of the two middles of an even
 * number of rows a converter always takes the same: both habits are tried, and what they disagree on is doubtful.
 */
function centre(n: number, labels: readonly number[], breaks: ReadonlySet<number>, clash: Clash): Spread {
  const [upper, lower] = [0, 1].map((habit) => cut(n, labels, breaks, clash, habit))
  const [best, other] = upper!.cost <= lower!.cost ? [upper!, lower!] : [lower!, upper!]
  const close = other.cost - best.cost < OFF_CENTRE / 2
  return {
    labelRow: best.labelRow,
    doubtful: best.labelRow.map((label, row) => close && label !== other.labelRow[row]),
    centred: true,
    cost: best.cost,
  }
}

/** The cheapest cut under one habit: 0 puts the label in the upper, 1 in the lower middle row. */
function cut(n: number, labels: readonly number[], breaks: ReadonlySet<number>, clash: Clash, habit: number) {
  // best[k] by end: least cost of the first k labels covering the rows before the end.
  const best: Map<number, { cost: number; start: number }>[] = [new Map([[0, { cost: 0, start: 0 }]])]
  labels.forEach((label, k) => {
    const level = new Map<number, { cost: number; start: number }>()
    const last = labels[k + 1] ?? n
    for (let end = label + 1; end <= last; end++) {
      if (k === labels.length - 1 && end !== n) continue
      for (const [start, { cost }] of best[k]!) {
        if (start > label) continue
        const middle = start + Math.floor((end - start - 1 + habit) / 2)
        let total = cost + Math.abs(label - middle) * OFF_CENTRE
        if (breaks.size > 0 && !breaks.has(end) && end !== n) total += OFF_BREAK
        for (let row = start; row < end; row++) if (row !== label) total += clash(row, label)
        const known = level.get(end)
        if (!known || total < known.cost) level.set(end, { cost: total, start })
      }
    }
    best.push(level)
  })
  const labelRow = new Array<number | null>(n).fill(null)
  for (let k = labels.length, end = n; k > 0; k--) {
    const { start } = best[k]!.get(end)!
    for (let row = start; row < end; row++) labelRow[row] = labels[k - 1]!
    end = start
  }
  return { labelRow, cost: best[labels.length]!.get(n)!.cost }
}
