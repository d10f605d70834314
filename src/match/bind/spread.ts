/** For each row the row whose label holds for it, null when none does; `doubtful` rows could belong to a neighbour. */
export interface Spread {
  readonly labelRow: readonly (number | null)[]
  readonly doubtful: readonly boolean[]
  readonly centred: boolean
}

/** Extra cost of giving a row to a label: from the words of both, small, decides where place cannot. */
export type Clash = (row: number, labelRow: number) => number

/** A label off the middle of its rows costs this per row. */
const OFF_CENTRE = 1
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
  if (labels.length === 0 || !centred || n > MAX_ROWS)
    return { labelRow: topDown(labelled, breaks), doubtful: labelled.map(() => false), centred: false }
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

/** Cuts the rows into one run a label, so that the labels stand nearest to the middle of their runs. */
function centre(n: number, labels: readonly number[], breaks: ReadonlySet<number>, clash: Clash): Spread {
  // best[k][end]: least cost of the first k labels covering the rows before `end`.
  const best: Map<number, { cost: number; start: number }>[] = [new Map([[0, { cost: 0, start: 0 }]])]
  labels.forEach((label, k) => {
    const level = new Map<number, { cost: number; start: number }>()
    const last = labels[k + 1] ?? n
    for (let end = label + 1; end <= last; end++) {
      if (k === labels.length - 1 && end !== n) continue
      for (const [start, { cost }] of best[k]!) {
        if (start > label) continue
        const off = Math.max(0, Math.abs(2 * (label - start) - (end - 1 - start)) - 1)
        let total = cost + off * OFF_CENTRE + (breaks.has(end) || end === n ? 0 : breaks.size > 0 ? 0.3 : 0)
        for (let row = start; row < end; row++) total += clash(row, label)
        const known = level.get(end)
        if (!known || total < known.cost) level.set(end, { cost: total, start })
      }
    }
    best.push(level)
  })
  const labelRow = new Array<number | null>(n).fill(null)
  const doubtful = new Array<boolean>(n).fill(false)
  for (let k = labels.length, end = n; k > 0; k--) {
    const { start } = best[k]!.get(end)!
    for (let row = start; row < end; row++) labelRow[row] = labels[k - 1]!
    // With an even number of rows there are two middles: the run may be one row shorter or longer.
    if ((end - start) % 2 === 0) {
      doubtful[start] = labels[k - 1] !== start
      doubtful[end - 1] = labels[k - 1] !== end - 1
    }
    end = start
  }
  return { labelRow, doubtful, centred: true }
}
