import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { checks, type Example } from '../../src/checks/index.ts'
import { reportOf } from '../checks/report-of.ts'

/** Forms whose stated figure has nothing to do with its operands, so that every explanation is luck. */
const RANDOM: Readonly<Record<string, { readonly check: string; readonly form: (random: Random) => Example }>> = {
  'a completion rate': {
    check: 'FUND-001',
    form: (random) => ({
      funds: [
        {
          approvedBudget: random(500, 2000),
          adjustedBudget: random(500, 2000),
          executed: random(400, 1400),
          completionRate: `${random(0, 120)}%`,
        },
        { executed: random(300, 900) },
      ],
    }),
  },
  'a completion rate among parts': {
    check: 'FUND-001',
    form: (random) => ({
      funds: [0, 1, 2].map((line) => ({
        adjustedBudget: random(300, 2000),
        executed: random(300, 1400),
        ...(line === 0 ? { completionRate: `${random(0, 120)}%` } : {}),
      })),
    }),
  },
  'an adjustment rate': {
    check: 'FUND-003',
    form: (random) => ({
      funds: [
        { approvedBudget: random(500, 2000), adjustment: random(-100, 100), adjustmentRate: `${random(-100, 100)}%` },
        { executed: random(300, 900) },
      ],
    }),
  },
  'an adjusted budget': {
    check: 'FUND-002',
    form: (random) => ({
      funds: [{ approvedBudget: random(500, 2000), adjustment: random(-100, 100), adjustedBudget: random(0, 2400) }],
    }),
  },
  'a total of fund lines': {
    check: 'FUND-004',
    form: (random) => ({
      funds: [
        { executed: random(0, 2400) },
        { executed: random(900, 2000) },
        { executed: random(100, 900) },
        { executed: random(10, 300) },
      ],
    }),
  },
  'a total score of whole points': {
    check: 'SCORE-004',
    form: (random) => ({
      indicators: [10, 10, 15, 15, 20, 20].map((weight) => ({
        weight: String(weight),
        score: whole(random(weight / 2, weight)),
      })),
      totalWeight: '90',
      totalScore: whole(random(0, 120)),
    }),
  },
  'a total score with decimals': {
    check: 'SCORE-004',
    form: (random) => ({
      indicators: [10, 10, 15, 15, 20, 20].map((weight) => ({
        weight: String(weight),
        score: random(weight / 2, weight),
      })),
      totalWeight: '90',
      totalScore: random(0, 120),
    }),
  },
}

type Random = (low: number, high: number) => string

function whole(figure: string): string {
  return figure.slice(0, figure.indexOf('.'))
}

describe('over a thousand forms with a random stated figure', () => {
  it.each(Object.entries(RANDOM))(
    '%s is explained no more often than the stated chances say',
    (_, { check, form }) => {
      const asked = checks.filter(({ id }) => id === check)
      const random = randomFigures(20)
      const forms = 1000
      const chances = Array.from({ length: forms }, () =>
        audit(reportOf(form(random)), { checks: asked }).flatMap(({ explanations }) => explanations[0]?.chance ?? []),
      ).flat()
      const mean = chances.reduce((sum, chance) => sum + chance, 0) / Math.max(chances.length, 1)
      expect(chances.length / forms).toBeLessThanOrEqual(1.2 * mean)
    },
    60_000,
  )
})

/** Two-decimal figures from a linear congruential generator. */
function randomFigures(seed: number): Random {
  let state = seed
  return (low, high) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (low + (state / 2 ** 32) * (high - low)).toFixed(2)
  }
}
