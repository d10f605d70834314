import { copyFile, rename, stat } from 'node:fs/promises'
import type { Store, StoreOptions } from '../store.ts'
import { ledgerOf } from './journal.ts'
import { journalStore } from './journal-store.ts'
import { partialOf } from './partial.ts'

/** One result a line. The file appears when the run is finished; beside it stands its ledger, from which a later run goes on. */
export function ndjsonStore(target: string, options: StoreOptions): Store {
  const path = partialOf(target)
  return journalStore(target, options, {
    encoding: 'line',
    sharesReadings: false,
    path,
    kept: ({ content }) => (content === null ? '' : `${content.data}\n`),
    async prepare() {
      await complete(target, path)
      if (options.resume) await takeUp(target, path)
    },
    publish: (journal) => journal.publish(target),
  })
}

/** Goes on with an unfinished run where there is one, else with a copy of the finished file. */
async function takeUp(target: string, path: string): Promise<void> {
  if ((await there(path)) || !(await there(target)) || !(await there(ledgerOf(target)))) return
  await copyFile(target, path)
  await copyFile(ledgerOf(target), ledgerOf(path))
}

/** A run that was killed while it gave the files their names: the data have theirs already, the ledger gets it now. */
async function complete(target: string, path: string): Promise<void> {
  if (!(await there(path)) && (await there(ledgerOf(path)))) await rename(ledgerOf(path), ledgerOf(target))
}

async function there(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
