import { storeEndings, storeKind } from './choose.ts'
import type { Store, StoreOptions } from './store.ts'
import { StoreError } from './store-error.ts'

/** The store that the value of `-o` names, not yet opened. Only its own code is loaded, and its package when it is opened. */
export async function openStore(target: string, options: StoreOptions): Promise<Store> {
  switch (storeKind(target)) {
    case 'ndjson':
      return (await import('./files/ndjson.ts')).ndjsonStore(target, options)
    case 'json':
      return (await import('./files/json.ts')).jsonStore(target, options)
    case 'folder':
      return (await import('./files/folder.ts')).folderStore(target, options)
    case 'csv':
      return (await import('./files/csv.ts')).csvStore(target, options)
    case 'duckdb':
      return (await import('./duckdb.ts')).duckdbStore(target, options)
    case 'parquet':
      return (await import('./parquet.ts')).parquetStore(target, options)
    case 'postgres':
      return (await import('./postgres.ts')).postgresStore(target, options)
    case 'sqlite':
      return (await import('./sqlite.ts')).sqliteStore(target, options)
    case null:
      throw new StoreError('no-store', { target, endings: Object.values(storeEndings).flat() })
  }
}
