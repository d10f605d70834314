import type { Problem } from '../schema/index.ts'
import { column, filled } from './columns.ts'
import { storableText } from './storable.ts'
import type { Column, Row, Table } from './table.ts'

/** An input as its row tells it. */
export interface InputRow {
  readonly name: string
  readonly sha256: string | null
  readonly status: string
  readonly reason: Problem | null
  readonly duplicateOf: string | null
  readonly run: string
}

const columns: readonly Column<InputRow>[] = [
  filled('name', 'text', ({ name }) => name),
  column('sha256', 'text', ({ sha256 }) => sha256),
  filled('status', 'text', ({ status }) => status),
  column('reason', 'text', ({ reason }) => reason?.code ?? null),
  column('reason_zh', 'text', ({ reason }) => reason?.message.zh ?? null),
  column('reason_en', 'text', ({ reason }) => reason?.message.en ?? null),
  column('duplicate_of', 'text', ({ duplicateOf }) => duplicateOf),
  filled('run', 'text', ({ run }) => run),
]

/** The one table whose rows come from the run and not from a result. */
export const inputs: Table = {
  name: 'inputs',
  key: ['name'],
  references: [
    { columns: ['sha256'], table: 'documents' },
    { columns: ['duplicate_of'], table: 'inputs' },
  ],
  columns,
  rows: () => [],
}

/** The row of an input. */
export function inputRow(input: InputRow): Row {
  return columns.map(({ value }) => {
    const given = value(input)
    return typeof given === 'string' ? storableText(given) : given
  })
}
