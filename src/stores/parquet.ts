import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { literal, tables } from '../tables/index.ts'
import { openDuckdb } from './duckdb.ts'
import { blaming } from './files/blame.ts'
import { makeFolder } from './files/make-folder.ts'
import { partialOf, replaceFolder } from './files/partial.ts'
import type { Store, StoreOptions } from './store.ts'
import type { Engine } from './warehouse/engine.ts'
import { createWarehouse } from './warehouse/warehouse.ts'

/** A folder with one Parquet file a table, written by DuckDB from a warehouse that is gone when the run is finished. */
export function parquetStore(target: string, options: StoreOptions): Store {
  const folder = target.replace(/[/\\]{1,9}$/, '')
  const path = `${partialOf(folder)}.duckdb`
  let engine: Engine | null = null
  const warehouse = createWarehouse(target, options, async () => {
    engine = await openDuckdb(path, target)
    return engine
  })
  return {
    ...warehouse,
    open: () =>
      blaming(target, async () => {
        await makeFolder(dirname(path))
        if (!options.resume) await removeDatabase(path)
        await warehouse.open()
      }),
    finish: () =>
      blaming(target, async () => {
        await replaceFolder(folder, async (made) => {
          for (const { name } of tables) {
            const file = literal(join(made, `${name}.parquet`))
            await engine?.run(`COPY ${name} TO ${file} (FORMAT parquet, COMPRESSION zstd)`)
          }
        })
        await warehouse.close()
        await removeDatabase(path)
      }),
  }
}

async function removeDatabase(path: string): Promise<void> {
  for (const file of [path, `${path}.wal`]) await rm(file, { force: true })
}
