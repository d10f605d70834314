import { open } from 'node:fs/promises'
import { SCHEMA_VERSION } from '../tables/index.ts'
import { loadPackage } from './load-package.ts'
import { reasonOf } from './reason.ts'
import { StoreError } from './store-error.ts'

type Row = Readonly<Record<string, unknown>>
type Query = (sql: string) => Promise<readonly Row[]>

// Four bytes behind the checksum of the first block.
const MAGIC = { offset: 8, bytes: 'DUCK' }

/**
 * Opens a DuckDB warehouse for reading alone, lets `work` ask it, and closes it. Numbers of 64 bits and more come as text;
 * cast them in the query. What is no warehouse, or one of another version, is refused with a StoreError.
 */
export async function queryWarehouse<T>(target: string, work: (query: Query) => Promise<T>): Promise<T> {
  await beDuckdb(target)
  const { DuckDBInstance } = await loadPackage<typeof import('@duckdb/node-api')>('@duckdb/node-api', target)
  const instance = await refusing(target, () => DuckDBInstance.create(target, { access_mode: 'READ_ONLY' }))
  try {
    const connection = await instance.connect()
    try {
      const query: Query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as readonly Row[]
      const [row] = await refusing(target, () => query('SELECT schema_version::INTEGER AS version FROM warehouse'))
      const found = Number(row?.version ?? 0)
      if (found !== SCHEMA_VERSION) throw new StoreError('unread-version', { target, found, wanted: SCHEMA_VERSION })
      return await work(query)
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
  }
}

/** DuckDB would take an SQLite file too, and look for an extension on the network. */
async function beDuckdb(target: string): Promise<void> {
  const bytes = await refusing(target, async () => {
    const file = await open(target, 'r')
    try {
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(MAGIC.bytes.length),
        0,
        MAGIC.bytes.length,
        MAGIC.offset,
      )
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  })
  if (bytes !== MAGIC.bytes) throw new StoreError('no-warehouse', { target, reason: 'no DuckDB header' })
}

async function refusing<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new StoreError('no-warehouse', { target, reason: reasonOf(error) }, error)
  }
}
