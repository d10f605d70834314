import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import type { Entry, Known } from '../store.ts'
import { StoreError } from '../store-error.ts'

/** Bytes of the data file that hold one entry; empty for a duplicate that shares another's. */
interface Range {
  readonly start: number
  readonly end: number
}

/** A line of the ledger. */
export type Recorded = Known & Range & { readonly reason: Entry['reason'] }

/**
 * A data file and the ledger of what stands in it. Data are written first and the ledger after, so that the ledger names
 * only what is whole: what lies behind its last line is cut off when the journal is opened again.
 */
export class Journal {
  readonly path: string
  readonly #data: FileHandle
  readonly #ledger: FileHandle
  readonly #entries: Map<string, Recorded>
  #end: number
  /** Whether the data stand in another order than the entries, or hold what a later entry of the same name has replaced. */
  #stale = false

  private constructor(path: string, data: FileHandle, ledger: FileHandle, entries: readonly Recorded[]) {
    this.path = path
    this.#data = data
    this.#ledger = ledger
    this.#entries = new Map()
    this.#end = 0
    for (const entry of entries) this.#record(entry)
  }

  /** Opens a journal, with what an earlier run left in it when `resume` is set. */
  static async open(path: string, resume: boolean): Promise<Journal> {
    if (!resume) await removeFiles(path)
    const { entries, bytes } = resume ? await readLedger(ledgerOf(path)) : { entries: [], bytes: 0 }
    const data = await open(path, 'a+')
    const ledger = await open(ledgerOf(path), 'a+')
    const journal = new Journal(path, data, ledger, entries)
    await data.truncate(journal.#end)
    await ledger.truncate(bytes)
    return journal
  }

  /** What the journal holds, in the order in which it came. */
  get entries(): Iterable<Recorded> {
    return this.#entries.values()
  }

  /** Puts the entries in the order of these names; others follow as they stood. */
  arrange(names: readonly string[]): void {
    const before = [...this.#entries.keys()]
    const arranged = new Map<string, Recorded>()
    for (const name of [...names, ...before]) {
      const entry = this.#entries.get(name)
      if (entry !== undefined) arranged.set(name, entry)
    }
    if ([...arranged.keys()].every((name, i) => name === before[i])) return
    this.#entries.clear()
    for (const [name, entry] of arranged) this.#entries.set(name, entry)
    this.#stale = true
  }

  /** Writes a batch; `data` gives the bytes of an entry. */
  async append(batch: readonly Entry[], run: string, data: (entry: Entry) => string): Promise<void> {
    const pieces: Buffer[] = []
    const recorded: Recorded[] = []
    let end = this.#end
    for (const entry of batch) {
      const piece = Buffer.from(data(entry))
      const { name, sha256, status, reason, duplicateOf } = entry
      recorded.push({ name, sha256, status, reason, duplicateOf, run, start: end, end: end + piece.length })
      pieces.push(piece)
      end += piece.length
    }
    await this.#data.appendFile(Buffer.concat(pieces))
    await this.#ledger.appendFile(linesOf(recorded))
    for (const entry of recorded) this.#record(entry)
  }

  /** The bytes of an entry. */
  async read({ start, end }: Range): Promise<string> {
    const { buffer } = await this.#data.read(Buffer.alloc(end - start), 0, end - start, start)
    return buffer.toString()
  }

  /** Makes the data and its ledger stand under these names, without what was replaced. */
  async publish(target: string): Promise<void> {
    if (this.#stale) await this.#compact()
    await this.#data.sync()
    await this.close()
    await rename(this.path, target)
    await rename(ledgerOf(this.path), ledgerOf(target))
  }

  /** Closes the journal and takes its files away. */
  async discard(): Promise<void> {
    await this.close()
    await removeFiles(this.path)
  }

  async close(): Promise<void> {
    await this.#data.close()
    await this.#ledger.close()
  }

  #record(entry: Recorded): void {
    this.#stale = this.#entries.delete(entry.name) || this.#stale
    this.#entries.set(entry.name, entry)
    this.#end = entry.end
  }

  async #compact(): Promise<void> {
    const kept: Recorded[] = []
    const file = await open(`${this.path}.kept`, 'w')
    try {
      let start = 0
      for (const entry of this.#entries.values()) {
        const piece = await this.read(entry)
        await file.appendFile(piece)
        kept.push({ ...entry, start, end: start + entry.end - entry.start })
        start += entry.end - entry.start
      }
    } finally {
      await file.close()
    }
    await this.#ledger.truncate(0)
    await rename(`${this.path}.kept`, this.path)
    await this.#ledger.appendFile(linesOf(kept))
  }
}

/** The file beside the data that tells what became of every input. */
export function ledgerOf(path: string): string {
  return `${path}.ledger`
}

async function removeFiles(path: string): Promise<void> {
  for (const file of [path, ledgerOf(path)]) await rm(file, { force: true })
}

function linesOf(entries: readonly Recorded[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

/** The whole lines of a ledger and the bytes that they take; a line that a kill cut off is none. */
async function readLedger(path: string): Promise<{ readonly entries: readonly Recorded[]; readonly bytes: number }> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const entries = whole.split('\n').flatMap((line, i) => (line === '' ? [] : [readEntry(line, path, i + 1)]))
  return { entries, bytes: Buffer.byteLength(whole) }
}

function readEntry(text: string, target: string, line: number): Recorded {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new StoreError('damaged-ledger', { target, line }, error)
  }
}
