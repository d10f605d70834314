import { ddl, SCHEMA_VERSION } from '../../tables/index.ts'
import { reasonOf, withoutPassword } from '../reason.ts'
import type { InputStatus, Known, Store, StoreOptions } from '../store.ts'
import { StoreError } from '../store-error.ts'
import type { Engine } from './engine.ts'
import { replaceEntries } from './replace.ts'

// A server that restarts is back within this time; a batch that met the gap is written again from its beginning.
const WAITS = [250, 500, 1000, 2000, 4000, 8000]

/** A store of the warehouse's tables in one database; `connect` opens it, and opens it again when the connection is lost. */
export function createWarehouse(target: string, { run }: StoreOptions, connect: () => Promise<Engine>): Store {
  let engine: Engine | null = null
  const connected = async () => {
    engine ??= await connect()
    return engine
  }

  return {
    encoding: 'rows',
    sharesReadings: true,
    open: () => blaming(target, async () => prepare(target, await connected())),
    async *known(): AsyncGenerator<Known> {
      const query = 'SELECT name, sha256, status, duplicate_of, run FROM inputs'
      for (const [name, sha256, status, original, fingerprint] of await blaming(target, async () =>
        (await connected()).all(query),
      ))
        yield {
          name: String(name),
          sha256: sha256 === null ? null : String(sha256),
          status: String(status) as InputStatus,
          duplicateOf: original === null ? null : String(original),
          run: String(fingerprint),
        }
    },
    write: (batch) =>
      blaming(target, () =>
        persistently(
          async () => {
            const open = await connected()
            try {
              await inTransaction(open, () => replaceEntries(open, batch, run))
            } catch (error) {
              if (open.lost(error)) engine = null
              throw error
            }
          },
          () => engine === null,
        ),
      ),
    finish: async () => {},
    async close() {
      await engine?.close()
      engine = null
    },
  }
}

/** Makes the tables where there are none, and refuses those of another version. */
async function prepare(target: string, engine: Engine): Promise<void> {
  if (!(await engine.has('warehouse'))) {
    await inTransaction(engine, async () => {
      for (const statement of ddl(engine.dialect)) await engine.run(statement)
    })
    return
  }
  const [row] = await engine.all('SELECT schema_version FROM warehouse')
  const found = Number(row?.[0] ?? 0)
  if (found !== SCHEMA_VERSION)
    throw new StoreError('other-version', { target: withoutPassword(target), found, wanted: SCHEMA_VERSION })
}

async function inTransaction(engine: Engine, work: () => Promise<void>): Promise<void> {
  await engine.run('BEGIN')
  try {
    await work()
    await engine.run('COMMIT')
  } catch (error) {
    // What failed first is what counts; a connection that is gone has rolled back by itself.
    await engine.run('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Tries again, with growing pauses, as long as `again` says that another attempt may succeed. */
async function persistently(work: () => Promise<void>, again: () => boolean): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await work()
    } catch (error) {
      if (!again()) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  await work()
}

/** What a database says goes to the user as a fault of the place. */
async function blaming<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError('cannot-write', { target: withoutPassword(target), reason: reasonOf(error) }, error)
  }
}
