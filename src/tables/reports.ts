import type { Contact, Labelled, Report, ReportResult } from '../schema/index.ts'
import { column, decimal, filled, points } from './columns.ts'
import { type Element, elements, identity, listed, ofReport } from './parts.ts'
import { defineTable, type Reading } from './table.ts'

interface Form {
  readonly document: string | null
  readonly report: ReportResult
  readonly ordinal: number
  readonly record: Report
}

export const reports = defineTable<Form>({
  name: 'reports',
  key: ['id'],
  references: [{ columns: ['document'], table: 'documents' }],
  items: ({ result }) =>
    result.reports.map((report, ordinal) => ({
      document: result.source.sha256,
      report,
      ordinal,
      record: report.record,
    })),
  columns: [
    filled('id', 'text', ({ report }) => report.id),
    filled('document', 'text', ({ document }) => document),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
    filled('report_key', 'text', ({ report }) => report.key),
    filled('family', 'text', ({ report }) => report.form.family),
    filled('family_confidence', 'double', ({ report }) => report.form.confidence),
    column('title', 'text', ({ record }) => record.title),
    column('fiscal_year', 'integer', ({ record }) => record.fiscalYear),
    column('money_unit', 'text', ({ record }) => record.moneyUnit),
    column('department', 'text', ({ record }) => record.department),
    column('implementing_unit', 'text', ({ record }) => record.implementingUnit),
    column('project', 'text', ({ record }) => record.project),
    column('project_code', 'text', ({ record }) => record.projectCode),
    decimal('total_weight', points, ({ record }) => record.totalWeight),
    decimal('total_score', points, ({ record }) => record.totalScore),
    column('grade', 'text', ({ record }) => record.grade),
    column('conclusion', 'text', ({ record }) => record.conclusion),
    column('shortcomings', 'text', ({ record }) => record.problems),
    column('improvements', 'text', ({ record }) => record.improvements),
    filled('cell_count', 'integer', ({ report }) => report.coverage.cells),
    filled('label_count', 'integer', ({ report }) => report.coverage.labels),
    filled('value_count', 'integer', ({ report }) => report.coverage.values),
  ],
})

export const contacts = defineTable<{ readonly report: ReportResult; readonly contact: Contact }>({
  name: 'contacts',
  key: ['report'],
  references: [ofReport],
  items: ({ result }) => result.reports.map((report) => ({ report, contact: report.record.contact })),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    column('prepared_by', 'text', ({ contact }) => contact.preparedBy),
    column('reviewer', 'text', ({ contact }) => contact.reviewer),
    column('phone', 'text', ({ contact }) => contact.phone),
    column('printed_date', 'text', ({ contact }) => contact.date),
  ],
})

export const notes = defineTable<Element<string>>({
  name: 'notes',
  key: ['report', 'pointer'],
  references: [ofReport],
  items: (reading) => elements(reading, '/notes', ({ record }) => record.notes),
  columns: [...identity<Element<string>>(), filled('note', 'text', ({ value }) => value)],
})

interface Other extends Element<Labelled> {
  readonly owner: string | null
}

/** Labelled values without a field of their own, whatever they belong to. */
export const others = defineTable<Other>({
  name: 'others',
  key: ['report', 'pointer'],
  references: [ofReport],
  items: ({ result }) => result.reports.flatMap(othersOf),
  columns: [
    ...identity<Other>(),
    column('owner', 'text', ({ owner }) => owner),
    filled('label', 'text', ({ value }) => value.label),
    column('answer', 'text', ({ value }) => value.value),
  ],
})

function othersOf(report: ReportResult): Other[] {
  const { record } = report
  const of = (owner: string | null, list: readonly Labelled[]) =>
    listed(report, `${owner ?? ''}/others`, list).map((element) => ({ ...element, owner }))
  return [
    ...of(null, record.others),
    ...record.funds.flatMap(({ others }, i) => of(`/funds/${i}`, others)),
    ...record.indicators.flatMap(({ others }, i) => of(`/indicators/${i}`, others)),
    ...record.tasks.flatMap((task, i) => [
      ...of(`/tasks/${i}`, task.others),
      ...task.indicators.flatMap(({ others }, k) => of(`/tasks/${i}/indicators/${k}`, others)),
    ]),
  ]
}

/** The problem of a report that prints amounts and no unit: what they are in yuan is not known. */
export function reportsWithoutUnit({ result }: Reading): readonly ReportResult[] {
  return result.reports.filter(
    ({ record }) =>
      record.moneyUnit === null &&
      (record.tasks.some(({ funds }) => funds !== null) ||
        record.funds.some((line) =>
          [line.approvedBudget, line.adjustedBudget, line.adjustment, line.executed].some((value) => value !== null),
        )),
  )
}
