import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../stores/index.ts'
import type { Output } from './streams.ts'
import { UsageError } from './usage-error.ts'

/** Where results go. */
export type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string; readonly ending: string }
  | { readonly kind: 'folder'; readonly path: string }

type Piece = string | Uint8Array

/** Understands the value of `-o`: `-` is standard output; a folder is one that exists, ends with a slash or has no ending. */
export async function chooseTarget(path: string | undefined): Promise<Target> {
  if (path === undefined || path === '-') return { kind: 'stdout' }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) throw new UsageError('url-output', { path })
  const entry = await stat(path).catch(() => null)
  const ending =
    basename(path)
      .match(/\.[^.]+$/)?.[0]
      .toLowerCase() ?? ''
  if (entry?.isDirectory() || /[/\\]$/.test(path) || (entry === null && ending === '')) return { kind: 'folder', path }
  return { kind: 'file', path, ending }
}

/** Writes pieces to standard output; false when its reader was gone before the end. */
export async function writeOutput(pieces: AsyncIterable<Piece>, output: Output): Promise<boolean> {
  for await (const piece of pieces) {
    if (!(await output.write(piece))) return false
  }
  return true
}

/** Writes pieces to a file, which appears only when it is whole; devices and pipes are written to as they are. */
export async function writeFile(pieces: AsyncIterable<Piece> | readonly Piece[], path: string): Promise<void> {
  const existing = await stat(path).catch(() => null)
  const direct = existing !== null && !existing.isFile()
  const written = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
  await attempt(path, () => makeFolder(dirname(path)))
  const file = await attempt(path, () => open(written, 'w'))
  try {
    for await (const piece of pieces) await attempt(path, () => file.appendFile(piece))
    await file.close()
    if (!direct) await attempt(path, () => rename(written, path))
  } catch (error) {
    await file.close().catch(() => {})
    if (!direct) await rm(written, { force: true })
    throw error
  }
}

/** A failure of the file system as wrong use: the user named a place that cannot be written to. */
async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError('cannot-write', { path, reason })
  }
}
