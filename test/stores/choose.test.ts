import { describe, expect, it } from 'vitest'
import { openStore, storeEndings, storeKind } from '../../src/stores/index.ts'
import { loadPackage } from '../../src/stores/load-package.ts'
import { reasonOf } from '../../src/stores/reason.ts'

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

describe('a database that cannot be reached', () => {
  it('is named without its password, with the reason', async () => {
    const store = await openStore('postgres://me:secret@127.0.0.1:1/none', { run: '', resume: false })
    const opening = store.open()
    await expect(opening).rejects.toThrow(/^postgres:\/\/me@127\.0\.0\.1:1\/none: cannot be written \(.*ECONNREFUSED/)
    await store.close()
  })
  it('has a reason also where the error has no message', () => {
    expect(reasonOf(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED')
  })
})
