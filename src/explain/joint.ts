import { judge, type Pointer, type Verdict } from '../relations/index.ts'
import type { Explanation } from '../schema/index.ts'
import type { Candidate } from './candidate.ts'
import { chanceOfAny, chanceOfHit, LUCK } from './chance.ts'
import { type Hit, tell } from './hit.ts'
import { slips } from './slips.ts'
import { breaks, byPlace, type Context, changedSheet, type Trials, without } from './trials.ts'

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
export function searchJointly(
  verdicts: readonly Verdict[],
  prepared: readonly Trials[],
  context: Context,
): JointCause[] {
  const { hits, trials } = jointHits(verdicts, prepared, context)
  const offered = hits
    .map((hit) => ({ hit, chance: chanceOfAny(hit.chance, trials) }))
    .filter(({ chance }) => chance <= LUCK)
    .sort((a, b) => b.hit.mended.length - a.hit.mended.length || a.hit.among - b.hit.among || a.chance - b.chance)
  const causes: JointCause[] = []
  const explained = new Set<Verdict>()
  for (const { hit: best } of offered) {
    if (best.mended.some((verdict) => explained.has(verdict))) continue
    const alike = offered.filter(({ hit }) => sameMembers(hit.mended, best.mended)).slice(0, MOST)
    const explanations = alike.map(({ hit, chance }) => tell(hit, trials, chance, context))
    causes.push({ verdicts: best.mended, explanations })
    for (const verdict of best.mended) explained.add(verdict)
  }
  return causes
}

function jointHits(
  verdicts: readonly Verdict[],
  prepared: readonly Trials[],
  context: Context,
): { readonly hits: readonly JointHit[]; readonly trials: number } {
  const failedAt = byPlace(verdicts, 'fail')
  const hits: JointHit[] = []
  const judged = new Set<string>()
  let trials = 0
  for (const { failure, candidates } of prepared) {
    const shared = failure.places.filter(({ at }) => (failedAt.get(at)?.length ?? 0) > 1)
    for (const slip of slips) {
      // Two cells that changed places can each break a relation of its own.
      if (shared.length === 0 && slip.kind !== 'cells-exchanged') continue
      const { count, likely } = candidates(slip)
      // Some of the trials were for cells of this failure alone.
      trials += shared.length === 0 ? count : (count * shared.length) / failure.places.length
      for (const candidate of likely) {
        const touched = failuresAt(candidate, failedAt)
        const key = candidate.changes.map(({ at, printed }) => `${at} ${printed.text}e${printed.scale}`).join(' ')
        if (touched.length < 2 || judged.has(key)) continue
        judged.add(key)
        const mended = touched.flatMap((before) => mend(before, candidate, context))
        const [first] = mended
        if (mended.length < 2 || first === undefined || breaks(candidate, context)) continue
        const chance = mended.reduce((product, { chance: single }) => product * single, 1)
        const before = mended.map((one) => one.before)
        hits.push({ slip, candidate, among: count, chance, verdict: first.after, mended: before })
      }
    }
  }
  return { hits, trials: Math.max(1, Math.round(trials)) }
}

const NONE: readonly Verdict[] = []

function failuresAt({ changes }: Candidate, failedAt: ReadonlyMap<Pointer, readonly Verdict[]>): readonly Verdict[] {
  const [change, other] = changes
  const first = change === undefined ? NONE : (failedAt.get(change.at) ?? NONE)
  return other === undefined ? first : [...new Set([...first, ...(failedAt.get(other.at) ?? NONE)])]
}

/** The verdict without the slip, where the relation then holds, and how likely that is by luck. An inequality says nothing of that. */
function mend(
  before: Verdict,
  candidate: Candidate,
  { sheet }: Context,
): { readonly before: Verdict; readonly after: Verdict; readonly chance: number }[] {
  const { relation } = before
  if (relation.kind === 'claim') return []
  const range = relation.kind === 'bound' ? null : (relation.range ?? null)
  const after = range === null ? judge(relation, changedSheet(candidate, sheet)) : without(relation, candidate, sheet)
  if (after.outcome !== 'pass') return []
  return [{ before, after, chance: range === null ? 1 : chanceOfHit(after, range) }]
}

function sameMembers(a: readonly Verdict[], b: readonly Verdict[]): boolean {
  return a.length === b.length && a.every((verdict) => b.includes(verdict))
}
