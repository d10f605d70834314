import type { CheckResult, ReportResult, Result, Severity } from '../schema/index.ts'
import { type Baseline, findingId, goneFindings, type KnownFinding } from './baseline.ts'
import type { Decisions, FindingDecision, ValueDecision } from './decisions.ts'

/** What a user has said about checks, findings and values. */
export interface ReviewRules {
  /** Checks to keep; all where left out. */
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  readonly severities?: Readonly<Record<string, Severity>> | undefined
  readonly baseline?: Baseline | undefined
  readonly decisions?: Decisions | undefined
}

/** What the catalogue knows: the severity of each check, and the path of labels that names a value across conversions. */
export interface Catalogue {
  readonly severities: ReadonlyMap<string, Severity>
  readonly pathsOf: (report: ReportResult) => (pointer: string) => string
}

/** What was said about one report; findings by their fingerprint. */
export interface ReportReview {
  readonly known: ReadonlySet<string>
  readonly decided: ReadonlyMap<string, FindingDecision>
  readonly gone: readonly KnownFinding[]
  readonly values: readonly ValueDecision[]
  /** Decisions on figures that are printed differently now: not applied. */
  readonly stale: readonly (FindingDecision | ValueDecision)[]
}

/** By the id of the report. */
export type Review = ReadonlyMap<string, ReportReview>

/** Applies what was said to a result: checks left out and severities changed in a new result, the rest beside it. No value is touched. */
export function review(result: Result, rules: ReviewRules, catalogue: Catalogue): { result: Result; review: Review } {
  const reports = result.reports.map((report) => ({
    ...report,
    checks: report.checks
      .filter((check) => isWanted(check, rules))
      .map((check) => withSeverity(check, rules, catalogue)),
  }))
  return {
    result: { ...result, reports },
    review: new Map(reports.map((report) => [report.id, reviewReport(report, result.source.name, rules, catalogue)])),
  }
}

/** Whether a finding counts no more: known from the baseline, or dismissed. */
export function isSuppressed({ outcome, fingerprint }: CheckResult, review: ReportReview | undefined): boolean {
  if (outcome === 'pass' || review === undefined) return false
  return review.known.has(fingerprint) || review.decided.get(fingerprint)?.verdict === 'dismissed'
}

function reviewReport(report: ReportResult, source: string, rules: ReviewRules, catalogue: Catalogue): ReportReview {
  const { baseline = new Map(), decisions = { findings: [], values: [] } } = rules
  const known = new Set((baseline.get(report.key) ?? []).map(({ id }: KnownFinding) => id))
  const findings = report.checks.flatMap((check) => {
    const said = decisions.findings.find(({ fingerprint }) => fingerprint === check.fingerprint)
    return said === undefined || check.outcome === 'pass'
      ? []
      : [{ said, holds: isSame(said.stated, check.stated?.text) }]
  })
  const values = valuesOf(report, decisions.values, catalogue)
  return {
    known: new Set(report.checks.filter((check) => known.has(findingId(check))).map(({ fingerprint }) => fingerprint)),
    decided: new Map(findings.filter(({ holds }) => holds).map(({ said }) => [said.fingerprint, said])),
    gone: goneFindings(baseline, report, source).filter((finding) => isWanted(finding, rules)),
    values: values.filter(({ holds }) => holds).map(({ said }) => said),
    stale: [...findings, ...values].filter(({ holds }) => !holds).map(({ said }) => said),
  }
}

function valuesOf(report: ReportResult, decisions: readonly ValueDecision[], { pathsOf }: Catalogue) {
  const mine = decisions.filter(({ key }) => key === report.key)
  if (mine.length === 0) return []
  const pathOf = pathsOf(report)
  const raws = new Map(Object.entries(report.evidence).map(([at, { raw }]) => [pathOf(at), raw]))
  return mine.map((said) => ({ said, holds: raws.has(said.path) && isSame(said.printed, raws.get(said.path)) }))
}

/** Equal but for white space, which converters change at will. */
function isSame(said: string | undefined, printed: string | undefined): boolean {
  return said === undefined || said.replace(/\s+/g, '') === (printed ?? '').replace(/\s+/g, '')
}

function isWanted({ check }: { readonly check: string }, { only, skip = [] }: ReviewRules): boolean {
  return (only === undefined || only.includes(check)) && !skip.includes(check)
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** A failure that the check itself has made milder (a doubtful reading, an honest shortfall) never becomes graver than it is. */
function withSeverity(check: CheckResult, { severities = {} }: ReviewRules, catalogue: Catalogue): CheckResult {
  const severity = severities[check.check]
  if (severity === undefined || check.outcome !== 'fail') return check
  const isFull = check.severity === catalogue.severities.get(check.check)
  return isFull || ranks[severity] < ranks[check.severity] ? { ...check, severity } : check
}
