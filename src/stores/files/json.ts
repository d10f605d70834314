import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Store, StoreOptions } from '../store.ts'
import { blaming } from './blame.ts'
import { Journal } from './journal.ts'
import { makeFolder } from './make-folder.ts'
import { partialOf } from './partial.ts'

/** An array of results in one file, made from a journal when the run is finished; a finished file is not gone on with. */
export function jsonStore(target: string, { run, resume }: StoreOptions): Store {
  const path = partialOf(target)
  let journal: Journal | null = null
  return {
    encoding: 'indented',
    sharesReadings: false,
    open: () =>
      blaming(target, async () => {
        await makeFolder(dirname(path))
        journal = await Journal.open(path, resume)
      }),
    async *known() {
      yield* journal?.entries ?? []
    },
    write: (batch) => blaming(target, async () => journal?.append(batch, run, ({ content }) => content?.data ?? '')),
    finish: (order) =>
      blaming(target, async () => {
        if (journal === null) return
        journal.arrange(order)
        await writeArray(journal, `${path}.new`)
        await journal.close()
        journal = null
        await rename(`${path}.new`, target)
        await Journal.remove(path)
      }),
    async close() {
      await journal?.close()
      journal = null
    },
  }
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
