import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import Sqlite from 'libsql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../src/stores/index.ts'
import { missing } from '../needs.ts'
import { archive } from './archive.ts'
import { type Server, startPostgres } from './postgres-server.ts'

// Real engines and real files: a machine that has other work takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const page = '../../docs/queries.md'
const text = readFileSync(new URL(page, import.meta.url), 'utf8')
// A question, its SQL, and the rows that the test writes below it.
const BLOCK = /(## \d+\. (.*)\n(?:(?!```)[^\n]*\n)*```sql\n((?:(?!```)[^\n]*\n)*)```\n)(?:\n(?:\|[^\n]*\n)+)?/g
const questions = [...text.matchAll(BLOCK)].map(([, , question = '', sql = '']) => ({ question, sql }))

const folder = mkdtempSync(join(tmpdir(), 'ziping-queries-'))
const noPostgres = missing('postgres')
let postgres: Server | null = null
const duckdb = join(folder, 'w.duckdb')
const sqlite = join(folder, 'w.sqlite')

beforeAll(async () => {
  if (!noPostgres) postgres = await startPostgres()
  const entries = await archive()
  for (const target of [duckdb, sqlite, ...(postgres === null ? [] : [postgres.url])]) {
    const store = await openStore(target, { run: 'r', resume: false })
    await store.open()
    await store.write(entries)
    await store.finish([])
    await store.close()
  }
})
afterAll(() => {
  postgres?.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('docs/queries.md', () => {
  it('has ten questions, each with its rows as DuckDB gives them', async () => {
    expect(questions).toHaveLength(10)
    const tables = new Map<string, string>()
    for (const { sql } of questions) tables.set(sql, markdown(await askDuckdb(sql)))
    const written = text.replace(BLOCK, (_, whole: string, __: string, sql: string) => `${whole}\n${tables.get(sql)}`)
    await expect(written).toMatchFileSnapshot(page)
  })
  it.each(questions)('$question has an answer', async ({ sql }) => {
    expect((await askDuckdb(sql)).rows.length).toBeGreaterThan(0)
  })
  it.each(questions)('$question is answered alike by SQLite', async ({ sql }) => {
    expect(markdown(askSqlite(sql))).toBe(markdown(await askDuckdb(sql)))
  })
  it.skipIf(noPostgres).each(questions)('$question is answered alike by PostgreSQL', async ({ sql }) => {
    expect(markdown(await askPostgres(sql))).toBe(markdown(await askDuckdb(sql)))
  })
})

interface Answer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

async function askDuckdb(sql: string): Promise<Answer> {
  const instance = await DuckDBInstance.create(duckdb)
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(sql)
  const answer = { columns: reader.columnNames(), rows: reader.getRows().map((row) => row.map(number)) }
  connection.closeSync()
  instance.closeSync()
  return answer
}

function askSqlite(sql: string): Answer {
  const database = new Sqlite(sqlite)
  const statement = database.prepare(sql)
  const columns = statement.columns().map(({ name }) => name)
  const rows = statement.raw().all() as unknown[][]
  database.close()
  return { columns, rows }
}

async function askPostgres(sql: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: postgres?.url, options: '-c search_path=ziping' })
  await client.connect()
  const { fields, rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  const isNumber = fields.map(({ dataTypeID }) => NUMERIC.includes(dataTypeID))
  return {
    columns: fields.map(({ name }) => name),
    rows: rows.map((row: unknown[]) => row.map((value, i) => (isNumber[i] && value !== null ? Number(value) : value))),
  }
}

// What the client of PostgreSQL hands over as text: bigint and numeric, by the numbers of their types.
const NUMERIC = [20, 1700]

/** The engines have different types for one number; here it is a number of JavaScript. */
function number(value: unknown): unknown {
  return value === null || typeof value === 'string' ? value : Number(String(value))
}

function markdown({ columns, rows }: Answer): string {
  const cell = (value: unknown) => (value === null ? '' : String(value))
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(cell))]
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('')
}
