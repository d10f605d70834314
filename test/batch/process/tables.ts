import { DuckDBInstance } from '@duckdb/node-api'
import { tables } from '../../../src/tables/index.ts'

/** All rows of a DuckDB warehouse by table, in an order of their own: equal for two warehouses that hold the same. */
export async function tablesOf(path: string): Promise<Record<string, string[]>> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = (await connection.runAndReadAll(`SELECT * FROM ${name}`)).getRowsJson()
    found[name] = rows.map((row) => JSON.stringify(row)).sort()
  }
  connection.closeSync()
  instance.closeSync()
  return found
}
