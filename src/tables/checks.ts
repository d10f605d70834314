import type { CheckResult, Explanation, ReportResult } from '../schema/index.ts'
import { column, filled, json } from './columns.ts'
import { ofReport } from './parts.ts'
import { defineTable } from './table.ts'

interface Judged {
  readonly report: ReportResult
  readonly check: CheckResult
  readonly ordinal: number
}

export const checks = defineTable<Judged>({
  name: 'checks',
  key: ['report', 'ordinal'],
  references: [ofReport],
  items: ({ result }) => result.reports.flatMap(checksOf),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
    filled('check_id', 'text', ({ check }) => check.check),
    filled('outcome', 'text', ({ check }) => check.outcome),
    filled('severity', 'text', ({ check }) => check.severity),
    column('pointer', 'text', ({ check }) => check.at[0] ?? null),
    json('pointers', ({ check }) => check.at),
    filled('message_zh', 'text', ({ check }) => check.message.zh),
    filled('message_en', 'text', ({ check }) => check.message.en),
    json('args', ({ check }) => check.args),
    filled('formula', 'text', ({ check }) => check.formula),
    json('operands', ({ check }) => check.operands),
    column('stated_text', 'text', ({ check }) => check.stated?.text ?? null),
    column('stated_low', 'text', ({ check }) => check.stated?.low ?? null),
    column('stated_high', 'text', ({ check }) => check.stated?.high ?? null),
    filled('has_expected', 'boolean', ({ check }) => check.expected !== null),
    column('expected_low', 'text', ({ check }) => check.expected?.low ?? null),
    column('expected_high', 'text', ({ check }) => check.expected?.high ?? null),
    column('basis', 'text', ({ check }) => check.basis),
    json('missing', ({ check }) => check.missing),
    column('cause', 'text', ({ check }) => check.cause),
    filled('fingerprint', 'text', ({ check }) => check.fingerprint),
  ],
})

interface Explained extends Judged {
  readonly explanation: Explanation
  readonly rank: number
}

export const explanations = defineTable<Explained>({
  name: 'explanations',
  key: ['report', 'check_ordinal', 'ordinal'],
  references: [ofReport, { columns: ['report', 'check_ordinal'], table: 'checks' }],
  items: ({ result }) =>
    result.reports
      .flatMap(checksOf)
      .flatMap((judged) => judged.check.explanations.map((explanation, rank) => ({ ...judged, explanation, rank }))),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('check_ordinal', 'integer', ({ ordinal }) => ordinal),
    filled('ordinal', 'integer', ({ rank }) => rank),
    filled('kind', 'text', ({ explanation }) => explanation.kind),
    filled('text_zh', 'text', ({ explanation }) => explanation.text.zh),
    filled('text_en', 'text', ({ explanation }) => explanation.text.en),
    json('pointers', ({ explanation }) => explanation.at),
    filled('trials', 'integer', ({ explanation }) => explanation.trials),
    filled('chance', 'double', ({ explanation }) => explanation.chance),
  ],
})

function checksOf(report: ReportResult): Judged[] {
  return report.checks.map((check, ordinal) => ({ report, check, ordinal }))
}
