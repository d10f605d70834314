import { approximate, type Interval, termsOf } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import type { Failure } from './failure.ts'
import type { Candidate } from './slips.ts'

/**
 * Says of a candidate whether the relation could hold under it, from binary estimates with room to spare. It sorts out the
 * many candidates that are far off; those that come near are judged exactly, so no verdict rests on an estimate.
 */
export function estimator({ relation, verdict }: Failure): (candidate: Candidate) => boolean {
  const terms = termsOf(relation)
  const printed = [verdict.stated, ...verdict.operands].map((judged) => estimate(judged?.interval ?? null))
  return ({ relation: other, changes }) => {
    if (other !== null) return true
    const ends = terms.map(({ at, sign, shift }, i): Ends => {
      const change = at === null ? undefined : changes.get(at)
      if (change === undefined) return printed[i] ?? UNKNOWN
      const changed = estimateFigure(change, shift)
      return sign === 1 ? changed : [-changed[1], -changed[0]]
    })
    const [stated = UNKNOWN, ...operands] = ends
    switch (relation.kind) {
      case 'ratio': {
        const [numerator = UNKNOWN, denominator = UNKNOWN] = operands
        const rate: Ends = [stated[0] + relation.less, stated[1] + relation.less]
        return near(numerator, product(rate, denominator))
      }
      case 'sum':
        return near(operands.reduce(sum, [0, 0]), stated)
      case 'product':
        return near(operands.reduce(product, [1, 1]), stated)
      case 'share':
      case 'bound':
        return true
    }
  }
}

type Ends = readonly [low: number, high: number]
const UNKNOWN: Ends = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

function estimate(interval: Interval | null): Ends {
  const low = interval?.low ? approximate(interval.low.at) : Number.NEGATIVE_INFINITY
  const high = interval?.high ? approximate(interval.high.at) : Number.POSITIVE_INFINITY
  return [low, high]
}

function estimateFigure({ text, decimals, scale }: PrintedNumber, shift: number): Ends {
  const value = Number(text) * 10 ** (scale + shift)
  const half = 0.5 * 10 ** (scale + shift - decimals)
  return [value - half, value + half]
}

function sum(a: Ends, b: Ends): Ends {
  return [a[0] + b[0], a[1] + b[1]]
}

function product(a: Ends, b: Ends): Ends {
  const corners = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]
  return corners.some(Number.isNaN) ? UNKNOWN : [Math.min(...corners), Math.max(...corners)]
}

function near(a: Ends, b: Ends): boolean {
  const room = 1e-9 * (1 + Math.abs(a[0]) + Math.abs(b[0])) || 0
  return !(a[1] + room < b[0] || b[1] + room < a[0])
}
