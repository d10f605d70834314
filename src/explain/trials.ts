import {
  type Arithmetic,
  judge,
  overlay,
  type Pointer,
  type Relation,
  type Sheet,
  termsOf,
  type Verdict,
} from '../relations/index.ts'
import type { Message } from '../schema/index.ts'
import type { Cell } from './cells.ts'
import { estimator } from './estimate.ts'
import { type Failure, toFailure } from './failure.ts'
import { type Candidate, type Change, type Slip, slips } from './slips.ts'

/** What the search needs beside the verdicts: the printed figures, the cells of the form, and what a cell is called. */
export interface Context {
  readonly sheet: Sheet
  readonly cells: readonly Cell[]
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
export function breaks(candidate: Candidate, others: readonly Verdict[], sheet: Sheet): boolean {
  if (candidate.changes.length === 0) return false
  const changed = changedSheet(candidate, sheet)
  return others.some(
    ({ outcome, relation }) =>
      outcome === 'pass' && touches(relation, candidate.changes) && judge(relation, changed).outcome === 'fail',
  )
}

export function changedSheet({ changes }: Candidate, sheet: Sheet): Sheet {
  return overlay(sheet, new Map(changes.map(({ at, printed }) => [at, printed])))
}

function touches(relation: Relation, changes: readonly Change[]): boolean {
  if (relation.kind === 'claim') return false
  const terms = termsOf(relation)
  return changes.some(({ at }) => terms.some((term) => term.at === at))
}
