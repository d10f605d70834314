import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bound,
  cappedShare,
  judge,
  product,
  type Relation,
  ratio,
  sum,
  type TermLike,
} from '../../src/relations/index.ts'
import { printed, sheetOf } from './printed.ts'

/**
 * An oracle without intervals. A small figure is the list of the numbers it may stand for, in fortieths, ends included
 * or not as the reading has it; a relation holds if some choice of numbers satisfies it. For sums every end is such a
 * number, and two overlapping ranges share one. A product or a quotient takes every value between two that it takes, so
 * there it holds as soon as one choice gives too little and one too much.
 */
const GRID = 40

interface Small {
  readonly text: string
  readonly rounded: readonly number[]
  readonly truncated: readonly number[]
}

function small(units: number, decimals: 0 | 1): Small {
  const unit = decimals === 0 ? GRID : GRID / 10
  const middle = units * unit
  const range = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, i) => low + i)
  const up = range(middle, middle + unit - 1)
  const down = range(middle - unit + 1, middle)
  return {
    text:
      decimals === 0
        ? String(units)
        : `${units < 0 ? '-' : ''}${Math.floor(Math.abs(units) / 10)}.${Math.abs(units) % 10}`,
    rounded: range(middle - unit / 2, middle + unit / 2),
    truncated: units > 0 ? up : units < 0 ? down : range(middle - unit + 1, middle + unit - 1),
  }
}

const figure = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.constantFrom<0 | 1>(0, 1)).map(([units, decimals]) => small(units, decimals))

const given = ({ text }: Small): TermLike => ({ at: null, printed: printed(text) })
const outcome = (relation: Relation) => judge(relation, sheetOf({})).outcome

function* choices(lists: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = lists
  if (first === undefined) {
    yield []
    return
  }
  for (const tail of choices(rest)) for (const head of first) yield [head, ...tail]
}

/** Whether `excess` can be zero: by a choice, or by one on each side. */
function reachesZero(lists: readonly (readonly number[])[], excess: (chosen: readonly number[]) => number): boolean {
  let below = false
  let above = false
  for (const chosen of choices(lists.map(thin))) {
    const value = excess(chosen)
    below ||= value <= 0
    above ||= value >= 0
    if (below && above) return true
  }
  return false
}

/** Both ends, zero, and a few between: the extremes of a product lie at the ends. */
function thin(list: readonly number[]): readonly number[] {
  const zero = list.includes(0) ? [0] : []
  return [list[0] ?? 0, list[list.length >> 1] ?? 0, list.at(-1) ?? 0, ...zero]
}

/** With its open ends, as ratios and products take it. */
function closure({ text, truncated }: Small): readonly number[] {
  const isZero = /^-?0(\.0)?$/.test(text)
  const low = isZero || text.startsWith('-') ? [(truncated[0] ?? 0) - 1] : []
  const high = isZero || !text.startsWith('-') ? [(truncated.at(-1) ?? 0) + 1] : []
  return [...low, ...truncated, ...high]
}

describe('the engine agrees with a brute-force oracle', () => {
  it('on sums, open ends of cut-off figures included', () => {
    fc.assert(
      fc.property(figure(-9, 9), figure(-9, 9), figure(-18, 18), (a, b, stated) => {
        const holds = (readings: readonly number[]) => {
          const sums = new Set(a.rounded.flatMap((x) => b.rounded.map((y) => x + y)))
          return readings.some((value) => sums.has(value))
        }
        const expected = holds(stated.rounded) || holds(stated.truncated) ? 'pass' : 'fail'
        expect(outcome(sum([given(a), given(b)], given(stated)))).toBe(expected)
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('on ratios', () => {
    fc.assert(
      fc.property(figure(-30, 30), figure(-30, 30), figure(-30, 30), (n, d, r) => {
        fc.pre(!d.rounded.includes(0))
        const holds = (rate: readonly number[]) =>
          reachesZero([n.rounded, d.rounded, rate], ([a = 0, b = 0, c = 0]) => a * GRID - b * c)
        const expected = holds(r.rounded) || holds(closure(r)) ? 'pass' : 'fail'
        expect(outcome(ratio(given(n), given(d), given(r)))).toBe(expected)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })

  it('on rates of change', () => {
    fc.assert(
      fc.property(figure(0, 60), figure(1, 60), figure(-12, 12), (n, d, r) => {
        fc.pre(!d.rounded.includes(0))
        const holds = (rate: readonly number[]) =>
          reachesZero([n.rounded, d.rounded, rate], ([a = 0, b = 0, c = 0]) => a * GRID - b * (c + GRID))
        const expected = holds(r.rounded) || holds(closure(r)) ? 'pass' : 'fail'
        expect(outcome(ratio(given(n), given(d), given(r), { less: 1 }))).toBe(expected)
      }),
      { seed: 5, numRuns: 2000 },
    )
  })

  it('on products', () => {
    fc.assert(
      fc.property(figure(-20, 20), figure(-20, 20), figure(-60, 60), (a, b, p) => {
        const holds = (stated: readonly number[]) =>
          reachesZero([a.rounded, b.rounded, stated], ([x = 0, y = 0, z = 0]) => x * y - z * GRID)
        const expected = holds(p.rounded) || holds(closure(p)) ? 'pass' : 'fail'
        expect(outcome(product([given(a), given(b)], given(p)))).toBe(expected)
      }),
      { seed: 6, numRuns: 2000 },
    )
  })

  it('on capped scores', () => {
    fc.assert(
      fc.property(figure(5, 60), figure(5, 60), figure(1, 30), figure(0, 30), (n, d, w, s) => {
        const holds = (stated: readonly number[]) =>
          reachesZero(
            [n.rounded, d.rounded, w.rounded, stated],
            ([a = 0, b = 0, c = 0, z = 0]) => Math.min(a, b) * c - z * b,
          )
        const share = { numerator: given(n), denominator: given(d), weight: given(w) }
        const expected = holds(s.rounded) || holds(closure(s)) ? 'pass' : 'fail'
        expect(outcome(cappedShare(share, given(s)))).toBe(expected)
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('on inequalities', () => {
    const comparators = {
      '<=': (a: number, b: number) => a <= b,
      '>=': (a: number, b: number) => a >= b,
      '<': (a: number, b: number) => a < b,
      '>': (a: number, b: number) => a > b,
      '=': (a: number, b: number) => a === b,
    }
    const comparator = fc.constantFrom('<=', '>=', '<', '>', '=' as const)
    fc.assert(
      fc.property(figure(-20, 20), figure(-20, 20), comparator, (a, b, sign) => {
        const fits = comparators[sign]
        const holds = (stated: readonly number[]) => stated.some((x) => b.rounded.some((y) => fits(x, y)))
        const expected = holds(a.rounded) || holds(a.truncated) ? 'pass' : 'fail'
        expect(outcome(bound(given(a), sign, [given(b)]))).toBe(expected)
      }),
      { seed: 8, numRuns: 2000 },
    )
  })
})

describe('a wider interval never turns a pass into a failure', () => {
  it('when a figure loses a printed place', () => {
    const amount = fc.integer({ min: 100, max: 99999 })
    const at = (units: number): TermLike => ({ at: null, printed: printed((units / 100).toFixed(2)) })
    const cut = (units: number): TermLike => ({ at: null, printed: printed((Math.round(units / 10) / 10).toFixed(1)) })
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const total = at(a + b)
        expect(outcome(sum([at(a), at(b)], total))).toBe('pass')
        expect(outcome(sum([cut(a), at(b)], total))).toBe('pass')
        expect(outcome(sum([at(a), cut(b)], total))).toBe('pass')
      }),
      { seed: 9 },
    )
  })
})
