import { SCHEMA_VERSION, tables } from '../../tables/index.ts'

/** The tables of the warehouse as JSON, for engines that make their own: names, keys, references, columns with their types. */
export function tablesSchema(): string {
  const described = tables.map(({ name, key, references, columns }) => ({
    name,
    key,
    references,
    columns: columns.map(({ name: column, type, nullable }) => ({ name: column, type, nullable })),
  }))
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, tables: described }, null, 2)}\n`
}
