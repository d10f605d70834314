import type Database from 'libsql'
import type { Row, Table, Value } from '../tables/index.ts'
import { loadPackage } from './load-package.ts'
import type { Store, StoreOptions } from './store.ts'
import type { Engine } from './warehouse/engine.ts'
import { createWarehouse } from './warehouse/warehouse.ts'

/** The warehouse as one SQLite file. */
export function sqliteStore(target: string, options: StoreOptions): Store {
  return createWarehouse(target, options, () => openSqlite(target))
}

async function openSqlite(path: string): Promise<Engine> {
  const { default: Sqlite } = await loadPackage<{ default: typeof Database }>('libsql', path)
  const database = new Sqlite(path)
  // Readers see what is committed and nothing else, also while a batch is being written.
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON']) database.pragma(pragma)
  const inserts = new Map<string, Database.Statement>()
  return {
    dialect: 'sqlite',
    run: async (sql) => void database.exec(sql),
    all: async (sql) => database.prepare(sql).raw().all() as unknown[][],
    async insert(table, rows) {
      const statement = inserts.get(table.name) ?? database.prepare(insertOf(table))
      inserts.set(table.name, statement)
      for (const row of rows) statement.run(row.map(storable))
    },
    async has(table) {
      return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').all(table).length > 0
    },
    lost: () => false,
    async close() {
      database.close()
    },
  }
}

function insertOf({ name, columns }: Table): string {
  return `INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`
}

function storable(value: Value): Exclude<Row[number], boolean> {
  return typeof value === 'boolean' ? Number(value) : value
}
