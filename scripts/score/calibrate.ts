import { writeFileSync } from 'node:fs'
import { assumed } from '../../src/match/confidence.ts'
import { type JudgedLeaf, judgedLeaves } from './judged.ts'
import type { Outcome } from './run.ts'

const file = 'src/match/calibration.ts'

/** A reason seen less often is not measured: its weight stays the assumed one. */
const ENOUGH = 40
const ROUNDS = 200

export type Weights = ReadonlyMap<string, number>

interface Pattern {
  readonly reasons: readonly string[]
  leaves: number
  wrong: number
}

/** Writes the measured weights of the reasons, from the leaves of all layouts. */
export function writeCalibration(outcomes: readonly Outcome[]): void {
  const weights = [...fitWeights(judgedLeaves(outcomes))].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = weights.map(([reason, weight]) => `  '${reason}': ${weight},`)
  writeFileSync(
    file,
    `/**
 * The share of values read for a reason that it did not lead astray, as \`npm run score -- --calibrate\` measured it.
 * Written by that command; a reason that it met too seldom is not listed.
 */
export const calibration: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
`,
  )
}

/**
 * The weights under which the leaves are likeliest, if each reason of a leaf goes wrong on its own and a leaf is
 * right when none of its reasons does: expectation and maximisation, from one assumed failure in fifty.
 */
export function fitWeights(leaves: readonly JudgedLeaf[]): Weights {
  const patterns = new Map<string, Pattern>()
  const seen = new Map<string, number>()
  for (const { evidence, isWrong } of leaves) {
    const reasons = [...new Set(evidence.reasons)].sort()
    const key = reasons.join()
    const pattern = patterns.get(key) ?? { reasons, leaves: 0, wrong: 0 }
    patterns.set(key, pattern)
    pattern.leaves++
    if (isWrong) pattern.wrong++
    for (const reason of reasons) seen.set(reason, (seen.get(reason) ?? 0) + 1)
  }
  const measured = [...seen].filter(([, count]) => count >= ENOUGH).map(([reason]) => reason)
  let weights = new Map(measured.map((reason) => [reason, 0.98]))
  const weightOf = (reason: string) => weights.get(reason) ?? assumed(reason)
  for (let round = 0; round < ROUNDS; round++) {
    const failures = new Map<string, number>()
    for (const { reasons, wrong } of patterns.values()) {
      if (wrong === 0) continue
      const chance = 1 - reasons.reduce((product, reason) => product * weightOf(reason), 1)
      for (const reason of reasons) {
        const share = chance > 0 ? (1 - weightOf(reason)) / chance : 1 / reasons.length
        failures.set(reason, (failures.get(reason) ?? 0) + wrong * share)
      }
    }
    weights = new Map(
      measured.map((reason) => {
        const count = seen.get(reason) ?? 0
        return [reason, 1 - ((failures.get(reason) ?? 0) + 0.5) / (count + 50)]
      }),
    )
  }
  return new Map([...weights].map(([reason, weight]) => [reason, Math.round(weight * 10000) / 10000]))
}
