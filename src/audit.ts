import { type Check, checks as catalogue, describe, type Limits, nameOf, openForm } from './checks/index.ts'
import { explain } from './explain/index.ts'
import { judge, readSheet } from './relations/index.ts'
import type { CheckResult, ReportResult } from './schema/index.ts'

export interface AuditOptions {
  /** The checks to run instead of the catalogue. */
  readonly checks?: readonly Check[]
  readonly limits?: Partial<Limits>
}

/**
 * Every check that applies to a report, with its outcome, in the order of the catalogue. Works on stored results: only
 * `record`, `evidence` and `key` are read, never a table.
 */
export function audit(
  report: Pick<ReportResult, 'record' | 'evidence' | 'key'>,
  { checks = catalogue, limits = {} }: AuditOptions = {},
): CheckResult[] {
  const form = openForm(report, limits)
  const sheet = readSheet(report)
  const asked = checks.flatMap((check) =>
    check.relations(report.record, form).map((relation) => ({ check, verdict: judge(relation, sheet) })),
  )
  const explained = explain(
    asked.map(({ verdict }) => verdict),
    report.record,
    sheet,
    nameOf,
  )
  const findings = asked.flatMap(({ check }, i) => {
    const found = explained[i]
    return found === undefined ? [] : [{ check, ...found }]
  })
  return describe(findings, report, sheet.isTrusted)
}
