import type { Entry, Store } from '../stores/index.ts'
import type { Done } from './read-all.ts'

// A transaction or a flush to disk costs as much as some tens of documents; what a kill can cost is one batch.
const ENTRIES = 64
const MILLISECONDS = 2000

/** Writes what was read into an open store, batch by batch; while one is written the next is read. What the store knows already is left as it is. */
export async function fillStore(inputs: AsyncIterable<Done>, store: Store): Promise<void> {
  let batch: Entry[] = []
  let since = Date.now()
  let writing = Promise.resolve()
  const flush = async () => {
    await writing
    writing = store.write(batch)
    // It is awaited before the next batch; until then its failure is nobody's.
    writing.catch(() => {})
    batch = []
    since = Date.now()
  }
  try {
    for await (const done of inputs) {
      if (done.known) continue
      batch.push(entryOf(done))
      if (batch.length >= ENTRIES || Date.now() - since >= MILLISECONDS) await flush()
    }
    if (batch.length > 0) await flush()
    await writing
  } finally {
    // Whatever broke the run off, nothing is written any more when it is closed.
    await writing.catch(() => {})
  }
}

function entryOf({ name, relative, sha256, status, reason, duplicateOf, reading }: Done): Entry {
  const content = reading?.given.kind === 'content' ? reading.given.content : null
  return { name, relative, sha256, status, reason, duplicateOf, content }
}
