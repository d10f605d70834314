import { type Arithmetic, judge, overlay, type Pointer, type Sheet, termsOf, type Verdict } from '../relations/index.ts'
import type { Message } from '../schema/index.ts'
import type { Candidate, Candidates } from './candidate.ts'
import type { Cells } from './cells.ts'
import { type Failure, toFailure } from './failure.ts'
import type { Slip } from './slips.ts'

/** What the search needs beside the verdicts: the printed figures, the cells of the form, and what a cell is called. */
export interface Context {
  readonly sheet: Sheet
  readonly cells: Cells
  /** What holds as printed, by the places of its figures. */
  readonly holdingAt: ReadonlyMap<Pointer, readonly Verdict[]>
  readonly nameOf: (at: Pointer, language: keyof Message) => string
}

/** A failure, and what each kind of slip has to try; made when it is first asked for. */
export interface Trials {
  readonly failure: Failure
  readonly candidates: (slip: Slip) => Candidates
}

/** Null where nothing could be tried. */
export function prepare(verdict: Verdict, { cells }: Context): Trials | null {
  const failure = toFailure(verdict, cells)
  if (failure === null) return null
  const made = new Map<Slip, Candidates>()
  const candidates = (slip: Slip): Candidates => {
    const before = made.get(slip)
    if (before !== undefined) return before
    const { count, likely } = slip.candidates(failure)
    const found = { count, likely: likely.filter(failure.couldHold) }
    made.set(slip, found)
    return found
  }
  return { failure, candidates }
}

/** The relation as it would be judged without the slip. No figure is read as cut off here: that would widen every trial. */
export function without(relation: Arithmetic, candidate: Candidate, sheet: Sheet): Verdict {
  const asked = candidate.relation ?? relation
  const stated = asked.stated.taken === 'rate' ? { ...asked.stated, taken: 'figure' as const } : asked.stated
  return judge({ ...asked, stated, truncation: false }, changedSheet(candidate, sheet))
}

/** Whether other figures in some cells would make a relation fail that holds as printed. */
export function breaks(candidate: Candidate, { sheet, holdingAt }: Context): boolean {
  if (candidate.changes.length === 0) return false
  const changed = changedSheet(candidate, sheet)
  return candidate.changes.some(({ at }) =>
    (holdingAt.get(at) ?? []).some(({ relation }) => judge(relation, changed).outcome === 'fail'),
  )
}

/** Verdicts of one outcome by the places of their figures. */
export function byPlace(verdicts: readonly Verdict[], outcome: Verdict['outcome']): Map<Pointer, Verdict[]> {
  const places = new Map<Pointer, Verdict[]>()
  for (const verdict of verdicts) {
    if (verdict.outcome !== outcome || verdict.relation.kind === 'claim') continue
    for (const at of new Set(termsOf(verdict.relation).flatMap((term) => term.at ?? []))) {
      const found = places.get(at)
      if (found === undefined) places.set(at, [verdict])
      else found.push(verdict)
    }
  }
  return places
}

export function changedSheet({ changes }: Candidate, sheet: Sheet): Sheet {
  return overlay(sheet, new Map(changes.map(({ at, printed }) => [at, printed])))
}
