import { type Arithmetic, approximate, type Interval, type Term, termsOf, type Verdict } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import type { Candidate } from './candidate.ts'
import type { Cells } from './cells.ts'

/** Sorts out what is far off, from binary estimates with room to spare; what comes near is judged exactly, so no verdict rests on one. */
export interface Estimator {
  /** Whether the relation could hold under the candidate. */
  readonly couldHold: (candidate: Candidate) => boolean
  /** Whether it could with another number, of the same decimals, as the figure at `index` of its terms. */
  readonly fits: (index: number, printed: PrintedNumber, value: number) => boolean
}

export function estimator(relation: Arithmetic, verdict: Verdict, cells: Cells): Estimator {
  const terms = termsOf(relation)
  const printed = [verdict.stated, ...verdict.operands].map((judged) => estimate(judged?.interval ?? null))
  const needed = terms.map((_, i) => neededAt(i, relation, printed))
  const [stated = UNKNOWN, ...operands] = printed
  const couldBe = (index: number, ends: Ends): boolean => {
    if (relation.kind !== 'share') return near(ends, needed[index] ?? UNKNOWN)
    const changed = operands.map((known, i) => (i === index - 1 ? ends : known))
    return near(index === 0 ? ends : stated, share(changed))
  }
  const couldHold = ({ relation: other, changes }: Candidate): boolean => {
    if (other !== null) {
      if (other.kind !== 'ratio') return true
      return near(quotient(cellEnds(other.numerator.at, cells), cellEnds(other.denominator.at, cells)), stated)
    }
    const [change, ...more] = changes
    if (change !== undefined && more.length === 0) {
      const index = terms.findIndex(({ at }) => at === change.at)
      return couldBe(index, endsOf(change.printed, terms[index]))
    }
    const [first = UNKNOWN, ...others] = terms.map((term, i) => {
      const changed = changes.find(({ at }) => at === term.at)
      return changed === undefined ? (printed[i] ?? UNKNOWN) : endsOf(changed.printed, term)
    })
    return near(first, given(relation, others))
  }
  return {
    couldHold,
    fits: (index, { decimals, scale }, value) => couldBe(index, signedEnds(value, decimals, scale, terms[index])),
  }
}

type Ends = readonly [low: number, high: number]
const UNKNOWN: Ends = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

/** What the operands give for the stated figure; everything where that is not told. */
function given(relation: Arithmetic, operands: readonly Ends[]): Ends {
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
function neededAt(index: number, relation: Arithmetic, [stated = UNKNOWN, ...operands]: readonly Ends[]): Ends {
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

function endsOf({ text, decimals, scale }: PrintedNumber, term: Term | undefined): Ends {
  return signedEnds(Number(text), decimals, scale, term)
}

function signedEnds(number: number, decimals: number, scale: number, term: Term | undefined): Ends {
  const power = scale + (term?.shift ?? 0)
  const value = number * 10 ** power
  const half = 0.5 * 10 ** (power - decimals)
  return term?.sign === -1 ? [-value - half, half - value] : [value - half, value + half]
}

function estimate(interval: Interval | null): Ends {
  const low = interval?.low ? approximate(interval.low.at) : Number.NEGATIVE_INFINITY
  const high = interval?.high ? approximate(interval.high.at) : Number.POSITIVE_INFINITY
  return [low, high]
}

function cellEnds(at: string | null, cells: Cells): Ends {
  const cell = cells.at(at ?? '')
  return cell === undefined ? UNKNOWN : endsOf(cell.printed, undefined)
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
