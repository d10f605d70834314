import { approximate, type Interval, type Term, termsOf } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import type { Cells } from './cells.ts'
import type { Failure } from './failure.ts'
import type { Candidate, Change } from './slips.ts'

/**
 * Says of a candidate whether the relation could hold under it, from binary estimates with room to spare. It sorts out the
 * many candidates that are far off; those that come near are judged exactly, so no verdict rests on an estimate.
 */
export function estimator({ relation, verdict, cells }: Failure): (candidate: Candidate) => boolean {
  const terms = termsOf(relation)
  const printed = [verdict.stated, ...verdict.operands].map((judged) => estimate(judged?.interval ?? null))
  const needed = terms.map((_, i) => neededAt(i, relation, printed))
  return ({ relation: other, changes }) => {
    if (other !== null) {
      if (other.kind !== 'ratio') return true
      const [stated = UNKNOWN] = printed
      return near(quotient(cellEnds(other.numerator.at, cells), cellEnds(other.denominator.at, cells)), stated)
    }
    const [change, ...more] = changes
    const index = change === undefined ? -1 : terms.findIndex(({ at }) => at === change.at)
    // One figure changed, which is most of them: is it where the others need it?
    if (change !== undefined && more.length === 0 && relation.kind !== 'share') {
      return near(endsOf(change, terms[index]), needed[index] ?? UNKNOWN)
    }
    const [stated = UNKNOWN, ...operands] = terms.map((term, i) => {
      const changed = changes.find(({ at }) => at === term.at)
      return changed === undefined ? (printed[i] ?? UNKNOWN) : endsOf(changed, term)
    })
    return near(stated, given(relation, operands))
  }
}

type Ends = readonly [low: number, high: number]
const UNKNOWN: Ends = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

/** What the operands give for the stated figure; everything where that is not told. */
function given(relation: Failure['relation'], operands: readonly Ends[]): Ends {
  switch (relation.kind) {
    case 'ratio': {
      const [numerator = UNKNOWN, denominator = UNKNOWN] = operands
      const [low, high] = quotient(numerator, denominator)
      return [low - relation.less, high - relation.less]
    }
    case 'sum':
      return operands.reduce(sum, [0, 0])
    case 'product':
      return operands.reduce(product, [1, 1])
    case 'share':
      return share(operands)
    case 'bound':
      return UNKNOWN
  }
}

/** Where the figure at `index` would have to lie, given the others as printed. */
function neededAt(
  index: number,
  relation: Failure['relation'],
  [stated = UNKNOWN, ...operands]: readonly Ends[],
): Ends {
  if (index === 0) return given(relation, operands)
  const others = operands.filter((_, i) => i !== index - 1)
  switch (relation.kind) {
    case 'ratio': {
      const [other = UNKNOWN] = others
      const rate: Ends = [stated[0] + relation.less, stated[1] + relation.less]
      return index === 1 ? product(rate, other) : quotient(other, rate)
    }
    case 'sum': {
      const [low, high] = others.reduce(sum, [0, 0])
      return [stated[0] - high, stated[1] - low]
    }
    case 'product':
      return quotient(stated, others.reduce(product, [1, 1]))
    case 'share':
    case 'bound':
      return UNKNOWN
  }
}

function endsOf({ printed }: Change, term: Term | undefined): Ends {
  const [low, high] = estimateFigure(printed, term?.shift ?? 0)
  return term?.sign === -1 ? [-high, -low] : [low, high]
}

function estimate(interval: Interval | null): Ends {
  const low = interval?.low ? approximate(interval.low.at) : Number.NEGATIVE_INFINITY
  const high = interval?.high ? approximate(interval.high.at) : Number.POSITIVE_INFINITY
  return [low, high]
}

function cellEnds(at: string | null, cells: Cells): Ends {
  const cell = cells.at(at ?? '')
  return cell === undefined ? UNKNOWN : estimateFigure(cell.printed, 0)
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
  return hullOf([a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]])
}

function quotient(a: Ends, b: Ends): Ends {
  if (b[0] <= 0 && b[1] >= 0) return UNKNOWN
  return hullOf([a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]])
}

/** min(1, numerator ÷ denominator) × weight, or up to as much. Everything from 0 where the denominator may be 0. */
function share([numerator = UNKNOWN, denominator = UNKNOWN, weight = UNKNOWN]: readonly Ends[]): Ends {
  if (denominator[0] <= 0) return [0, Number.POSITIVE_INFINITY]
  return [
    Math.min(1, Math.max(numerator[0], 0) / denominator[1]) * Math.max(weight[0], 0),
    Math.min(1, numerator[1] / denominator[0]) * weight[1],
  ]
}

function hullOf(corners: readonly number[]): Ends {
  return corners.some(Number.isNaN) ? UNKNOWN : [Math.min(...corners), Math.max(...corners)]
}

function near(a: Ends, b: Ends): boolean {
  const room = 1e-9 * (1 + Math.abs(a[0]) + Math.abs(a[1]))
  return !(a[1] + room < b[0] || b[1] + room < a[0])
}
