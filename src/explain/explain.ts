import type { Pointer, Sheet, Verdict } from '../relations/index.ts'
import type { Explanation, Message, Report } from '../schema/index.ts'
import { readCells } from './cells.ts'
import { searchJointly } from './joint.ts'
import { search } from './search.ts'
import { byPlace, type Context, prepare } from './trials.ts'

/** A verdict with what may explain it; findings of one cause share its id, which is theirs within the report. */
export interface Explained {
  readonly verdict: Verdict
  readonly explanations: readonly Explanation[]
  readonly cause: string | null
}

/** A form with more failures has another trouble than slips. */
const MOST_FAILURES = 100

/** Looks for the slips that explain what failed: first those that mend several failures at once, then one by one. */
export function explain(
  verdicts: readonly Verdict[],
  record: Report,
  sheet: Sheet,
  nameOf: (record: Report, at: Pointer, language: keyof Message) => string,
): Explained[] {
  if (!verdicts.some(({ outcome }) => outcome === 'fail')) return verdicts.map(unexplained)
  const context: Context = {
    sheet,
    cells: readCells(record, sheet),
    holdingAt: byPlace(verdicts, 'pass'),
    nameOf: (at, language) => nameOf(record, at, language),
  }
  let tried = 0
  const prepared = verdicts.map((verdict) => {
    if (verdict.outcome !== 'fail' || tried === MOST_FAILURES) return null
    tried++
    return prepare(verdict, context)
  })
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
    const explanations = together?.explanations ?? (alone === null ? [] : search(alone, context))
    return { verdict, explanations, cause: causes.get(verdict) ?? null }
  })
}

function unexplained(verdict: Verdict): Explained {
  return { verdict, explanations: [], cause: null }
}

/** Failures mended by one slip, and those whose checks name one key, have one cause; groups that share a failure are one. */
function causesOf(verdicts: readonly Verdict[], mended: readonly (readonly Verdict[])[]): ReadonlyMap<Verdict, string> {
  const failed = verdicts.filter(({ outcome }) => outcome === 'fail')
  const named = groupBy(failed, ({ relation }) => relation.cause ?? null)
  const groups = [...mended, ...named.values()]
  const root = new Map<Verdict, Verdict>(failed.map((verdict) => [verdict, verdict]))
  const find = (verdict: Verdict): Verdict => {
    const parent = root.get(verdict)
    return parent === undefined || parent === verdict ? verdict : find(parent)
  }
  for (const [first, ...rest] of groups) {
    if (first !== undefined) for (const verdict of rest) root.set(find(verdict), find(first))
  }
  const members = groupBy(failed, find)
  const ids = new Map<Verdict, string>()
  const shared = [...members.values()].filter(({ length }) => length > 1)
  shared.forEach((group, i) => {
    for (const verdict of group) ids.set(verdict, `cause-${i + 1}`)
  })
  return ids
}

/** In the order of the first of each group; null belongs to none. */
function groupBy<Key>(verdicts: readonly Verdict[], keyOf: (verdict: Verdict) => Key | null): Map<Key, Verdict[]> {
  const groups = new Map<Key, Verdict[]>()
  for (const verdict of verdicts) {
    const key = keyOf(verdict)
    const group = key === null ? undefined : groups.get(key)
    if (group !== undefined) group.push(verdict)
    else if (key !== null) groups.set(key, [verdict])
  }
  return groups
}
