import type Postgres from 'pg'
import type { Row, Table, Value } from '../tables/index.ts'
import { loadPackage } from './load-package.ts'
import type { Store, StoreOptions } from './store.ts'
import type { Engine } from './warehouse/engine.ts'
import { createWarehouse } from './warehouse/warehouse.ts'

/** The warehouse in a PostgreSQL database, in the schema `ziping` or the one that `?schema=` of its address names. */
export function postgresStore(target: string, options: StoreOptions): Store {
  return createWarehouse(target, options, () => openPostgres(target))
}

async function openPostgres(target: string): Promise<Engine> {
  const { default: pg } = await loadPackage<{ default: typeof Postgres }>('pg', target)
  const address = new URL(target)
  const schema = address.searchParams.get('schema') ?? 'ziping'
  address.searchParams.delete('schema')
  const client = new pg.Client({ connectionString: address.href, application_name: 'ziping' })
  let gone = false
  // A server that goes away says so outside of any query; the next query fails, and that failure is told.
  client.on('error', () => {
    gone = true
  })
  await client.connect()
  const name = pg.escapeIdentifier(schema)
  const all = async (text: string, values: unknown[] = []) =>
    (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows
  const run = async (sql: string) => void (await client.query(sql))
  try {
    await run(`CREATE SCHEMA IF NOT EXISTS ${name}`)
    await run(`SET search_path TO ${name}`)
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    dialect: 'postgres',
    run,
    all,
    async insert({ name, columns }, rows) {
      const text = `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`
      for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
        await client.query(text, [recordset(columns, rows.slice(start, start + ROWS_A_STATEMENT))])
    },
    async has(table) {
      return (await all('SELECT to_regclass($1) IS NOT NULL', [`${name}.${table}`]))[0]?.[0] === true
    },
    lost: (error) => gone || connectionCodes.test(codeOf(error)),
    close: () => client.end().catch(() => {}),
  }
}

// One parameter of this many rows stays well below the server's limit of a value.
const ROWS_A_STATEMENT = 5000

// Class 08 is a broken connection, 57P a server that shuts down or is starting.
const connectionCodes = /^(08...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Rows as a JSON array of objects, which the server takes apart in one statement. */
function recordset(columns: Table['columns'], rows: readonly Row[]): string {
  const names = columns.map(({ name }) => `${JSON.stringify(name)}:`)
  const isJson = columns.map(({ type }) => type.kind === 'json')
  const pair = (value: Value, i: number) =>
    names[i] + (isJson[i] && value !== null ? String(value) : JSON.stringify(value))
  return `[${rows.map((row) => `{${row.map(pair).join()}}`).join()}]`
}
