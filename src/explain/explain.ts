import type { Pointer, Sheet, Verdict } from '../relations/index.ts'
import type { Explanation, Message, Report } from '../schema/index.ts'
import { readCells } from './cells.ts'
import { searchJointly } from './joint.ts'
import { search } from './search.ts'
import { type Context, prepare } from './trials.ts'

/** A verdict with what may explain it; findings of one cause share its id, which is theirs within the report. */
export interface Explained {
  readonly verdict: Verdict
  readonly explanations: readonly Explanation[]
  readonly cause: string | null
}

/** Looks for the slips that explain what failed: first those that mend several failures at once, then one by one. */
export function explain(
  verdicts: readonly Verdict[],
  record: Report,
  sheet: Sheet,
  nameOf: (record: Report, at: Pointer, language: keyof Message) => string,
): Explained[] {
  if (!verdicts.some(({ outcome }) => outcome === 'fail')) return verdicts.map(unexplained)
  const cells = readCells(record, sheet)
  const context: Context = { sheet, cells, nameOf: (at, language) => nameOf(record, at, language) }
  const prepared = verdicts.map((verdict) => prepare(verdict, context))
  const joint = searchJointly(
    verdicts,
    prepared.filter((trials) => trials !== null),
    context,
  )
  const causes = causesOf(
    verdicts,
    joint.map(({ verdicts: mended }) => mended),
  )
  return verdicts.map((verdict, i) => {
    if (verdict.outcome !== 'fail') return unexplained(verdict)
    const together = joint.find(({ verdicts: mended }) => mended.includes(verdict))
    const alone = prepared[i] ?? null
    const explanations = together?.explanations ?? (alone === null ? [] : search(alone, verdicts, context))
    return { verdict, explanations, cause: causes.get(verdict) ?? null }
  })
}

function unexplained(verdict: Verdict): Explained {
  return { verdict, explanations: [], cause: null }
}

/** Failures mended by one slip, and those whose checks name one key, have one cause; groups that share a failure are one. */
function causesOf(verdicts: readonly Verdict[], mended: readonly (readonly Verdict[])[]): ReadonlyMap<Verdict, string> {
  const failed = verdicts.filter(({ outcome }) => outcome === 'fail')
  const keys = new Set(failed.flatMap(({ relation }) => relation.cause ?? []))
  const groups = [...mended, ...[...keys].map((key) => failed.filter(({ relation }) => relation.cause === key))]
  const root = new Map<Verdict, Verdict>(failed.map((verdict) => [verdict, verdict]))
  const find = (verdict: Verdict): Verdict => {
    const parent = root.get(verdict)
    return parent === undefined || parent === verdict ? verdict : find(parent)
  }
  for (const [first, ...rest] of groups) {
    if (first !== undefined) for (const verdict of rest) root.set(find(verdict), find(first))
  }
  const members = new Map<Verdict, Verdict[]>()
  for (const verdict of failed) {
    const first = find(verdict)
    members.set(first, [...(members.get(first) ?? []), verdict])
  }
  const ids = new Map<Verdict, string>()
  const shared = [...members.values()].filter(({ length }) => length > 1)
  shared.forEach((group, i) => {
    for (const verdict of group) ids.set(verdict, `cause-${i + 1}`)
  })
  return ids
}
