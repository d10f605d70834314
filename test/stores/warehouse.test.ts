import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Result } from '../../src/schema/index.ts'
import { type Entry, openStore, type Store, StoreError } from '../../src/stores/index.ts'
import { missing } from '../needs.ts'
import { type Server, startPostgres } from './postgres-server.ts'
import { readCsv, readDuckdb, readParquet, readPostgres, readSqlite } from './read-back.ts'
import { type Contents, rebuild } from './rebuild.ts'
import { entryOf, fill, sample } from './sample.ts'

// Real engines and real files: a machine that has other work takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'ziping-stores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let postgres: Server | null = null
const noPostgres = missing('postgres')
beforeAll(async () => {
  if (!noPostgres) postgres = await startPostgres()
})
afterAll(() => postgres?.remove())

interface Place {
  readonly target: (name: string) => string
  readonly read: (name: string) => Contents | Promise<Contents>
}

const inFolder = (ending: string, read: (path: string) => Contents | Promise<Contents>): Place => ({
  target: (name) => join(folder, `${name}${ending}`),
  read: (name) => read(join(folder, `${name}${ending}`)),
})

const databases: readonly (readonly [string, Place])[] = [
  ['DuckDB', inFolder('.duckdb', readDuckdb)],
  ['SQLite', inFolder('.sqlite', readSqlite)],
  [
    'PostgreSQL',
    {
      target: (name) => `${postgres?.url}?schema=${name}`,
      read: (name) => readPostgres(postgres?.url ?? '', name),
    },
  ],
]
const exports: readonly (readonly [string, Place])[] = [
  ['CSV', inFolder('.csv', readCsv)],
  ['Parquet', inFolder('.parquet', readParquet)],
]

const open = ({ target }: Place, name: string, resume = true): Promise<Store> =>
  openStore(target(name), { run: 'run-1', resume })

for (const [engine, place] of [...databases, ...exports])
  describe.skipIf(engine === 'PostgreSQL' && noPostgres)(`a warehouse in ${engine}`, () => {
    it('gives back every leaf of every result', async () => {
      await fill(await open(place, 'all'), sample)
      const results = rebuild(await place.read('all'))
      expect([...results.keys()].sort()).toEqual([...new Set(sample.map(({ source }) => source.sha256))].sort())
      for (const result of sample) expect(results.get(result.source.sha256 ?? '')).toEqual(result)
    })

    it('keeps texts that look like SQL, HTML or formulas as they are', async () => {
      const [first] = sample as [Result]
      const odd = `'); DROP TABLE inputs; -- <script>alert(1)</script> \\ " % \n=1+1`
      const problem = { code: odd, args: { text: odd }, message: { zh: odd, en: '=HYPERLINK("x")' } } as const
      const result: Result = {
        ...first,
        problems: [{ ...problem, args: { text: odd }, severity: 'info', report: null, cells: [] }],
      }
      const store = await open(place, 'odd')
      await store.open()
      await store.write([entryOf(result, store.encoding, { name: odd })])
      await store.finish([])
      await store.close()
      const contents = await place.read('odd')
      expect(contents.inputs?.map(({ name }) => name)).toEqual([odd])
      expect(rebuild(contents).get(result.source.sha256 ?? '')?.problems).toEqual(result.problems)
    })
  })

for (const [engine, place] of databases)
  describe.skipIf(engine === 'PostgreSQL' && noPostgres)(`a warehouse in ${engine} that is written again`, () => {
    /** One entry a batch, so that every batch meets what the ones before it left. */
    const write = async (name: string, entries: (store: Store) => readonly Entry[]) => {
      const store = await open(place, name)
      await store.open()
      for (const entry of entries(store)) await store.write([entry])
      await store.finish([])
      await store.close()
    }
    const [big] = sample.toSorted((a, b) => size(b) - size(a)) as [Result]
    const [small] = sample.filter(({ source }) => source.sha256 !== big.source.sha256) as [Result]

    it('holds no row of a reading that found more', async () => {
      const fewer: Result = { ...big, reports: big.reports.slice(0, 1).map(shortened) }
      await write('fewer', ({ encoding }) => [entryOf(big, encoding), entryOf(fewer, encoding)])
      await write('fewer-undisturbed', ({ encoding }) => [entryOf(fewer, encoding)])
      expect(sorted(await place.read('fewer'))).toEqual(sorted(await place.read('fewer-undisturbed')))
    })

    it('replaces what a name held when its bytes change', async () => {
      const name = 'a.md'
      await write('changed', ({ encoding }) => [entryOf(big, encoding, { name }), entryOf(small, encoding, { name })])
      await write('changed-undisturbed', ({ encoding }) => [entryOf(small, encoding, { name })])
      expect(sorted(await place.read('changed'))).toEqual(sorted(await place.read('changed-undisturbed')))
    })

    it('shares one reading among equal inputs, also when the first of them changes', async () => {
      const copy = (name: string): Partial<Entry> => ({ name, duplicateOf: 'a.md', content: null })
      await write('copies', ({ encoding }) => [
        entryOf(big, encoding, { name: 'a.md' }),
        entryOf(big, encoding, copy('b.md')),
        entryOf(big, encoding, copy('c.md')),
      ])
      const before = await place.read('copies')
      expect(before.documents).toHaveLength(1)
      expect(before.inputs?.map(({ duplicate_of }) => duplicate_of)).toEqual([null, 'a.md', 'a.md'])

      await write('copies', ({ encoding }) => [entryOf(small, encoding, { name: 'a.md' })])
      const { inputs = [], documents } = await place.read('copies')
      const byName = Object.fromEntries(inputs.map(({ name, duplicate_of }) => [name, duplicate_of]))
      expect(byName).toEqual({ 'a.md': null, 'b.md': null, 'c.md': 'b.md' })
      expect(documents).toHaveLength(2)
    })

    it('says what it holds, for a run that goes on', async () => {
      const unread = { name: 'gone.md', sha256: null, status: 'unreadable', content: null } as const
      await write('known', ({ encoding }) => [entryOf(small, encoding), entryOf(small, encoding, unread)])
      const store = await open(place, 'known')
      await store.open()
      const known = (await listed(store.known())).toSorted((a, b) => (a.name < b.name ? -1 : 1))
      await store.close()
      const { name, sha256 } = small.source
      const status = small.reports.length > 0 ? 'forms' : 'no-form'
      expect(known).toEqual(
        [
          { name: 'gone.md', sha256: null, status: 'unreadable', duplicateOf: null, run: 'run-1' },
          { name, sha256, status, duplicateOf: null, run: 'run-1' },
        ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      )
    })

    it('takes all of a batch or none of it', async () => {
      const store = await open(place, 'half')
      await store.open()
      await store.write([entryOf(small, store.encoding)])
      const broken = { encoding: store.encoding, data: JSON.stringify([['reports', [['too', 'short']]]]) }
      const batch = [
        entryOf(big, store.encoding),
        entryOf(big, store.encoding, { sha256: '1'.repeat(64), content: broken }),
      ]
      await expect(store.write(batch)).rejects.toThrow(StoreError)
      await store.write([entryOf(small, store.encoding)])
      await store.close()
      expect([...rebuild(await place.read('half')).values()]).toEqual([small])
    })

    it('is refused when its tables are of another version', async () => {
      await write('version', () => [])
      await execute(place.target('version'), engine, 'UPDATE warehouse SET schema_version = 99')
      const store = await open(place, 'version')
      await expect(store.open()).rejects.toThrow(/tables of version 99; this ziping writes version 1/)
      await store.close()
    })
  })

describe.skipIf(noPostgres)('a PostgreSQL server that goes away and comes back', () => {
  it('gets the batch again', async () => {
    const place = databases[2]?.[1] as Place
    const store = await open(place, 'restart')
    await store.open()
    const [first, second] = sample as [Result, Result]
    await store.write([entryOf(first, store.encoding)])
    postgres?.stop()
    const writing = store.write([entryOf(second, store.encoding)])
    await new Promise((resolve) => setTimeout(resolve, 300))
    postgres?.start()
    await writing
    await store.close()
    expect(rebuild(await place.read('restart')).size).toBe(2)
  })
})

async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

function size({ reports }: Result): number {
  return reports.reduce((sum, { evidence }) => sum + Object.keys(evidence).length, 0)
}

/** A report as a poorer conversion gives it: fewer of everything. */
function shortened(report: Result['reports'][number]): Result['reports'][number] {
  const { record } = report
  const evidence = Object.fromEntries(Object.entries(report.evidence).slice(0, 3))
  const cut = {
    ...record,
    funds: [],
    goals: [],
    indicators: record.indicators.slice(0, 1),
    tasks: [],
    others: [],
    notes: [],
  }
  return { ...report, record: cut, evidence, checks: report.checks.slice(0, 1) }
}

/** The order of rows means nothing. */
function sorted(contents: Contents): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(contents).map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).sort()]),
  )
}

async function execute(target: string, engine: string, sql: string): Promise<void> {
  if (engine === 'DuckDB') {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const instance = await DuckDBInstance.create(target)
    const connection = await instance.connect()
    await connection.run(sql)
    connection.closeSync()
    instance.closeSync()
  } else if (engine === 'SQLite') {
    const { default: Sqlite } = await import('libsql')
    const database = new Sqlite(target)
    database.exec(sql)
    database.close()
  } else {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: target.replace(/\?.*/, '') })
    await client.connect()
    await client.query(sql.replace('UPDATE ', 'UPDATE version.'))
    await client.end()
  }
}
