import { type Arithmetic, judge, overlay, type Pointer, type Sheet, termsOf, type Verdict } from '../relations/index.ts'
import type { Message } from '../schema/index.ts'
import type { Cells } from './cells.ts'
import { estimator } from './estimate.ts'
import { type Failure, toFailure } from './failure.ts'
import { type Candidate, type Slip, slips } from './slips.ts'

/** What the search needs beside the verdicts: the printed figures, the cells of the form, and what a cell is called. */
export interface Context {
  readonly sheet: Sheet
  readonly cells: Cells
  /** What holds as printed, by the places of its figures. */
  readonly holdingAt: ReadonlyMap<Pointer, readonly Verdict[]>
  readonly nameOf: (at: Pointer, language: keyof Message) => string
}

/** A failure with all that could be tried to explain it. */
export interface Trials {
  readonly failure: Failure
  readonly slips: readonly { readonly slip: Slip; readonly candidates: readonly Candidate[] }[]
  /** False for a candidate under which the relation cannot hold, at a glance. */
  readonly couldHold: (candidate: Candidate) => boolean
}

/** Null where nothing could be tried. */
export function prepare(verdict: Verdict, { cells }: Context): Trials | null {
  const failure = toFailure(verdict, cells)
  if (failure === null) return null
  const prepared = slips.map((slip) => ({ slip, candidates: slip.candidates(failure) }))
  return { failure, slips: prepared.filter(({ candidates }) => candidates.length > 0), couldHold: estimator(failure) }
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
