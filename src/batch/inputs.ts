import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Problem, problem } from '../schema/index.ts'

/** One document to read, or one that is not there to be read. */
export type Input = { readonly kind: 'stdin'; readonly name: string } | FileInput | GivenInput | MissingInput

/** `name` is the path as the user gave it, `relative` the path below the folder that all inputs have in common; both with `/`. */
export interface FileInput {
  readonly kind: 'file'
  readonly name: string
  readonly relative: string
}

/** A document that came with its content, in a line of NDJSON. */
export interface GivenInput {
  readonly kind: 'given'
  readonly name: string
  readonly relative: string
  readonly content: string | Uint8Array
}

export interface MissingInput {
  readonly kind: 'missing'
  readonly name: string
  readonly relative: string
  readonly problem: Problem
}

export interface Inputs {
  readonly list: readonly Input[]
  /** One file was named, or standard input alone: one result comes out, not a list. */
  readonly single: boolean
}

const DOCUMENT_ENDINGS = ['md', 'markdown', 'html', 'htm', 'xhtml']

/** A path that stands for files, and the folder it reaches down from. */
interface Found {
  readonly path: string
  readonly root: string
  readonly problem: Problem | null
}

/** Resolves files, folders, globs and `-`, in the order given, folders and globs in the order of their paths; a file named twice is read once. */
export async function findInputs(args: readonly string[]): Promise<Inputs> {
  const groups = await Promise.all(args.map((arg) => (arg === '-' ? null : find(arg))))
  const base = commonFolder(groups.flatMap((group) => group?.found.map(({ root }) => root) ?? []))
  const list = new Map<string, Input>()
  for (const group of groups) {
    if (group === null) list.set('-', { kind: 'stdin', name: '-' })
    for (const { path, problem } of group?.found ?? []) {
      const place = { name: slashes(path), relative: slashes(relative(base, resolve(path))) }
      const key = resolve(path)
      if (!list.has(key))
        list.set(key, problem === null ? { kind: 'file', ...place } : { kind: 'missing', ...place, problem })
    }
  }
  return { list: [...list.values()], single: list.size === 1 && groups.every((group) => group?.named !== false) }
}

/** What one argument stands for; `named` when it is the path of a file and not of a folder or a pattern. */
async function find(arg: string): Promise<{ readonly named: boolean; readonly found: readonly Found[] }> {
  const entry = await stat(arg).catch((error: NodeJS.ErrnoException) => error)
  if (!(entry instanceof Error)) {
    if (entry.isDirectory()) return { named: false, found: await filesBelow(arg) }
    return { named: true, found: [{ path: arg, root: dirname(resolve(arg)), problem: null }] }
  }
  const missing = (problem: Problem) => [{ path: arg, root: dirname(resolve(arg)), problem }]
  if (entry.code !== 'ENOENT' && entry.code !== 'ENOTDIR') return { named: true, found: missing(readProblem(entry)) }
  const { isDynamicPattern } = await import('tinyglobby')
  const segments = slashes(arg).split('/')
  const fixed = segments.findIndex((segment) => isDynamicPattern(segment))
  if (fixed === -1) return { named: true, found: missing(problem('file-not-found')) }
  const folder = fixed === 0 ? '' : `${segments.slice(0, fixed).join('/')}/`
  const found = await matches(folder, segments.slice(fixed).join('/'), true)
  return { named: false, found: found.length > 0 ? found : missing(problem('no-file-matches')) }
}

async function filesBelow(folder: string): Promise<readonly Found[]> {
  const found = await matches(folder, `**/*.{${DOCUMENT_ENDINGS.join(',')}}`, false)
  if (found.length > 0) return found
  const endings = DOCUMENT_ENDINGS.map((ending) => `.${ending}`)
  const nothing = problem('folder-without-documents', { endings })
  return [{ path: folder, root: dirname(resolve(folder)), problem: nothing }]
}

/** Files below a folder that match, named from that folder on as a shell would name them. */
async function matches(folder: string, pattern: string, caseSensitiveMatch: boolean): Promise<Found[]> {
  const { glob } = await import('tinyglobby')
  const root = resolve(folder)
  const paths = await glob(pattern, { cwd: root, caseSensitiveMatch, expandDirectories: false })
  return paths.sort().map((path) => ({ path: join(folder, path), root, problem: null }))
}

/** Why the system would not let a file be read. */
export function readProblem(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return problem('file-not-found')
  if (code === 'EACCES' || code === 'EPERM') return problem('access-denied')
  return problem('unreadable-file', { reason: code === '' ? String(error) : code })
}

/** The deepest folder that holds all of these; the working folder when there are none. */
function commonFolder(folders: readonly string[]): string {
  const [first = process.cwd(), ...others] = folders
  let common = first.split(sep)
  for (const folder of others) {
    const segments = folder.split(sep)
    const end = common.findIndex((segment, i) => segment !== segments[i])
    if (end !== -1) common = common.slice(0, end)
  }
  return common.join(sep) || sep
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
