import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { ColumnType, Row, Table, Value } from '../tables/index.ts'
import { loadPackage } from './load-package.ts'
import type { Store, StoreOptions } from './store.ts'
import type { Engine } from './warehouse/engine.ts'
import { createWarehouse } from './warehouse/warehouse.ts'

type DuckDB = typeof import('@duckdb/node-api')

// Cached pages fill whatever DuckDB is allowed, and documents and their readings want memory too.
const CONFIGURATION = { memory_limit: '256MB', checkpoint_threshold: '64MB' }

/** The embedded warehouse: one DuckDB file. */
export function duckdbStore(target: string, options: StoreOptions): Store {
  return createWarehouse(target, options, () => openDuckdb(target, target))
}

/** A DuckDB file as an engine; `target` is what the user named, for messages. */
export async function openDuckdb(path: string, target: string): Promise<Engine> {
  const duckdb = await loadPackage<DuckDB>('@duckdb/node-api', target)
  const instance = await duckdb.DuckDBInstance.create(path, CONFIGURATION)
  const connection = await instance.connect()
  const appenders = new Map<string, DuckDBAppender>()
  return {
    dialect: 'duckdb',
    run: async (sql) => void (await connection.run(sql)),
    all: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    insert: (table, rows) => append({ duckdb, connection, appenders }, table, rows),
    async has(table) {
      const query = `SELECT 1 FROM information_schema.tables WHERE table_name = '${table}'`
      return (await connection.runAndReadAll(query)).currentRowCount > 0
    },
    lost: () => false,
    async close() {
      for (const appender of appenders.values()) appender.closeSync()
      connection.closeSync()
      instance.closeSync()
    },
  }
}

interface Open {
  readonly duckdb: DuckDB
  readonly connection: DuckDBConnection
  readonly appenders: Map<string, DuckDBAppender>
}

type Append = (appender: DuckDBAppender, value: Exclude<Value, null>) => void

/**
 * Appends rows as one, within the transaction that is open. An appender holds the memory of its rows until it is
 * collected, so each table keeps its own.
 */
async function append({ duckdb, connection, appenders }: Open, table: Table, rows: readonly Row[]): Promise<void> {
  const appender = appenders.get(table.name) ?? (await connection.createAppender(table.name))
  appenders.set(table.name, appender)
  const append = table.columns.map(({ type }) => appendOf(duckdb, type))
  try {
    for (const row of rows) {
      for (const [i, value] of row.entries()) {
        if (value === null) appender.appendNull()
        else append[i]?.(appender, value)
      }
      appender.endRow()
    }
    appender.flushSync()
  } catch (error) {
    // What it holds would be written with the next rows, or when it is collected.
    appender.clear()
    appenders.delete(table.name)
    throw error
  }
}

function appendOf({ DuckDBDecimalValue }: DuckDB, type: ColumnType): Append {
  switch (type.kind) {
    case 'text':
    case 'json':
      return (appender, value) => appender.appendVarchar(String(value))
    case 'integer':
      return (appender, value) => appender.appendInteger(Number(value))
    case 'whole':
      return (appender, value) => appender.appendBigInt(BigInt(value))
    case 'double':
      return (appender, value) => appender.appendDouble(Number(value))
    case 'boolean':
      return (appender, value) => appender.appendBoolean(value === true)
    case 'decimal':
      return (appender, value) =>
        appender.appendDecimal(new DuckDBDecimalValue(scaled(String(value), type.scale), type.precision, type.scale))
  }
}

/** A decimal text as the whole number of its last places. */
function scaled(text: string, scale: number): bigint {
  const [whole = '', decimals = ''] = text.split('.')
  return BigInt(whole + decimals.padEnd(scale, '0'))
}
