import { labelPaths } from '../checks/index.ts'
import { isSuppressed, type ReportReview, type Review } from '../findings/index.ts'
import { families } from '../forms/index.ts'
import type { CheckResult, Problem, ReportResult, Result } from '../schema/index.ts'
import { documentProblems } from './document-problems.ts'
import { type FindingView, viewFinding } from './finding-view.ts'
import { type Locate, locator, type Place } from './place.ts'
import { type RepairView, viewRepairs } from './repair-view.ts'
import { decisionLines } from './review-view.ts'
import { type Language, say } from './texts.ts'
import { type Totals, totalsOf } from './totals.ts'

/** A result in the words of one language, in the order in which a person reads it; every format for people prints this. */
export interface ResultView {
  readonly name: string
  readonly reports: readonly ReportView[]
  /** Problems of the document, not of one of its forms. */
  readonly problems: readonly ProblemView[]
  readonly ignoredTables: number
  readonly totals: Totals
}

export interface ReportView {
  readonly title: string
  /** Body, project, year, family, unit of money: what tells this form from others. */
  readonly facts: readonly string[]
  readonly coverage: string
  readonly errors: readonly FindingView[]
  readonly warnings: readonly FindingView[]
  readonly remarks: readonly FindingView[]
  /** Checks that could not be judged; the message names what was missing. */
  readonly unknowns: readonly FindingView[]
  /** Checks that hold, but for those that hold by truncation only, which are remarks. */
  readonly held: readonly FindingView[]
  /** Findings that no longer count: known from the baseline, or dismissed. Their notes say so; they stand in no other list. */
  readonly suppressed: readonly FindingView[]
  /** Findings of the baseline that are there no more. */
  readonly gone: readonly { readonly check: string; readonly message: string; readonly fingerprint: string }[]
  /** Which figures must be wrong, over all that the form itself defines taken together; [] where nothing contradicts. */
  readonly repairs: readonly RepairView[]
  /** What persons have said of values, a line each. */
  readonly decisions: readonly string[]
  readonly problems: readonly ProblemView[]
  readonly unmapped: readonly Place[]
}

export interface ProblemView {
  readonly severity: Problem['severity']
  readonly message: string
  readonly places: readonly Place[]
}

/** `text` is the decoded source, where it is at hand: places then have an end. */
export function viewResult(
  result: Result,
  language: Language,
  text: string | null = null,
  review: Review | null = null,
): ResultView {
  const { name } = result.source
  const locate = locator(name, text)
  return {
    name,
    reports: result.reports.map((report) => viewReport(report, result, locate, language, review?.get(report.id))),
    problems: documentProblems(result).map((problem) => viewProblem(problem, locate, language)),
    ignoredTables: result.ignoredTables.length,
    totals: totalsOf(result, review),
  }
}

/** Every check of a form, whatever its outcome. */
export function everyFinding({ errors, warnings, remarks, unknowns, held, suppressed }: ReportView): FindingView[] {
  return [errors, warnings, remarks, unknowns, held, suppressed].flat()
}

function viewReport(
  report: ReportResult,
  result: Result,
  locate: Locate,
  language: Language,
  review: ReportReview | undefined,
): ReportView {
  const counted = report.checks.filter((check) => !isSuppressed(check, review))
  const failed = counted.filter((check) => check.outcome === 'fail')
  const around = { report, pathOf: labelPaths(report.record), locate, language, review }
  const views = (checks: readonly CheckResult[]) => checks.map((check) => viewFinding(check, around))
  const { cells, labels, values, unmapped } = report.coverage
  return {
    title: report.record.title ?? say('untitled', language),
    facts: facts(report, language),
    coverage: say('coverage', language, { cells, labels, values, unmapped: unmapped.length }),
    errors: views(failed.filter((check) => check.severity === 'error')),
    warnings: views(failed.filter((check) => check.severity === 'warning')),
    remarks: views([
      ...failed.filter((check) => check.severity === 'info'),
      ...report.checks.filter((check) => check.outcome === 'pass' && check.basis === 'truncation'),
    ]),
    unknowns: views(counted.filter((check) => check.outcome === 'unknown')),
    held: views(report.checks.filter((check) => check.outcome === 'pass' && check.basis !== 'truncation')),
    suppressed: views(report.checks.filter((check) => isSuppressed(check, review))),
    gone: (review?.gone ?? []).map(({ check, message, id }) => ({
      check,
      message: message[language],
      fingerprint: id.slice(id.indexOf(' ') + 1),
    })),
    // Few formats tell of them, and the search takes longer than all the rest.
    get repairs() {
      return viewRepairs(report, locate, language, review)
    },
    decisions: review === undefined ? [] : decisionLines(review, language),
    problems: result.problems
      .filter((problem) => problem.report === report.id)
      .map((problem) => viewProblem(problem, locate, language)),
    unmapped: unmapped.map(locate),
  }
}

function facts({ record, form }: ReportResult, language: Language): string[] {
  const family = families.find((known) => known.family === form.family)?.name[language] ?? form.family
  const confidence = `${Math.round(form.confidence * 100)}%`
  return [
    record.department,
    record.implementingUnit,
    record.project,
    record.fiscalYear === null ? null : say('fiscalYear', language, { year: record.fiscalYear }),
    record.moneyUnit === null ? null : say('moneyUnit', language, { unit: record.moneyUnit }),
    say('family', language, { name: family, confidence }),
  ].flatMap((fact) => (fact === null ? [] : [fact.replace(/\s+/g, ' ')]))
}

function viewProblem(problem: Problem, locate: Locate, language: Language): ProblemView {
  return {
    severity: problem.severity,
    message: problem.message[language],
    places: problem.cells.map(locate),
  }
}
