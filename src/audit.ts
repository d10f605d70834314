import { type Check, checks as catalogue, describe, isBinding, type Limits, nameOf, openForm } from './checks/index.ts'
import { explain, type Repair, repairs } from './explain/index.ts'
import { judge, readSheet, type Sheet, type Verdict } from './relations/index.ts'
import type { CheckResult, ReportResult } from './schema/index.ts'

export type { Repair } from './explain/index.ts'

export interface AuditOptions {
  /** The checks to run instead of the catalogue. */
  readonly checks?: readonly Check[]
  readonly limits?: Partial<Limits>
}

type Audited = Pick<ReportResult, 'record' | 'evidence' | 'key'>

/**
 * Every check that applies to a report, with its outcome, in the order of the catalogue. Works on stored results: only
 * `record`, `evidence` and `key` are read, never a table.
 */
export function audit(report: Audited, options: AuditOptions = {}): CheckResult[] {
  const { asked, sheet } = judgeAll(report, options)
  const verdicts = asked.map(({ verdict }) => verdict)
  const explained = explain(verdicts, report.record, sheet, nameOf)
  const findings = asked.flatMap(({ check }, i) => {
    const found = explained[i]
    return found === undefined ? [] : [{ check, ...found }]
  })
  return describe(findings, report, sheet.isTrusted)
}

/**
 * The smallest sets of figures that must be wrong, over all relations that the form itself defines taken together; one
 * entry for each group of figures that contradict each other, none for a form without a contradiction.
 */
export function repair(report: Audited, options: AuditOptions = {}): Repair[] {
  const { asked } = judgeAll(report, options)
  return repairs(asked.flatMap(({ check, verdict }) => (isBinding(check, verdict) ? [verdict] : [])))
}

function judgeAll(
  report: Audited,
  { checks = catalogue, limits = {} }: AuditOptions,
): { readonly asked: readonly { readonly check: Check; readonly verdict: Verdict }[]; readonly sheet: Sheet } {
  const form = openForm(report, limits)
  const sheet = readSheet(report)
  const asked = checks.flatMap((check) =>
    check.relations(report.record, form).map((relation) => ({ check, verdict: judge(relation, sheet) })),
  )
  return { asked, sheet }
}
