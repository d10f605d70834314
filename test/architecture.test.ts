import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import { families } from '../src/forms/index.ts'
import { sinks } from '../src/sinks/index.ts'

// Who may import whom, through the other folder's index.ts only. A new arrow needs a reason in ARCHITECTURE.md.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  values: ['schema'],
  relations: ['schema'],
  read: ['schema'],
  grid: ['schema', 'read'],
  forms: ['schema', 'values'],
  match: ['schema', 'values', 'read', 'grid', 'forms'],
  record: ['schema', 'values', 'read', 'grid', 'match'],
  layout: ['schema', 'read', 'grid'],
  draft: ['schema', 'values', 'read', 'grid', 'forms', 'match'],
  checks: ['schema', 'values', 'relations'],
  explain: ['schema', 'relations'],
  findings: ['schema', 'values'],
  report: ['schema', 'forms', 'layout', 'relations', 'checks', 'findings', 'audit.ts'],
  compare: ['schema', 'values', 'relations', 'checks'],
  sinks: ['schema', 'findings', 'report', 'compare', 'display-width.ts'],
  tables: ['schema'],
  stores: ['schema', 'tables'],
  batch: ['schema', 'stores', 'tables', 'extract.ts', 'version.ts'],
  dashboard: ['schema', 'forms', 'checks', 'sinks'],
  cli: [
    'dashboard',
    'schema',
    'forms',
    'draft',
    'layout',
    'checks',
    'findings',
    'compare',
    'report',
    'sinks',
    'tables',
    'stores',
    'batch',
    'audit.ts',
    'version.ts',
    'display-width.ts',
  ],
  'version.ts': [],
  'display-width.ts': [],
  'audit.ts': ['schema', 'relations', 'checks', 'explain'],
  'extract.ts': ['schema', 'values', 'read', 'grid', 'forms', 'match', 'record', 'audit.ts', 'version.ts'],
  'index.ts': ['schema', 'forms', 'checks', 'compare', 'extract.ts', 'audit.ts'],
}
const nodeFolders = new Set(['cli', 'stores', 'batch'])
const hanFolders = new Set(['forms', 'values', 'checks', 'explain'])
const messageTables = new Set([
  'sinks/xlsx/texts.ts',
  'schema/messages.ts',
  'report/texts.ts',
  'cli/texts.ts',
  'compare/messages.ts',
  'compare/words.ts',
  'draft/texts.ts',
  'report/doubt-texts.ts',
  'stores/texts.ts',
  'tables/texts.ts',
  'report/converter-texts.ts',
])
// The unit of money is a value of the contract, not knowledge of a form.
const contractWords = new Map([['schema/record.ts', /^export const MoneyUnit = z\.enum/]])

type Sources = Readonly<Record<string, string>>

interface Import {
  readonly file: string
  readonly specifier: string
  /** Path under src, null for a package. */
  readonly target: string | null
  /** Types are gone at run time; they make no circle. */
  readonly typeOnly: boolean
}

const sources = readSources()

describe('the architecture', () => {
  it('lets a folder import only what the table allows, through index.ts', () => {
    expect(forbiddenImports(sources)).toEqual([])
  })
  it('has no import circles', () => {
    expect(importCircles(sources)).toEqual([])
  })
  it('keeps Node out of the core', () => {
    expect(nodeInCore(sources)).toEqual([])
  })
  it('keeps Han characters in data, values, checks and message tables', () => {
    expect(hanLines(sources)).toEqual([])
  })
  it('lists every family, check and sink that has a file', () => {
    const definitions = (folder: string, pattern: RegExp) =>
      Object.keys(sources).filter((file) => posix.dirname(file) === folder && pattern.test(sources[file] ?? ''))
    expect(families).toHaveLength(definitions('forms', /= defineForm\(/).length)
    expect(checks).toHaveLength(definitions('checks', /(export default|=) defineCheck(<\w+>)?\(\{/).length)
    expect(sinks.map(({ name }) => name).sort()).toEqual(
      definitions('sinks', /: Sink = \{/).map((file) => posix.basename(file, '.ts')),
    )
  })
})

describe('the rules of the architecture, broken on purpose', () => {
  it.each([
    ['a folder that is not in its row', 'values/figure.ts', "import { toGrid } from '../grid/index.ts'"],
    ['a file behind another folder’s index', 'grid/place.ts', "import { scan } from '../read/markdown.ts'"],
    ['a folder that the table does not know', 'oracle/sage.ts', "import { problem } from '../schema/index.ts'"],
    ['a dynamic import', 'forms/load.ts', "const { run } = await import('../cli/index.ts')"],
    ['a re-export', 'schema/all.ts', "export * from '../values/index.ts'"],
    ['an import for its effects', 'schema/all.ts', "import '../values/index.ts'"],
    ['an import over several lines', 'schema/all.ts', "import {\n  fold,\n  type Amount,\n} from '../values/index.ts'"],
    ['an import of a default and a name', 'schema/all.ts', "import all, { fold } from '../values/index.ts'"],
    ['an import of types', 'schema/all.ts', "import type { Amount } from '../values/index.ts'"],
  ])('finds %s', (_, file, line) => {
    expect(forbiddenImports({ ...sources, [file]: line })).toHaveLength(1)
  })
  it('finds a circle between two files of one folder', () => {
    const planted = { 'grid/a.ts': "import { b } from './b.ts'", 'grid/b.ts': "import { a } from './a.ts'" }
    expect(importCircles(planted)).toEqual([['grid/a.ts', 'grid/b.ts', 'grid/a.ts']])
  })
  it.each([
    ['an import of a built-in', "import { readFileSync } from 'node:fs'"],
    ['an import of a built-in without its prefix', "import path from 'path'"],
    ['Buffer', 'const bytes = Buffer.from(text)'],
    ['process', 'const { env } = process'],
  ])('finds %s in the core', (_, line) => {
    expect(nodeInCore({ 'read/decode.ts': line })).toHaveLength(1)
  })
  it('finds a Han character in code, not in comments', () => {
    expect(hanLines({ 'match/labels.ts': "const label = '预算'" })).toHaveLength(1)
    expect(hanLines({ 'match/labels.ts': '/** 预算 */\n// 预算\n/*\n * 预算\n */\nconst a = 1 // 预算' })).toEqual([])
  })
})

function readSources(): Sources {
  const root = new URL('../src/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return Object.fromEntries(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(new URL(file, root), 'utf8')]),
  )
}

const NAMES = String.raw`(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)?\s*from\s*`
const IMPORT = new RegExp(
  String.raw`(?:^|\n)\s*(?:import|export)( type)?\s+(?:${NAMES})?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]`,
  'g',
)

function importsOf(files: Sources): Import[] {
  return Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(IMPORT)].map(([, type, fixed, dynamic]) => {
      const specifier = fixed ?? dynamic ?? ''
      const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null
      return { file, specifier, target, typeOnly: type !== undefined }
    }),
  )
}

/** The folder of a file, or the file itself where it stands on the top. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? file
}

function forbiddenImports(files: Sources): string[] {
  return importsOf(files).flatMap(({ file, target }) => {
    if (target === null || roomOf(target) === roomOf(file)) return []
    const allowed = mayImport[roomOf(file)]?.includes(roomOf(target)) ?? false
    const throughIndex = !target.includes('/') || /^[^/]+\/index\.ts$/.test(target)
    return allowed && throughIndex ? [] : [`${file} imports ${target}`]
  })
}

function importCircles(files: Sources): string[][] {
  const graph = new Map<string, string[]>()
  for (const { file, target, typeOnly } of importsOf(files))
    if (target !== null && !typeOnly) graph.set(file, [...(graph.get(file) ?? []), target])
  const circles: string[][] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file])
    if (done.has(file)) return
    done.add(file)
    for (const target of graph.get(file) ?? []) visit(target, [...path, file])
  }
  for (const file of graph.keys()) visit(file, [])
  return circles
}

const builtins = /^(node:.*|fs|path|os|util|crypto|stream|buffer|process|url|zlib|child_process|worker_threads)(\/.*)?$/

function nodeInCore(files: Sources): string[] {
  const core = Object.keys(files).filter((file) => !nodeFolders.has(roomOf(file)))
  const imported = importsOf(files)
    .filter(({ file, specifier }) => core.includes(file) && builtins.test(specifier))
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  const named = core
    .filter((file) =>
      /(?<![.\w'"-])(Buffer|process|__dirname|require)(?=\s*[.([;,]|\s*$)/m.test(withoutComments(files[file] ?? '')),
    )
    .map((file) => `${file} names a global of Node`)
  return [...imported, ...named]
}

function hanLines(files: Sources): string[] {
  return Object.entries(files)
    .filter(([file]) => !hanFolders.has(roomOf(file)) && !messageTables.has(file))
    .flatMap(([file, text]) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line) && !contractWords.get(file)?.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
