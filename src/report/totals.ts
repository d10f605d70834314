import { isSuppressed, type Review } from '../findings/index.ts'
import type { Result } from '../schema/index.ts'

/** What a result comes to. `held` counts passes, `unknown` what could not be judged, `failed` documents not read in full. */
export interface Totals {
  readonly documents: number
  readonly forms: number
  readonly errors: number
  readonly warnings: number
  readonly unknown: number
  readonly held: number
  readonly failed: number
  /** Findings that a baseline knows or a person has dismissed; they are in no other number. */
  readonly suppressed: number
}

export const noTotals: Totals = {
  documents: 0,
  forms: 0,
  errors: 0,
  warnings: 0,
  unknown: 0,
  held: 0,
  failed: 0,
  suppressed: 0,
}

/** The totals of one document. */
export function totalsOf(result: Result, review?: Review | null): Totals {
  const all = result.reports.flatMap((report) =>
    report.checks.map((check) => ({ check, said: review?.get(report.id) })),
  )
  const checks = all.filter(({ check, said }) => !isSuppressed(check, said)).map(({ check }) => check)
  const fails = (severity: 'error' | 'warning') =>
    checks.filter((check) => check.outcome === 'fail' && check.severity === severity).length
  return {
    documents: 1,
    forms: result.reports.length,
    errors: fails('error'),
    warnings: fails('warning'),
    unknown: checks.filter((check) => check.outcome === 'unknown').length,
    held: checks.filter((check) => check.outcome === 'pass').length,
    failed: isReadInFull(result) ? 0 : 1,
    suppressed: all.length - checks.length,
  }
}

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    documents: a.documents + b.documents,
    forms: a.forms + b.forms,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    unknown: a.unknown + b.unknown,
    held: a.held + b.held,
    failed: a.failed + b.failed,
    suppressed: a.suppressed + b.suppressed,
  }
}

/** Whether nothing kept the document from being read to its end: no problem of severity `error` that concerns the document itself. */
export function isReadInFull(result: Result): boolean {
  return !result.problems.some((problem) => problem.severity === 'error' && problem.report === null)
}
