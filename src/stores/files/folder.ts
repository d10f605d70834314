import { rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Entry, Store, StoreOptions } from '../store.ts'
import { journalStore } from './journal-store.ts'
import { makeFolder } from './make-folder.ts'

/** One JSON file an input, under its path below the folder that all inputs share; each appears whole. */
export function folderStore(target: string, options: StoreOptions): Store {
  return journalStore(target, options, {
    encoding: 'indented',
    sharesReadings: false,
    path: join(target, '.ziping'),
    kept: () => '',
    async place(batch) {
      for (const entry of batch) await writeWhole(target, entry)
    },
  })
}

async function writeWhole(folder: string, { relative, content }: Entry): Promise<void> {
  if (content === null) return
  const path = join(folder, `${safePath(relative)}.json`)
  await makeFolder(dirname(path))
  await writeFile(`${path}.partial`, content.data)
  await rename(`${path}.partial`, path)
}

/** A path that stays in its folder and that every system can name: what could lead out of it or name a device is written as `%` and its code. */
function safePath(relative: string): string {
  const coded = (character: string) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`
  return relative
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) =>
      /^\.+$/.test(segment) ? segment.replace(/\./g, coded) : segment.replace(/[\p{Cc}\\:*?"<>|]/gu, coded),
    )
    .join('/')
}
