import { addTally, type Tally, type WrongLeaf } from './compare.ts'
import { type JudgedLeaf, judgedLeaves } from './judged.ts'
import { fieldOf } from './leaves.ts'
import { heldOutReliability, type Reliability, reliabilityOf } from './reliability.ts'
import type { FormOutcome, Outcome } from './run.ts'

export interface GroupSummary extends Tally {
  readonly name: string
  forms: number
  found: number
  invented: number
  perfect: number
  family: number
  cells: number
  unmapped: number
}

export interface Summary {
  readonly documents: number
  readonly thrown: number
  readonly milliseconds: number
  readonly all: GroupSummary
  /** By dimension (family, layout, shape …), then by its values. */
  readonly groups: Readonly<Record<string, readonly GroupSummary[]>>
  readonly fields: readonly (Tally & {
    readonly name: string
    readonly missing: number
    readonly extra: number
    readonly different: number
    readonly example: WrongLeaf | null
  })[]
  readonly reliability: Reliability
  /** The same with weights measured without the layout they are tried on; null where there are not several. */
  readonly heldOut: Reliability | null
  /** The same by named reason: what each is worth. */
  readonly reasons: readonly { readonly name: string; readonly leaves: number; readonly wrong: number }[]
  /** Checks of severity `error` that fail on forms read without a wrong leaf; generated forms add up, so each is a false alarm. */
  readonly alarms: readonly { readonly check: string; readonly count: number; readonly example: string }[]
  readonly misplaced: number
  readonly unfounded: number
  readonly unconserved: number
  /** Documents in which the reports count other cells than were written. */
  readonly miscounted: number
  readonly evidence: number
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const forms = outcomes.flatMap((outcome) => outcome.forms)
  const dimensions = new Map<string, Map<string, GroupSummary>>()
  const all = emptyGroup('all')
  for (const form of forms) {
    count(all, form)
    for (const [dimension, value] of Object.entries(form.groups)) {
      const groups = dimensions.get(dimension) ?? new Map<string, GroupSummary>()
      dimensions.set(dimension, groups)
      const group = groups.get(value) ?? emptyGroup(value)
      groups.set(value, group)
      count(group, form)
    }
  }
  const leaves = judgedLeaves(outcomes)
  const sum = (pick: (form: FormOutcome) => number) => forms.reduce((total, form) => total + pick(form), 0)
  return {
    documents: outcomes.length,
    thrown: outcomes.filter((outcome) => outcome.thrown !== null).length,
    milliseconds: outcomes.reduce((total, outcome) => total + outcome.milliseconds, 0),
    all,
    groups: Object.fromEntries(
      [...dimensions].map(([name, groups]) => [name, [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]),
    ),
    fields: fieldTable(forms),
    reliability: reliabilityOf(leaves.map(({ evidence, isWrong }) => ({ confidence: evidence.confidence, isWrong }))),
    heldOut: new Set(leaves.map(({ layout }) => layout)).size > 4 ? heldOutReliability(leaves) : null,
    reasons: reasonTable(leaves),
    alarms: alarmTable(outcomes),
    misplaced: sum((form) => form.evidence?.misplaced.length ?? 0),
    unfounded: sum((form) => form.evidence?.unfounded.length ?? 0),
    unconserved: sum((form) => (form.evidence?.conserved === false ? 1 : 0)),
    miscounted: outcomes.filter((outcome) => outcome.miscounted).length,
    evidence: sum((form) => form.evidence?.entries ?? 0),
  }
}

function emptyGroup(name: string): GroupSummary {
  return {
    name,
    right: 0,
    expected: 0,
    got: 0,
    forms: 0,
    found: 0,
    invented: 0,
    perfect: 0,
    family: 0,
    cells: 0,
    unmapped: 0,
  }
}

function count(group: GroupSummary, form: FormOutcome): void {
  addTally(group, form.comparison)
  if (form.truth !== null) group.forms++
  if (form.truth !== null && form.report !== null) group.found++
  if (form.truth === null) group.invented++
  if (form.truth !== null && form.report !== null && form.comparison.wrong.length === 0) group.perfect++
  if (form.familyRight) group.family++
  group.cells += form.evidence?.cells ?? 0
  group.unmapped += form.evidence?.unmapped ?? 0
}

/** Tallies by field of the record, the worst first, each with one wrong leaf. */
function fieldTable(forms: readonly FormOutcome[]): Summary['fields'] {
  const fields = new Map<
    string,
    { tally: Tally; missing: number; extra: number; different: number; example: WrongLeaf | null }
  >()
  const entry = (name: string) => {
    const found = fields.get(name) ?? {
      tally: { right: 0, expected: 0, got: 0 },
      missing: 0,
      extra: 0,
      different: 0,
      example: null,
    }
    fields.set(name, found)
    return found
  }
  for (const { comparison } of forms) {
    for (const [name, tally] of comparison.fields) addTally(entry(name).tally, tally)
    for (const leaf of comparison.wrong) {
      const field = entry(fieldOf(leaf.pointer))
      field[leaf.kind]++
      field.example ??= leaf
    }
  }
  return [...fields]
    .map(([name, { tally, ...rest }]) => ({ name, ...tally, ...rest }))
    .sort((a, b) => b.missing + b.extra + b.different - (a.missing + a.extra + a.different))
}

function reasonTable(leaves: readonly JudgedLeaf[]): Summary['reasons'] {
  const reasons = new Map<string, { leaves: number; wrong: number }>()
  for (const { evidence, isWrong } of leaves) {
    for (const name of new Set(evidence.reasons)) {
      const reason = reasons.get(name) ?? { leaves: 0, wrong: 0 }
      reasons.set(name, reason)
      reason.leaves++
      if (isWrong) reason.wrong++
    }
  }
  return [...reasons].map(([name, reason]) => ({ name, ...reason })).sort((a, b) => b.leaves - a.leaves)
}

function alarmTable(outcomes: readonly Outcome[]): Summary['alarms'] {
  const alarms = new Map<string, { count: number; example: string }>()
  for (const { subject, forms } of outcomes) {
    for (const { report, comparison } of forms) {
      if (report === null || comparison.wrong.length > 0) continue
      for (const { check, outcome, severity, message } of report.checks) {
        if (outcome !== 'fail' || severity !== 'error') continue
        const alarm = alarms.get(check) ?? { count: 0, example: `${subject.name}: ${message.zh}` }
        alarms.set(check, alarm)
        alarm.count++
      }
    }
  }
  return [...alarms].map(([check, alarm]) => ({ check, ...alarm })).sort((a, b) => (a.check < b.check ? -1 : 1))
}
