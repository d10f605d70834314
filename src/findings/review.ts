import type { CheckResult, ReportResult, Result, Severity } from '../schema/index.ts'
import { type Baseline, findingId, goneFindings, type KnownFinding } from './baseline.ts'
import type { Reckoned } from './correct.ts'
import type { Decisions, FindingDecision, ValueDecision } from './decisions.ts'
import { isSame, nothingSettled, type SettledValues, settleValues } from './settle.ts'

/** What a user has said about checks, findings and values. */
export interface ReviewRules {
  /** Checks, families of checks (`FUND`) and families of forms (`project`) to keep; all where left out. */
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  readonly severities?: Readonly<Record<string, Severity>> | undefined
  readonly baseline?: Baseline | undefined
  readonly decisions?: Decisions | undefined
}

/** What the catalogue knows: the severity of each check, the path of labels that names a value across conversions, and how to run the checks anew. */
export interface Catalogue {
  readonly severities: ReadonlyMap<string, Severity>
  readonly pathsOf: (report: ReportResult) => (pointer: string) => string
  readonly audit: (report: Reckoned) => CheckResult[]
}

/** What was said about one report; findings by their fingerprint. */
export interface ReportReview {
  /** Whether findings are compared with an earlier run. */
  readonly hasBaseline: boolean
  readonly known: ReadonlySet<string>
  readonly decided: ReadonlyMap<string, FindingDecision>
  readonly gone: readonly KnownFinding[]
  readonly values: readonly ValueDecision[]
  /** Corrected values by pointer: what the checks were run with in place of what is printed. */
  readonly corrected: ReadonlyMap<string, ValueDecision>
  /** What the checks were run on; null where that is the report as printed. */
  readonly reckoned: Reckoned | null
  /** Decisions that were not applied: the figure is gone or printed differently, two places answer to them, or the new value is none. */
  readonly stale: readonly (FindingDecision | ValueDecision)[]
}

/** By the id of the report. */
export type Review = ReadonlyMap<string, ReportReview>

/**
 * Applies what was said to a result: checks left out, severities changed and corrected values reckoned with in a new
 * result, the rest beside it. Record and evidence stay as printed.
 */
export function review(result: Result, rules: ReviewRules, catalogue: Catalogue): { result: Result; review: Review } {
  const settled = settleValues(result.reports, rules.decisions?.values ?? [], catalogue)
  const reports = result.reports.map((report) => ({
    ...report,
    checks: (settled.get(report.id)?.checks ?? report.checks)
      .filter((check) => isWanted(check.check, report.form.family, rules))
      .map((check) => withSeverity(check, rules, catalogue)),
  }))
  const shared = sharedFingerprints(reports)
  return {
    result: { ...result, reports },
    review: new Map(
      reports.map((report) => {
        const values = settled.get(report.id) ?? nothingSettled
        return [report.id, reviewReport(report, result.source.name, rules, values, shared)]
      }),
    ),
  }
}

/** Whether a finding counts no more: known from the baseline, or dismissed. */
export function isSuppressed({ outcome, fingerprint }: CheckResult, review: ReportReview | undefined): boolean {
  if (outcome === 'pass' || review === undefined) return false
  return review.known.has(fingerprint) || review.decided.get(fingerprint)?.verdict === 'dismissed'
}

function reviewReport(
  report: ReportResult,
  source: string,
  rules: ReviewRules,
  settled: SettledValues,
  shared: ReadonlySet<string>,
): ReportReview {
  const { baseline, decisions = { findings: [], values: [] } } = rules
  const known = new Set((baseline?.get(report.key) ?? []).map(({ id }: KnownFinding) => id))
  const findings = report.checks.flatMap((check) => {
    const said = decisions.findings.find(({ fingerprint }) => fingerprint === check.fingerprint)
    if (said === undefined || check.outcome === 'pass') return []
    return [{ said, holds: isSame(said.stated, check.stated?.text) && !shared.has(check.fingerprint) }]
  })
  const gone = baseline === undefined ? [] : goneFindings(baseline, report, source)
  return {
    hasBaseline: baseline !== undefined,
    known: new Set(report.checks.filter((check) => known.has(findingId(check))).map(({ fingerprint }) => fingerprint)),
    decided: new Map(findings.filter(({ holds }) => holds).map(({ said }) => [said.fingerprint, said])),
    gone: gone.filter(({ check }) => isWanted(check, report.form.family, rules)),
    values: settled.values,
    corrected: settled.corrected,
    reckoned: settled.reckoned,
    stale: [...findings.filter(({ holds }) => !holds).map(({ said }) => said), ...settled.stale],
  }
}

/** Fingerprints that two reports of one document have: a word on one of them cannot tell which. */
function sharedFingerprints(reports: readonly ReportResult[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { checks } of reports) {
    const own = new Set(checks.map(({ fingerprint }) => fingerprint))
    for (const fingerprint of own) (seen.has(fingerprint) ? shared : seen).add(fingerprint)
  }
  return shared
}

const isFormFamily = (name: string) => name === name.toLowerCase()

/** Whether a check of a form was asked for; `FUND` stands for all checks whose id begins so. */
function isWanted(check: string, family: string, { only = [], skip = [] }: ReviewRules): boolean {
  const names = (name: string) => name === family || name === check || check.startsWith(`${name}-`)
  const [forms, checks] = [only.filter(isFormFamily), only.filter((name) => !isFormFamily(name))]
  return (forms.length === 0 || forms.some(names)) && (checks.length === 0 || checks.some(names)) && !skip.some(names)
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** A failure that the check itself has made milder (a doubtful reading, an honest shortfall) never becomes graver than it is. */
function withSeverity(check: CheckResult, { severities = {} }: ReviewRules, catalogue: Catalogue): CheckResult {
  const severity = severities[check.check]
  if (severity === undefined || check.outcome !== 'fail') return check
  const isFull = check.severity === catalogue.severities.get(check.check)
  return isFull || ranks[severity] < ranks[check.severity] ? { ...check, severity } : check
}
