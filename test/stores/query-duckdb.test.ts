import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { queryWarehouse } from '../../src/stores/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ziping-query-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function duckdb(name: string, ...statements: readonly string[]): Promise<string> {
  const path = join(folder, name)
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
  return path
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('a warehouse that is asked', () => {
  const asked = (path: string) => queryWarehouse(path, (query) => query('SELECT 1 AS one'))
  const version = 'CREATE TABLE warehouse (schema_version INTEGER)'

  it('answers, and takes no change', async () => {
    const path = await duckdb('good.duckdb', version, 'INSERT INTO warehouse VALUES (1)')
    expect(await asked(path)).toEqual([{ one: 1 }])
    await expect(queryWarehouse(path, (query) => query('DELETE FROM warehouse'))).rejects.toThrow(/read-only/)
  })

  it.each([
    [
      'a file that is not there',
      async () => join(folder, 'none.duckdb'),
      /none\.duckdb: not a DuckDB warehouse.*ENOENT/,
    ],
    ['a folder', async () => folder, /not a DuckDB warehouse.*EISDIR/],
    ['another file', async () => file('a.duckdb', '# report, not a database\n'), /no DuckDB header/],
    ['an empty file', async () => file('b.duckdb', ''), /no DuckDB header/],
    ['half a database', async () => file('c.duckdb', '12345678DUCK and nothing'), /c\.duckdb: not a DuckDB warehouse/],
    ['a database of something else', () => duckdb('d.duckdb', 'CREATE TABLE a (b INTEGER)'), /not a DuckDB warehouse/],
    [
      'tables of another version',
      () => duckdb('e.duckdb', version, 'INSERT INTO warehouse VALUES (0)'),
      /holds tables of version 0; this ziping reads version 1/,
    ],
  ])('is refused with its name when it is %s', async (_, make, message) => {
    const path = await make()
    await expect(asked(path)).rejects.toThrow(message)
    await expect(asked(path)).rejects.toMatchObject({ name: 'StoreError' })
  })

  it('names the package that is missing', async () => {
    const path = await duckdb('package.duckdb', version)
    vi.resetModules()
    vi.doMock('../../src/stores/load-package.ts', async () => {
      const { StoreError } = await import('../../src/stores/store-error.ts')
      return {
        loadPackage: async (name: string, target: string) => {
          throw new StoreError('missing-package', { target, package: name })
        },
      }
    })
    const { queryWarehouse: without } = await import('../../src/stores/index.ts')
    await expect(without(path, async () => null)).rejects.toThrow(/npm install @duckdb\/node-api/)
    vi.doUnmock('../../src/stores/load-package.ts')
  })
})
