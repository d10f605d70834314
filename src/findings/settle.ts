import type { CheckResult, ReportResult } from '../schema/index.ts'
import { confirmValue, correctValue, type Reckoned } from './correct.ts'
import type { ValueDecision } from './decisions.ts'

/** What became of the decisions on the values of one report. */
export interface SettledValues {
  readonly values: readonly ValueDecision[]
  readonly corrected: ReadonlyMap<string, ValueDecision>
  readonly reckoned: Reckoned | null
  /** Of the checks run anew; null where nothing changed. */
  readonly checks: readonly CheckResult[] | null
  readonly stale: readonly ValueDecision[]
}

export const nothingSettled: SettledValues = {
  values: [],
  corrected: new Map(),
  reckoned: null,
  checks: null,
  stale: [],
}

interface Means {
  readonly pathsOf: (report: ReportResult) => (pointer: string) => string
  readonly audit: (report: Reckoned) => CheckResult[]
}

/**
 * Lays decisions over the values that they are about, by the key of the report, the path of labels, and what was printed
 * when the word was given. Where two forms of a document answer to one decision, it is applied to none.
 */
export function settleValues(
  reports: readonly ReportResult[],
  decisions: readonly ValueDecision[],
  means: Means,
): ReadonlyMap<string, SettledValues> {
  const mine = reports.flatMap((report) => {
    const ours = decisions.filter(({ key }) => key === report.key)
    return ours.length === 0 ? [] : [{ report, found: findPlaces(report, ours, means) }]
  })
  const places = new Map<ValueDecision, number>()
  for (const { found } of mine) {
    for (const { said, at } of found) if (at !== null) places.set(said, (places.get(said) ?? 0) + 1)
  }
  return new Map(mine.map(({ report, found }) => [report.id, settle(report, found, places, means)]))
}

interface Place {
  readonly said: ValueDecision
  /** Null where no value has that path and that print. */
  readonly at: string | null
}

function findPlaces(report: ReportResult, decisions: readonly ValueDecision[], { pathsOf }: Means): Place[] {
  const pathOf = pathsOf(report)
  const pointers = new Map(Object.keys(report.evidence).map((at) => [pathOf(at), at]))
  return decisions.map((said) => {
    const at = pointers.get(said.path)
    return { said, at: at !== undefined && isSame(said.printed, report.evidence[at]?.raw) ? at : null }
  })
}

function settle(
  report: ReportResult,
  found: readonly Place[],
  places: ReadonlyMap<ValueDecision, number>,
  { audit }: Means,
): SettledValues {
  const values: ValueDecision[] = []
  const stale: ValueDecision[] = []
  const corrected = new Map<string, ValueDecision>()
  let reckoned: Reckoned | null = null
  for (const { said, at } of found) {
    const elsewhere = at === null && (places.get(said) ?? 0) > 0
    if (elsewhere) continue
    const before: Reckoned = reckoned ?? report
    const isOne = at !== null && places.get(said) === 1
    const after = !isOne
      ? null
      : said.correctedTo === undefined
        ? confirmValue(before, at)
        : correctValue(before, at, said.correctedTo)
    if (at === null || after === null) {
      stale.push(said)
      continue
    }
    values.push(said)
    if (said.correctedTo !== undefined) corrected.set(at, said)
    reckoned = after
  }
  return { values, stale, corrected, reckoned, checks: reckoned === null ? null : audit(reckoned) }
}

/** Equal but for white space, which converters change at will. */
export function isSame(said: string | undefined, printed: string | undefined): boolean {
  return said === undefined || said.replace(/\s+/g, '') === (printed ?? '').replace(/\s+/g, '')
}
