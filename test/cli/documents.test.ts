import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Result } from '../../src/index.ts'
import { folderWith } from './folder.ts'
import { run } from './run.ts'

const faulty = 'fixtures/linhu-water-2023/source.md'
const clean = 'fixtures/minimal-department/source.md'
const form = readFileSync(clean, 'utf8')

/** Parses and validates every line. */
const results = (ndjson: string) =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => Result.parse(JSON.parse(line)))

describe('extract', () => {
  it('gives one named file as JSON', async () => {
    const { code, stdout, stderr } = await run(['extract', clean])
    expect([code, stderr]).toEqual([0, ''])
    expect(Result.parse(JSON.parse(stdout)).source.name).toBe(clean)
    expect(stdout.startsWith('{\n  "schemaVersion"')).toBe(true)
  })
  it('gives standard input as JSON', async () => {
    const { stdout } = await run(['extract', '-'], { stdin: form })
    expect(Result.parse(JSON.parse(stdout))).toMatchObject({ source: { name: '-' }, reports: [{}] })
  })
  it('gives several files, a folder or a pattern as one line each, in their order', async () => {
    const folder = folderWith({ 'b.md': form, 'a.md': 'nothing' })
    for (const args of [[join(folder, 'b.md'), join(folder, 'a.md')], [folder], [join(folder, '*.md')]]) {
      const { code, stdout } = await run(['extract', ...args])
      const names = results(stdout).map(({ source }) => source.name.slice(folder.length + 1))
      expect([code, names]).toEqual([0, args.length === 2 ? ['b.md', 'a.md'] : ['a.md', 'b.md']])
    }
  })
  it('ignores findings in its exit code', async () => {
    expect((await run(['extract', faulty])).code).toBe(0)
  })
  it('lets the ending of -o pick the format', async () => {
    const folder = folderWith({ 'in/a.md': form, 'in/b.md': form })
    const write = async (args: readonly string[], name: string) => {
      expect(await run(['extract', ...args, '-o', join(folder, name)])).toMatchObject({ code: 0, stdout: '' })
      return readFileSync(join(folder, name), 'utf8')
    }
    expect(Result.parse(JSON.parse(await write([clean], 'one.json'))).reports).toHaveLength(1)
    expect(JSON.parse(await write([join(folder, 'in')], 'all.json'))).toHaveLength(2)
    expect(results(await write([join(folder, 'in')], 'all.jsonl'))).toHaveLength(2)
    expect(results(await write([clean], 'one.ndjson'))).toHaveLength(1)
  })
  it('writes one JSON file an input into a folder, under its relative path', async () => {
    const folder = folderWith({ 'in/2021/a.md': form, 'in/2021/a.html': '<p>', 'in/b.md': form })
    await run(['extract', join(folder, 'in'), '-o', join(folder, 'out')])
    const written = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    expect(written.filter((path) => path.endsWith('.json')).sort()).toEqual([
      '2021/a.html.json',
      '2021/a.md.json',
      'b.md.json',
    ])
    expect(Result.parse(JSON.parse(readFileSync(join(folder, 'out/b.md.json'), 'utf8'))).reports).toHaveLength(1)
  })
  it('gives the same bytes twice', async () => {
    const once = await run(['extract', 'fixtures'])
    const env = { LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' }
    expect((await run(['extract', 'fixtures'], { env })).stdout).toBe(once.stdout)
  })
})

describe('audit', () => {
  it.each([
    [faulty, [], 1],
    [faulty, ['--fail-on', 'never'], 0],
    [faulty, ['--fail-on', 'warning'], 1],
    [faulty, ['--fail-on', 'unknown'], 1],
    [clean, [], 0],
    [clean, ['--fail-on', 'unknown'], 0],
  ])('of %s with %j ends with %d', async (path, options, code) => {
    expect((await run(['audit', path, ...options])).code).toBe(code)
  })
  it('prints the report for a person', async () => {
    const { stdout, stderr } = await run(['audit', faulty])
    expect(stderr).toBe('')
    expect(stdout).toContain(`${faulty}\n\n  临湖区水务局部门整体支出绩效自评表\n`)
    expect(stdout).toMatch(/✗ FUND-001 {2}Budget completion rate/)
    expect(stdout).toMatch(new RegExp(`^ +${faulty}:14:\\d+$`, 'm'))
  })
  it('prints it in colour on a terminal, unless NO_COLOR is set', async () => {
    expect((await run(['audit', faulty], { columns: 90 })).stdout).toContain('\u001b[')
    expect((await run(['audit', faulty], { columns: 90, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[')
  })
  it('gives as JSON what extract gives', async () => {
    const { stdout } = await run(['extract', faulty])
    expect((await run(['audit', faulty, '--format', 'json'])).stdout).toBe(stdout)
    const several = await run(['extract', faulty, clean])
    expect((await run(['audit', faulty, clean, '--format', 'json'])).stdout).toBe(several.stdout)
  })
  it('writes the report to a file without colour', async () => {
    const folder = folderWith({})
    await run(['audit', faulty, '-o', join(folder, 'r.txt')], { columns: 90 })
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toBe((await run(['audit', faulty])).stdout)
  })
  it('adds up several documents in one line', async () => {
    const { stdout } = await run(['audit', faulty, clean])
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/2 forms, 2 documents$/)
  })
})

describe('bad input', () => {
  const bad = {
    'empty.md': '',
    'prose.md': 'No table here.\n',
    'prices.md': '| item | price |\n|---|---|\n| tea | 12 |\n',
    'cut.md': form.slice(0, form.length - 60),
    'latin.md': Uint8Array.of(...new TextEncoder().encode(form), 0xff, 0xfe, 0x41),
    'a.pdf': '%PDF-1.7\n%\u0000\u0001\u0002',
    'photo.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    'folder/inside.csv': 'a,b',
  }
  it.each([
    ['empty.md', 0, 'empty-document'],
    ['prose.md', 0, 'no-table'],
    ['prices.md', 0, null],
    ['cut.md', 0, null],
    ['latin.md', 0, 'invalid-encoding'],
    ['a.pdf', 2, 'binary-input'],
    ['photo.md', 2, 'binary-input'],
    ['missing.md', 2, 'file-not-found'],
    ['folder', 2, 'folder-without-documents'],
  ])('%s ends with %d and the problem %s', async (name, code, problem) => {
    const folder = folderWith(bad)
    const outcome = await run(['extract', join(folder, name)])
    const [result] = name === 'folder' ? results(outcome.stdout) : [Result.parse(JSON.parse(outcome.stdout))]
    expect(outcome.code).toBe(code)
    if (problem !== null) expect(result?.problems.map((found) => found.code)).toContain(problem)
    expect(outcome.stderr.split('\n').filter((line) => line.startsWith(folder))).toHaveLength(code === 2 ? 1 : 0)
    expect(outcome.stderr).not.toMatch(/\n\s+at /)
  })
  it('leaves the other inputs alone', async () => {
    const folder = folderWith({ 'a.md': form, 'c.md': form })
    const paths = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name))
    const { code, stdout, stderr } = await run(['audit', '--format', 'json', ...paths])
    expect(code).toBe(2)
    expect(results(stdout).map(({ reports }) => reports.length)).toEqual([1, 0, 1])
    expect(results(stdout)[1]?.source).toMatchObject({ sha256: null, bytes: null, format: null, encoding: null })
    expect(stderr.startsWith(`${paths[1]}: No such file. Check the path.\n3 inputs: `)).toBe(true)
  })
  it('counts as unreadable even where findings alone would give 1', async () => {
    expect((await run(['audit', faulty, 'missing.md'])).code).toBe(2)
  })
  it('is refused when it exceeds --max-bytes, from a file or a stream', async () => {
    for (const [input, options] of [
      [clean, {}],
      ['-', { stdin: form }],
    ] as const) {
      const { code, stdout, stderr } = await run(['extract', input, '--max-bytes', '100'], options)
      expect(code).toBe(2)
      expect(JSON.parse(stdout).problems[0].code).toBe('too-large')
      expect(stderr).toContain('over the limit of 100')
    }
  })
})
