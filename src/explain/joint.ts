import { judge, overlay, type Verdict } from '../relations/index.ts'
import type { Explanation } from '../schema/index.ts'
import { chanceOfAny, chanceOfHit, LUCK } from './chance.ts'
import { estimator } from './estimate.ts'
import { toFailure } from './failure.ts'
import { breaks, type Context, type Hit, tell, touches, without } from './search.ts'
import { type Candidate, type Slip, slips } from './slips.ts'

/** One slip under which several failed relations hold at once. */
export interface JointCause {
  readonly verdicts: readonly Verdict[]
  readonly explanations: readonly Explanation[]
}

interface JointHit extends Hit {
  readonly mended: readonly Verdict[]
}

/** The most explanations that one cause is given. */
const MOST = 3

/**
 * Slips in one cell, or one exchange of two, that mend more than one failure. That all of them hold by luck is as
 * unlikely as the single chances multiplied. The slip that mends most comes first; what it mends is then set aside.
 */
export function searchJointly(verdicts: readonly Verdict[], context: Context): JointCause[] {
  const { hits, tried } = jointHits(verdicts, context)
  const offered = hits
    .map((hit) => ({ hit, chance: chanceOfAny(hit.chance, tried) }))
    .filter(({ chance }) => chance <= LUCK)
    .sort((a, b) => b.hit.mended.length - a.hit.mended.length || a.hit.among - b.hit.among || a.chance - b.chance)
  const causes: JointCause[] = []
  const explained = new Set<Verdict>()
  for (const { hit: best } of offered) {
    if (best.mended.some((verdict) => explained.has(verdict))) continue
    const alike = offered.filter(({ hit }) => sameMembers(hit.mended, best.mended)).slice(0, MOST)
    const explanations = alike.map(({ hit, chance }) => tell(hit, tried, chance, context))
    causes.push({ verdicts: best.mended, explanations })
    for (const verdict of best.mended) explained.add(verdict)
  }
  return causes
}

function jointHits(verdicts: readonly Verdict[], context: Context): { hits: readonly JointHit[]; tried: number } {
  const failed = verdicts.filter(({ outcome, relation }) => outcome === 'fail' && relation.kind !== 'claim')
  const hits: JointHit[] = []
  const tried = new Set<string>()
  const judged = new Set<string>()
  for (const { slip, candidate, among, couldHold } of failed.flatMap((verdict) => candidatesOf(verdict, context))) {
    const touched = failed.filter(({ relation }) => touches(relation, candidate.changes))
    const key = [...candidate.changes].map(([at, { text, scale }]) => `${at} ${text}e${scale}`).join(' ')
    if (touched.length < 2) continue
    tried.add(key)
    if (judged.has(key) || !couldHold(candidate)) continue
    judged.add(key)
    const mended = touched.flatMap((before) => mend(before, candidate, context))
    const [first] = mended
    if (mended.length < 2 || first === undefined || breaks(candidate, verdicts, context.sheet)) continue
    const chance = mended.reduce((product, { chance: single }) => product * single, 1)
    hits.push({ slip, candidate, among, chance, verdict: first.after, mended: mended.map(({ before }) => before) })
  }
  return { hits, tried: Math.max(tried.size, 1) }
}

interface Tried {
  readonly slip: Slip
  readonly candidate: Candidate
  readonly among: number
  readonly couldHold: (candidate: Candidate) => boolean
}

function candidatesOf(verdict: Verdict, { cells }: Context): Tried[] {
  const failure = toFailure(verdict, cells)
  if (failure === null) return []
  const couldHold = estimator(failure)
  return slips.flatMap((slip) => {
    const candidates = slip.candidates(failure).filter(({ changes }) => changes.size > 0)
    return candidates.map((candidate) => ({ slip, candidate, among: candidates.length, couldHold }))
  })
}

/** The verdict without the slip, where the relation then holds, and how likely that is by luck. An inequality says nothing of that. */
function mend(
  before: Verdict,
  candidate: Candidate,
  { sheet }: Context,
): { readonly before: Verdict; readonly after: Verdict; readonly chance: number }[] {
  const { relation } = before
  if (relation.kind === 'claim') return []
  const counts = relation.range && relation.kind !== 'bound'
  const after = counts ? without(relation, candidate, sheet) : judge(relation, overlay(sheet, candidate.changes))
  if (after.outcome !== 'pass') return []
  return [{ before, after, chance: counts && relation.range ? chanceOfHit(after, relation.range) : 1 }]
}

function sameMembers(a: readonly Verdict[], b: readonly Verdict[]): boolean {
  return a.length === b.length && a.every((verdict) => b.includes(verdict))
}
