import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import Sqlite from 'libsql'
import pg from 'pg'
import { type Table, tables } from '../../src/tables/index.ts'
import { type Contents, contentsOf } from './rebuild.ts'

/** Reads what a store wrote with the engine itself, by none of the store's code. */
export async function readDuckdb(path: string): Promise<Contents> {
  return queryDuckdb(path, ({ name }) => name)
}

export async function readParquet(folder: string): Promise<Contents> {
  return queryDuckdb(':memory:', ({ name }) => `'${join(folder, `${name}.parquet`)}'`)
}

async function queryDuckdb(path: string, from: (table: Table) => string): Promise<Contents> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  const rows = new Map<Table, unknown[][]>()
  for (const table of tables) {
    const columns = table.columns.map(({ name, type }) => (type.kind === 'decimal' ? `${name}::VARCHAR` : name))
    rows.set(table, (await connection.runAndReadAll(`SELECT ${columns.join()} FROM ${from(table)}`)).getRows())
  }
  connection.closeSync()
  instance.closeSync()
  return contentsOf((table) => rows.get(table) ?? [])
}

export function readSqlite(path: string): Contents {
  const database = new Sqlite(path, { readonly: true })
  const contents = contentsOf(({ name }) => database.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][])
  database.close()
  return contents
}

export async function readPostgres(url: string, schema: string): Promise<Contents> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows = new Map<Table, unknown[][]>()
  for (const table of tables)
    rows.set(table, (await client.query({ text: `SELECT * FROM "${schema}".${table.name}`, rowMode: 'array' })).rows)
  await client.end()
  return contentsOf((table) => rows.get(table) ?? [])
}

/** CSV by RFC 4180: an empty cell is no value, a quoted empty one an empty text; the apostrophe of a guarded text goes. */
export function readCsv(folder: string): Contents {
  return contentsOf(({ name, columns }) => {
    const [, ...rows] = parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'))
    return rows.map((row) => row.map((cell, i) => (columns[i]?.type.kind === 'text' ? unguarded(cell) : cell)))
  })
}

function unguarded(cell: string | null): string | null {
  return cell === null || !/^'+[=+\-@\t\r]/.test(cell) ? cell : cell.slice(1)
}

export function parseCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = []
  let row: (string | null)[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
