import type { ReportResult } from '../schema/index.ts'
import { filled } from './columns.ts'
import type { Part } from './money.ts'
import type { Column, Reading, Reference } from './table.ts'

/** One element of a list of the record. */
export interface Element<T> extends Part {
  readonly value: T
  /** Its place in the list, from 0. */
  readonly ordinal: number
}

export const ofReport: Reference = { columns: ['report'], table: 'reports' }

/** The elements of a list of each report's record, with their pointers. */
export function elements<T>(
  { result }: Reading,
  list: string,
  of: (report: ReportResult) => readonly T[],
): Element<T>[] {
  return result.reports.flatMap((report) => listed(report, list, of(report)))
}

/** The elements of one list, `list` being the pointer to it. */
export function listed<T>(report: ReportResult, list: string, values: readonly T[]): Element<T>[] {
  return values.map((value, ordinal) => ({ report, pointer: `${list}/${ordinal}`, value, ordinal }))
}

/** The columns that name a part of a record: its report, its pointer, its place in its list. */
export function identity<Item extends Part & { readonly ordinal: number }>(): Column<Item>[] {
  return [
    filled('report', 'text', ({ report }) => report.id),
    filled('pointer', 'text', ({ pointer }) => pointer),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
  ]
}
