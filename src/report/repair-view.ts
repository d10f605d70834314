import { type Repair, repair } from '../audit.ts'
import { checks, nameOf } from '../checks/index.ts'
import { isSuppressed, type ReportReview } from '../findings/index.ts'
import type { Message, ReportResult } from '../schema/index.ts'
import type { Locate, Place } from './place.ts'
import type { Language } from './texts.ts'

/** What can be said of figures that contradict each other, for one group of relations that share cells. */
export interface RepairView {
  /** Pointers of every smallest set of figures whose change could make all relations hold; [] where the search was given up. */
  readonly sets: readonly (readonly string[])[]
  /** Why it is these sets and no smaller one. */
  readonly proof: Message
  /** The proof in the language of the view. */
  readonly text: string
  /** The sets in words, in the same order. */
  readonly groups: readonly (readonly SuspectView[])[]
}

/** A figure that may be wrong: its name, how it is printed, where. */
export interface SuspectView {
  readonly name: string
  readonly text: string
  readonly place: Place | null
}

/**
 * The smallest repairs of a form, by the checks that its result holds and without contradictions that no longer count.
 * They stand in no Result: they follow from its record and evidence, and so are found anew for stored results too.
 */
export function viewRepairs(
  report: ReportResult,
  locate: Locate,
  language: Language,
  review: ReportReview | undefined,
): RepairView[] {
  const suppressed = new Set(
    report.checks.filter((check) => isSuppressed(check, review)).flatMap(({ at }) => at[0] ?? []),
  )
  const views = new Map<string, SuspectView>()
  const suspect = (pointer: string): SuspectView => {
    const view = views.get(pointer) ?? viewSuspect(pointer, report, locate, language)
    views.set(pointer, view)
    return view
  }
  return repairsOf(report, review)
    .filter(({ failed }) => failed.length === 0 || !failed.every((at) => suppressed.has(at)))
    .map(({ sets, proof }) => ({ sets, proof, text: proof[language], groups: sets.map((set) => set.map(suspect)) }))
}

/** The search is the same for every language, and is made once. */
function repairsOf(report: ReportResult, review: ReportReview | undefined): readonly Repair[] {
  const reckoned = review?.reckoned ?? report
  const before = known.get(reckoned)
  if (before !== undefined) return before
  const chosen = new Set(report.checks.map(({ check }) => check))
  const found = repair(reckoned, { checks: checks.filter(({ id }) => chosen.has(id)) })
  known.set(reckoned, found)
  return found
}

const known = new WeakMap<object, readonly Repair[]>()

function viewSuspect(
  pointer: string,
  { record, evidence }: ReportResult,
  locate: Locate,
  language: Language,
): SuspectView {
  const found = evidence[pointer]
  const cell = found?.cells[0]
  return {
    name: nameOf(record, pointer, language),
    text: found?.raw ?? '',
    place: cell === undefined ? null : locate(cell),
  }
}
