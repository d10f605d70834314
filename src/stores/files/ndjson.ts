import { copyFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Store, StoreOptions } from '../store.ts'
import { blaming } from './blame.ts'
import { Journal, ledgerOf } from './journal.ts'
import { makeFolder } from './make-folder.ts'
import { partialOf } from './partial.ts'

/** One result a line. The file appears when the run is finished; beside it stands its ledger, from which a later run goes on. */
export function ndjsonStore(target: string, { run, resume }: StoreOptions): Store {
  const path = partialOf(target)
  let journal: Journal | null = null
  return {
    encoding: 'line',
    sharesReadings: false,
    open: () =>
      blaming(target, async () => {
        await makeFolder(dirname(path))
        await complete(target, path)
        if (resume) await takeUp(target, path)
        journal = await Journal.open(path, resume)
      }),
    async *known() {
      yield* journal?.entries ?? []
    },
    write: (batch) =>
      blaming(target, async () =>
        journal?.append(batch, run, ({ content }) => (content === null ? '' : `${content.data}\n`)),
      ),
    finish: (order) =>
      blaming(target, async () => {
        journal?.arrange(order)
        await journal?.publish(target)
        journal = null
      }),
    async close() {
      await journal?.close()
      journal = null
    },
  }
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
