import type { Example } from '../../src/checks/index.ts'

/** Numbers from a seed, the same on every machine. */
export class Draw {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** A whole number from `low` to `high`, ends included. */
  int(low: number, high: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return low + Math.floor((this.#state / 2 ** 32) * (high - low + 1))
  }
  pick<T>(list: readonly T[]): T {
    const picked = list[this.int(0, list.length - 1)]
    if (picked === undefined) throw new RangeError('Nothing to pick from.')
    return picked
  }
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] }
export type Line = Mutable<NonNullable<Example['funds']>[number]>
export type Row = Mutable<NonNullable<Example['indicators']>[number]>

/** A form in which every relation holds, as printed strings that a test may change. */
export interface CleanForm {
  funds: Line[]
  indicators: Row[]
  totalWeight: string
  totalScore: string
}

const SOURCES = [
  ['财政拨款', 'fiscal'],
  ['上年结转资金', 'carryover'],
  ['单位资金', 'unit'],
  ['其他资金', 'other'],
] as const

/** Money in 万元 with two decimals, a total over two to four parts, rates to two decimals, ten to fourteen indicators under three labels. */
export function cleanForm(draw: Draw): CleanForm {
  const parts = Array.from({ length: draw.int(2, 4) }, () => {
    const approved = draw.int(2000, 90000)
    const adjustment = draw.int(-1500, 1500)
    return { approved, adjustment, executed: draw.int(1200, approved + adjustment) }
  })
  const all = parts.reduce((a, b) => ({
    approved: a.approved + b.approved,
    adjustment: a.adjustment + b.adjustment,
    executed: a.executed + b.executed,
  }))
  const lines = [all, ...parts].map(({ approved, adjustment, executed }, i): Line => {
    const [label, source] = i === 0 ? ['年度资金总额', 'total'] : (SOURCES[i - 1] ?? SOURCES[3])
    return {
      label,
      source,
      approvedBudget: cents(approved),
      adjustment: cents(adjustment),
      adjustedBudget: cents(approved + adjustment),
      executed: cents(executed),
      completionRate: percent(executed, approved + adjustment),
      ...(i === 0 ? { adjustmentRate: percent(adjustment, approved) } : {}),
    }
  })
  const [total] = lines
  const fundScore = Math.round((all.executed / (all.approved + all.adjustment)) * 1000)
  if (total !== undefined) Object.assign(total, { weight: '10', score: (fundScore / 100).toFixed(2) })
  const indicators = categories(draw)
  const scores = indicators.reduce((sum, { score }) => sum + Math.round(Number(score) * 100), fundScore)
  return { funds: lines, indicators, totalWeight: '100', totalScore: (scores / 100).toFixed(2) }
}

/** 产出指标（50分）, 效益指标（30分）, 满意度指标（10分）, each cut into weights. */
function categories(draw: Draw): Row[] {
  const plan = [
    ['产出指标', 50, draw.int(4, 7)],
    ['效益指标', 30, draw.int(3, 4)],
    ['满意度指标', 10, draw.int(1, 2)],
  ] as const
  return plan.flatMap(([category, points, count]) =>
    cut(points, count, draw).map((weight, i): Row => {
      const lost = draw.int(0, 3) === 0 ? draw.int(1, 9) * 10 : 0
      return {
        category: `${category}（${points}分）`,
        name: `${category}之${i + 1}`,
        weight: String(weight),
        score: ((weight * 100 - Math.min(lost, weight * 100)) / 100).toFixed(2),
      }
    }),
  )
}

function cut(points: number, count: number, draw: Draw): number[] {
  const even = Math.floor(points / count)
  const pieces = Array.from({ length: count }, (_, i) => (i === 0 ? points - even * (count - 1) : even))
  for (let i = 1; i < count; i++) {
    const moved = draw.int(0, Math.floor(even / 2))
    pieces[0] = (pieces[0] ?? 0) + moved
    pieces[i] = (pieces[i] ?? 0) - moved
  }
  return pieces
}

function cents(amount: number): string {
  return (amount / 100).toFixed(2)
}

/** Rounded half away from zero, in whole numbers. */
function percent(part: number, whole: number): string {
  const rounded = Math.round((Math.abs(part) / whole) * 10000)
  return `${part < 0 && rounded > 0 ? '-' : ''}${(rounded / 100).toFixed(2)}%`
}
