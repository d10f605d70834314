import { confidenceFrom } from '../../src/match/confidence.ts'
import { fitWeights } from './calibrate.ts'
import type { JudgedLeaf } from './judged.ts'

/** From here up a wrong value is a lie. */
export const SURE = 0.95

export interface Bucket {
  readonly from: number
  readonly to: number
  leaves: number
  wrong: number
}

export interface Reliability {
  readonly buckets: readonly Bucket[]
  /** Right leaves, and those of them that stand at `SURE` or more. */
  readonly right: number
  readonly surelyRight: number
  readonly sure: number
  readonly lies: number
  /** 95 % Clopper–Pearson bounds of the share of lies among the sure. */
  readonly bounds: readonly [low: number, high: number]
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, SURE, 0.99, 1.0001]

/** How often a leaf of a given confidence is wrong. */
export function reliabilityOf(
  leaves: readonly { readonly confidence: number; readonly isWrong: boolean }[],
): Reliability {
  const buckets = edges.slice(0, -1).map((from, i) => ({ from, to: edges[i + 1] ?? 1, leaves: 0, wrong: 0 }))
  for (const { confidence, isWrong } of leaves) {
    const bucket = buckets.find(({ from, to }) => confidence >= from && confidence < to)
    if (bucket === undefined) continue
    bucket.leaves++
    if (isWrong) bucket.wrong++
  }
  const right = leaves.filter(({ isWrong }) => !isWrong)
  const sure = leaves.filter(({ confidence }) => confidence >= SURE)
  const lies = sure.filter(({ isWrong }) => isWrong).length
  return {
    buckets,
    right: right.length,
    surelyRight: right.filter(({ confidence }) => confidence >= SURE).length,
    sure: sure.length,
    lies,
    bounds: clopperPearson(lies, sure.length),
  }
}

/** The same with weights that were measured without the layout of the leaf they are tried on. */
export function heldOutReliability(leaves: readonly JudgedLeaf[]): Reliability {
  const layouts = [...new Set(leaves.map(({ layout }) => layout))]
  return reliabilityOf(
    layouts.flatMap((layout) => {
      const weights = fitWeights(leaves.filter((leaf) => leaf.layout !== layout))
      return leaves
        .filter((leaf) => leaf.layout === layout)
        .map(({ evidence, isWrong }) => ({ confidence: confidenceFrom(evidence.reasons, weights), isWrong }))
    }),
  )
}

/** The exact 95 % interval of a share, of `hits` among `trials` (C. J. Clopper and E. S. Pearson, 1934). */
export function clopperPearson(hits: number, trials: number): readonly [number, number] {
  if (trials === 0) return [0, 1]
  const low = hits === 0 ? 0 : solve((p) => 1 - cumulative(hits - 1, trials, p), 0.025)
  const high = hits === trials ? 1 : solve((p) => 1 - cumulative(hits, trials, p), 0.975)
  return [low, high]
}

/** Where a rising function of a share reaches a level. */
function solve(rising: (p: number) => number, level: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (rising(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chance of at most `hits` among `trials`, each with chance `p`. */
function cumulative(hits: number, trials: number, p: number): number {
  if (p <= 0) return 1
  if (p >= 1) return hits >= trials ? 1 : 0
  let logTerm = trials * Math.log1p(-p)
  let sum = Math.exp(logTerm)
  for (let k = 1; k <= hits; k++) {
    logTerm += Math.log((trials - k + 1) / k) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(logTerm)
  }
  return Math.min(1, sum)
}
