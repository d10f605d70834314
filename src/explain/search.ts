import type { Explanation } from '../schema/index.ts'
import { chanceOfAny, chanceOfHit, LUCK } from './chance.ts'
import { significantDigits } from './digits.ts'
import { type Hit, tell } from './hit.ts'
import { type Slip, slips } from './slips.ts'
import { breaks, type Context, type Trials, without } from './trials.ts'

/** The most explanations that one failure is given. */
const MOST = 3
const GROUPS = [0, 1, 2, 3] as const

/**
 * Slips under which a failed relation holds, best first. All candidates of a group are tried and counted; the next group
 * is tried only if the one before explains nothing, and none beyond the first where the stated figure has but one digit
 * to go by. A candidate that breaks a relation which holds as printed is a trial without a hit.
 */
export function search(tried: Trials, context: Context): Explanation[] {
  const stated = tried.failure.verdict.stated?.amount
  const isVague = stated?.kind === 'figure' && significantDigits(stated.printed) < 2
  let trials = 0
  for (const group of isVague ? GROUPS.slice(0, 1) : GROUPS) {
    const asked = slips.filter((slip) => slip.group === group)
    trials += asked.reduce((sum, slip) => sum + tried.candidates(slip).count, 0)
    const offered = asked
      .flatMap((slip) => hitsOf(slip, tried, context))
      .map((hit) => ({ hit, chance: chanceOfAny(hit.chance, trials) }))
      .filter(({ chance }) => chance <= LUCK)
      .sort((a, b) => a.hit.among - b.hit.among || a.chance - b.chance)
    if (offered.length > 0) return offered.slice(0, MOST).map(({ hit, chance }) => tell(hit, trials, chance, context))
  }
  return []
}

function hitsOf(slip: Slip, { failure: { relation }, candidates }: Trials, context: Context): Hit[] {
  const { count, likely } = candidates(slip)
  return likely.flatMap((candidate): Hit[] => {
    if (!relation.range) return []
    const verdict = without(relation, candidate, context.sheet)
    if (verdict.outcome !== 'pass' || breaks(candidate, context)) return []
    return [{ slip, candidate, verdict, among: count, chance: chanceOfHit(verdict, relation.range) }]
  })
}
