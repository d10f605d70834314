import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result } from '../../src/schema/index.ts'
import { type Entry, openStore, type Store, StoreError } from '../../src/stores/index.ts'
import { write as writeBySink } from '../sinks/write.ts'
import { parseCsv } from './read-back.ts'
import { entryOf, fill, sample } from './sample.ts'

// Real engines and real files: a machine that has other work takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const root = mkdtempSync(join(tmpdir(), 'ziping-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'))
})

const [a, b, c, d] = sample as [Result, Result, Result, Result]
const some = [a, b, c, d]
const path = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(path(name), 'utf8')

/** A run that is killed before it finishes: what was written is there, nothing has been given its name. */
async function interrupted(target: string, results: readonly Result[]): Promise<void> {
  const store = await openStore(target, { run: 'r', resume: true })
  await store.open()
  await store.write(results.map((result) => entryOf(result, store.encoding)))
  await store.close()
}

/** Goes on as a run does: what the store knows is left out. */
async function resumed(target: string, results: readonly Result[]): Promise<string[]> {
  const store = await openStore(target, { run: 'r', resume: true })
  await store.open()
  const known = new Set<string>()
  for await (const { name, sha256 } of store.known()) known.add(`${name} ${sha256}`)
  const left = results.filter(({ source }) => !known.has(`${source.name} ${source.sha256}`))
  await store.write(left.map((result) => entryOf(result, store.encoding)))
  await store.finish(results.map(({ source }) => source.name))
  await store.close()
  return left.map(({ source }) => source.name)
}

describe('files of results', () => {
  it.each(['json', 'ndjson'])('%s holds what the format of that name writes', async (format) => {
    await fill(await openStore(path(`out.${format}`), { run: 'r', resume: false }), some, 3)
    expect(read(`out.${format}`)).toBe(await writeBySink(format, some))
  })

  it.each(['out.json', 'out.ndjson'])('%s appears only when the run is finished', async (name) => {
    await interrupted(path(name), [a])
    expect(readdirSync(folder).filter((file) => !file.startsWith('.'))).toEqual([])
  })

  it.each(['out.json', 'out.ndjson', 'out.csv'])('%s is the same after an interruption', async (name) => {
    const whole = path(`whole-${name}`)
    await fill(await openStore(whole, { run: 'r', resume: false }), some)
    await interrupted(path(name), [a, b])
    // A kill in the middle of a write leaves half a line in the data and half a line in the ledger.
    appendFileSync(path(`.${name}.partial`), '{"half')
    appendFileSync(path(`.${name}.partial.ledger`), '{"name":"c')
    expect(await resumed(path(name), some)).toEqual([c, d].map(({ source }) => source.name))
    for (const file of name.endsWith('csv') ? readdirSync(whole) : [''])
      expect(readFileSync(join(path(name), file))).toEqual(readFileSync(join(whole, file)))
  })

  it('a finished file of lines is gone on with, and a name whose bytes changed is in it once, in its place', async () => {
    const target = path('out.ndjson')
    await fill(await openStore(target, { run: 'r', resume: false }), [a, b, c])
    const changed = { ...d, source: { ...d.source, name: b.source.name } }
    expect(await resumed(target, [a, changed, c])).toEqual([b.source.name])
    expect(read('out.ndjson')).toBe([a, changed, c].map((result) => `${JSON.stringify(result)}\n`).join(''))
    expect(await resumed(target, [a, changed, c])).toEqual([])
  })

  it('a run that was killed between its last two renames is known as finished', async () => {
    const target = path('out.ndjson')
    await fill(await openStore(target, { run: 'r', resume: false }), [a, b])
    renameSync(`${target}.ledger`, path('.out.ndjson.partial.ledger'))
    expect(await resumed(target, [a, b])).toEqual([])
    expect(read('out.ndjson')).toBe([a, b].map((result) => `${JSON.stringify(result)}\n`).join(''))
  })

  it('a ledger that was damaged is named with its line, and what to do', async () => {
    await interrupted(path('out.ndjson'), [a])
    const ledger = path('.out.ndjson.partial.ledger')
    appendFileSync(ledger, '{"name":\n')
    const store = await openStore(path('out.ndjson'), { run: 'r', resume: true })
    await expect(store.open()).rejects.toThrow(`${ledger}: line 2 is damaged`)
    await store.close()
  })

  it('without --resume a file begins anew', async () => {
    const target = path('out.ndjson')
    await fill(await openStore(target, { run: 'r', resume: false }), [a, b])
    await fill(await openStore(target, { run: 'r', resume: false }), [c])
    expect(read('out.ndjson')).toBe(`${JSON.stringify(c)}\n`)
  })

  it('a place that cannot be written to is named', async () => {
    await fill(await openStore(path('file.ndjson'), { run: 'r', resume: false }), [])
    const store = await openStore(join(path('file.ndjson'), 'below', 'out.ndjson'), { run: 'r', resume: false })
    await expect(store.open()).rejects.toThrow(StoreError)
    await store.close()
  })
})

describe('a folder of results', () => {
  const put = async (store: Store, entries: readonly Partial<Entry>[]) => {
    await store.open()
    await store.write(entries.map((over) => entryOf(a, store.encoding, over)))
    await store.finish([])
    await store.close()
  }

  it('holds one file an input, under its relative path', async () => {
    await put(await openStore(`${path('out')}/`, { run: 'r', resume: false }), [{ relative: 'x/y.md' }])
    expect(read('out/x/y.md.json')).toBe(`${JSON.stringify(a, null, 2)}\n`)
  })

  it('lets no name lead out of it', async () => {
    const names = ['../up.md', '/etc/passwd', 'a/../../b', 'C:\\x', 'nul\0l', '...']
    await put(
      await openStore(`${path('out')}/`, { run: 'r', resume: false }),
      names.map((relative) => ({ name: relative, relative })),
    )
    expect(readdirSync(folder)).toEqual(['out'])
    const files = readdirSync(path('out'), { recursive: true, encoding: 'utf8' }).filter((file) => /json$/.test(file))
    expect(files).toHaveLength(names.length)
    expect(files).toContain(join('%2E%2E', 'up.md.json'))
  })

  it('knows what it holds', async () => {
    const target = `${path('out')}/`
    await interrupted(target, [a, b])
    expect(await resumed(target, some)).toEqual([c, d].map(({ source }) => source.name))
    expect(existsSync(path(`out/${d.source.name}.json`))).toBe(true)
  })
})

describe('a folder of CSV files', () => {
  it('begins with a byte order mark when asked for one', async () => {
    await fill(await openStore(path('out.csv'), { run: 'r', resume: false, bom: true }), [a])
    expect(read('out.csv/funds.csv').slice(0, 8)).toBe('\ufeffreport,')
  })

  it.each([
    ['=1+1', `'=1+1`],
    ['@x', `'@x`],
    ['-', `'-`],
    ["'=x", `''=x`],
    ['-83.61', '-83.61'],
    ['-7.4%', '-7.4%'],
    ['+1,022.93', '+1,022.93'],
    ['-1+cmd', `'-1+cmd`],
  ])('writes %j as %j', async (raw, cell) => {
    const problem = {
      code: raw,
      args: {},
      message: { zh: '', en: '' },
      severity: 'info',
      report: null,
      cells: [],
    } as const
    const result: Result = { ...a, reports: [], problems: [{ ...problem, cells: [] }] }
    await fill(await openStore(path('out.csv'), { run: 'r', resume: false }), [result])
    const [header = [], row = []] = parseCsv(read('out.csv/problems.csv'))
    expect(row[header.indexOf('code')]).toBe(cell)
  })

  it('leaves negative amounts numbers', async () => {
    const withAdjustment = sample.find(({ reports }) =>
      reports.some(({ record }) => record.funds.some((f) => (f.adjustment ?? 0) < 0)),
    )
    await fill(await openStore(path('out.csv'), { run: 'r', resume: false }), [withAdjustment as Result])
    const [header = [], ...rows] = parseCsv(read('out.csv/funds.csv'))
    const adjustments = rows.map((row) => row[header.indexOf('adjustment')])
    expect(adjustments.filter((text) => text?.startsWith('-')).length).toBeGreaterThan(0)
  })
})
