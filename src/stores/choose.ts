/** The kinds of store, each with the endings of `-o` that choose it; a database server is chosen by its address. */
export const storeEndings = {
  ndjson: ['.ndjson', '.jsonl'],
  json: ['.json'],
  duckdb: ['.duckdb'],
  csv: ['.csv', '.csv/'],
  parquet: ['.parquet', '.parquet/'],
  sqlite: ['.sqlite', '.sqlite3', '.db'],
  folder: ['/'],
} as const satisfies Record<string, readonly string[]>

export type StoreKind = keyof typeof storeEndings | 'postgres'

/**
 * The store that the value of `-o` stands for, null when it stands for none. `out.csv` and `out.parquet` are folders of
 * one file a table, with or without a slash behind; any other name that ends with a slash is a folder of JSON files.
 */
export function storeKind(target: string): StoreKind | null {
  if (/^postgres(ql)?:\/\//i.test(target)) return 'postgres'
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(target)) return null
  const path = target.toLowerCase().replace(/[/\\]{1,9}$/, '/')
  const kinds = Object.entries(storeEndings) as [keyof typeof storeEndings, readonly string[]][]
  return kinds.find(([, endings]) => endings.some((ending) => path.endsWith(ending)))?.[0] ?? null
}
