import { dirname } from 'node:path'
import type { Encoding, Entry, Store, StoreOptions } from '../store.ts'
import { blaming } from './blame.ts'
import { Journal } from './journal.ts'
import { makeFolder } from './make-folder.ts'

/** What tells one store of files from another. */
export interface Manner {
  readonly encoding: Encoding
  readonly sharesReadings: boolean
  /** Where the journal stands while the run goes on. */
  readonly path: string
  /** What the journal keeps of an entry. */
  readonly kept: (entry: Entry) => string
  /** Done before the journal is opened; its folder is there. */
  readonly prepare?: () => Promise<void>
  /** Done with a batch before the journal names it. */
  readonly place?: (batch: readonly Entry[]) => Promise<void>
  /** Makes the files of the run from the journal, which has the inputs in their order, and does away with it; where there is nothing to make, it stays. */
  readonly publish?: (journal: Journal) => Promise<void>
}

/** A store whose inputs are entered in a journal, from which a later run goes on. */
export function journalStore(
  target: string,
  { run, resume }: StoreOptions,
  { encoding, sharesReadings, path, kept, prepare, place, publish }: Manner,
): Store {
  let journal: Journal | null = null
  return {
    encoding,
    sharesReadings,
    open: () =>
      blaming(target, async () => {
        await makeFolder(dirname(path))
        await prepare?.()
        journal = await Journal.open(path, resume)
      }),
    async *known() {
      yield* journal?.entries ?? []
    },
    write: (batch) =>
      blaming(target, async () => {
        await place?.(batch)
        await journal?.append(batch, run, kept)
      }),
    finish: (order) =>
      blaming(target, async () => {
        if (journal === null || publish === undefined) return
        journal.arrange(order)
        await publish(journal)
        journal = null
      }),
    async close() {
      await journal?.close()
      journal = null
    },
  }
}
