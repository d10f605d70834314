import type { Dialect, Row, Table } from '../../tables/index.ts'

/** What the warehouse needs of a database: one connection, transactions by BEGIN and COMMIT. */
export interface Engine {
  readonly dialect: Dialect
  run(sql: string): Promise<void>
  /** The rows of a query, each as the values of its columns. */
  all(sql: string): Promise<readonly (readonly unknown[])[]>
  insert(table: Table, rows: readonly Row[]): Promise<void>
  /** Whether a table of this name is there. */
  has(table: string): Promise<boolean>
  /** Whether the error says that the connection is gone, so that a new one may succeed. */
  lost(error: unknown): boolean
  close(): Promise<void>
}
