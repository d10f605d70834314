import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Where a file or folder is made before it gets its name: hidden, in the same folder, so that a rename suffices. */
export function partialOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.partial`)
}

/** Fills a new folder and puts it in the place of the old one. */
export async function replaceFolder(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const made = `${partialOf(target)}.new`
  const old = `${partialOf(target)}.old`
  await rm(made, { recursive: true, force: true })
  await makeFolder(made)
  await fill(made)
  await rm(old, { recursive: true, force: true })
  if ((await stat(target).catch(() => null)) !== null) await rename(target, old)
  await rename(made, target)
  await rm(old, { recursive: true, force: true })
}
