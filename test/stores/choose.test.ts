import { describe, expect, it } from 'vitest'
import { openStore, storeEndings, storeKind } from '../../src/stores/index.ts'
import { loadPackage } from '../../src/stores/load-package.ts'

describe('the value of -o', () => {
  it.each([
    ['all.ndjson', 'ndjson'],
    ['all.jsonl', 'ndjson'],
    ['out/ALL.JSON', 'json'],
    ['warehouse.duckdb', 'duckdb'],
    ['warehouse.sqlite', 'sqlite'],
    ['warehouse.db', 'sqlite'],
    ['out.csv', 'csv'],
    ['out.csv/', 'csv'],
    ['out.parquet//', 'parquet'],
    ['out/', 'folder'],
    ['out\\', 'folder'],
    ['postgres://u@h/d', 'postgres'],
    ['postgresql://h/d?schema=s', 'postgres'],
    ['mysql://h/d', null],
    ['report.sarif', null],
    ['out', null],
  ])('%s is %s', (target, kind) => {
    expect(storeKind(target)).toBe(kind)
  })
  it('that stands for no store is refused with what there is', async () => {
    const opening = openStore('out.xml', { run: '', resume: false })
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'no-store' })
    await expect(opening).rejects.toThrow(storeEndings.duckdb[0])
  })
})

describe('a package that is not installed', () => {
  it('is named, with the command that installs it', async () => {
    const loading = loadPackage('no-such-package-of-anyone', 'out.duckdb')
    await expect(loading).rejects.toThrow(/out\.duckdb: .*npm install no-such-package-of-anyone/)
    await expect(loading).rejects.toMatchObject({ texts: { zh: expect.stringContaining('npm install') } })
  })
})
