import type { CellRef, Coverage, Evidence, ReportResult } from '../schema/index.ts'
import { column, filled, json } from './columns.ts'
import { ofReport } from './parts.ts'
import { place } from './place.ts'
import { defineTable } from './table.ts'

interface Read {
  readonly report: ReportResult
  readonly pointer: string
  readonly evidence: Evidence
}

export const evidence = defineTable<Read>({
  name: 'evidence',
  key: ['report', 'pointer'],
  references: [ofReport],
  items: ({ result }) =>
    result.reports.flatMap((report) =>
      Object.entries(report.evidence).map(([pointer, evidence]) => ({ report, pointer, evidence })),
    ),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('pointer', 'text', ({ pointer }) => pointer),
    filled('raw', 'text', ({ evidence }) => evidence.raw),
    column('absent', 'text', ({ evidence }) => evidence.absent),
    filled('how', 'text', ({ evidence }) => evidence.how),
    filled('confidence', 'double', ({ evidence }) => evidence.confidence),
    json('reasons', ({ evidence }) => evidence.reasons),
    json('numbers', ({ evidence }) => evidence.numbers),
    ...place<Read>(({ evidence }) => evidence.cells[0]),
    json('cells', ({ evidence }) => evidence.cells),
    json('label_cells', ({ evidence }) => evidence.labelCells),
  ],
})

interface Joined {
  readonly report: ReportResult
  readonly join: Coverage['joins'][number]
  readonly ordinal: number
}

export const joins = defineTable<Joined>({
  name: 'joins',
  key: ['report', 'ordinal'],
  references: [ofReport],
  items: ({ result }) =>
    result.reports.flatMap((report) => report.coverage.joins.map((join, ordinal) => ({ report, join, ordinal }))),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
    filled('from_table', 'integer', ({ join }) => join.from),
    filled('to_table', 'integer', ({ join }) => join.to),
    filled('reason', 'text', ({ join }) => join.reason),
  ],
})

interface Unmapped {
  readonly report: ReportResult
  readonly cell: CellRef
  readonly ordinal: number
}

export const unmapped = defineTable<Unmapped>({
  name: 'unmapped',
  key: ['report', 'ordinal'],
  references: [ofReport],
  items: ({ result }) =>
    result.reports.flatMap((report) => report.coverage.unmapped.map((cell, ordinal) => ({ report, cell, ordinal }))),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
    ...place<Unmapped>(({ cell }) => cell),
  ],
})
