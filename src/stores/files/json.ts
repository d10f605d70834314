import { open, rename } from 'node:fs/promises'
import type { Store, StoreOptions } from '../store.ts'
import type { Journal } from './journal.ts'
import { journalStore } from './journal-store.ts'
import { partialOf } from './partial.ts'

/** An array of results in one file, made from a journal when the run is finished; a finished file is not gone on with. */
export function jsonStore(target: string, options: StoreOptions): Store {
  const path = partialOf(target)
  return journalStore(target, options, {
    encoding: 'indented',
    sharesReadings: false,
    path,
    kept: ({ content }) => content?.data ?? '',
    async publish(journal) {
      await writeArray(journal, `${path}.new`)
      await rename(`${path}.new`, target)
      await journal.discard()
    },
  })
}

async function writeArray(journal: Journal, path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    let opening = '[\n'
    for (const entry of journal.entries) {
      await file.appendFile(opening + (await journal.read(entry)).trimEnd())
      opening = ',\n'
    }
    await file.appendFile(opening === '[\n' ? '[]\n' : '\n]\n')
    await file.sync()
  } finally {
    await file.close()
  }
}
