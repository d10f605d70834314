import type { IgnoredTable, Problem } from '../schema/index.ts'
import { column, filled, json } from './columns.ts'
import { place } from './place.ts'
import { defineTable, type Reading } from './table.ts'

/** The hash that stands for a document; only what was read has rows, so it is never absent. */
const hash = ({ result }: Reading) => result.source.sha256 ?? ''

export const documents = defineTable<Reading>({
  name: 'documents',
  key: ['sha256'],
  references: [],
  items: (reading) => [reading],
  columns: [
    filled('sha256', 'text', hash),
    column('bytes', 'whole', ({ result }) => result.source.bytes),
    column('format', 'text', ({ result }) => result.source.format),
    column('encoding', 'text', ({ result }) => result.source.encoding),
    column('converter', 'text', ({ result }) => result.source.converter?.name ?? null),
    column('converter_confidence', 'double', ({ result }) => result.source.converter?.confidence ?? null),
    filled('result_version', 'text', ({ result }) => result.schemaVersion),
    filled('tool_version', 'text', ({ result }) => result.tool.version),
  ],
})

const ofDocument = { columns: ['document'], table: 'documents' }

interface Ignored {
  readonly reading: Reading
  readonly ignored: IgnoredTable
}

export const ignoredTables = defineTable<Ignored>({
  name: 'ignored_tables',
  key: ['document', 'table_no'],
  references: [ofDocument],
  items: (reading) => reading.result.ignoredTables.map((ignored) => ({ reading, ignored })),
  columns: [
    filled('document', 'text', ({ reading }) => hash(reading)),
    filled('table_no', 'integer', ({ ignored }) => ignored.table),
    filled('code', 'text', ({ ignored }) => ignored.code),
    filled('message_zh', 'text', ({ ignored }) => ignored.message.zh),
    filled('message_en', 'text', ({ ignored }) => ignored.message.en),
  ],
})

interface Trouble {
  readonly reading: Reading
  readonly problem: Problem
  readonly ordinal: number
}

/** Stands last among the tables: the others may add what would not fit them. */
export const problems = defineTable<Trouble>({
  name: 'problems',
  key: ['document', 'ordinal'],
  references: [ofDocument, { columns: ['report'], table: 'reports' }],
  items: (reading) => reading.problems.map((problem, ordinal) => ({ reading, problem, ordinal })),
  columns: [
    filled('document', 'text', ({ reading }) => hash(reading)),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
    column('report', 'text', ({ problem }) => problem.report),
    filled('code', 'text', ({ problem }) => problem.code),
    filled('severity', 'text', ({ problem }) => problem.severity),
    filled('message_zh', 'text', ({ problem }) => problem.message.zh),
    filled('message_en', 'text', ({ problem }) => problem.message.en),
    json('args', ({ problem }) => problem.args),
    ...place<Trouble>(({ problem }) => problem.cells[0]),
    json('cells', ({ problem }) => problem.cells),
  ],
})
