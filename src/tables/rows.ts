import { problem, type Result } from '../schema/index.ts'
import { checks, explanations } from './checks.ts'
import { documents, ignoredTables, problems } from './documents.ts'
import { evidence, joins, unmapped } from './evidence.ts'
import { inputs } from './inputs.ts'
import { figures, funds, goals, indicators, quantities, tasks } from './record.ts'
import { contacts, notes, others, reports, reportsWithoutUnit } from './reports.ts'
import type { Reading, Row, Table } from './table.ts'

/** Every table of the warehouse, each after those that it refers to; `problems` is filled last. */
export const tables: readonly Table[] = [
  documents,
  inputs,
  reports,
  funds,
  goals,
  tasks,
  indicators,
  quantities,
  figures,
  others,
  notes,
  contacts,
  checks,
  explanations,
  evidence,
  joins,
  unmapped,
  ignoredTables,
  problems,
]

/** The rows of one result by table, in the order of `tables`; tables without rows are left out. */
export type Rows = readonly (readonly [table: string, rows: readonly Row[]])[]

/** The rows of a result for every table but `inputs`. A document whose bytes were never read has none: its input says why. */
export function rowsOf(result: Result): Rows {
  if (result.source.sha256 === null) return []
  const reading: Reading = { result, problems: [...result.problems] }
  for (const { id } of reportsWithoutUnit(reading))
    reading.problems.push(problem('money-unit-unknown', {}, { report: id }))
  return tables.map((table) => [table.name, table.rows(reading)] as const).filter(([, rows]) => rows.length > 0)
}
