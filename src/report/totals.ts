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
}

export const noTotals: Totals = { documents: 0, forms: 0, errors: 0, warnings: 0, unknown: 0, held: 0, failed: 0 }

/** The totals of one document. */
export function totalsOf(result: Result): Totals {
  const checks = result.reports.flatMap((report) => report.checks)
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
  }
}

/** Whether nothing kept the document from being read to its end: no problem of severity `error` that concerns the document itself. */
export function isReadInFull(result: Result): boolean {
  return !result.problems.some((problem) => problem.severity === 'error' && problem.report === null)
}
