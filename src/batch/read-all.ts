import type { Problem } from '../schema/index.ts'
import type { Entry, InputStatus, Known } from '../stores/index.ts'
import { failed } from './failed.ts'
import { inOrder } from './in-order.ts'
import type { Input } from './inputs.ts'
import { type Loaded, load } from './load.ts'
import type { Reader } from './reader.ts'
import { type Reading, readingOf, type Setup } from './reading.ts'

/** What is to be read, and what need not be read again. */
export interface Plan {
  readonly inputs: AsyncIterable<Input> | Iterable<Input>
  readonly reader: Reader
  readonly setup: Setup
  readonly maxBytes: number
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Whether equal bytes are to be told: a run over one document need not hash it. */
  readonly isHashed?: boolean
  /** What the store holds, by name. */
  readonly known?: ReadonlyMap<string, Known>
  /** Fingerprint of this run. */
  readonly run?: string
  /** Whether equal bytes need one reading only. */
  readonly sharesReadings?: boolean
}

/** How one input ended: read now, read under another name just before, or known from an earlier run. */
export interface Done extends Omit<Entry, 'content'> {
  /** The document itself; null where it could not be loaded. */
  readonly content: string | Uint8Array | null
  /** Null where nothing had to be read. */
  readonly reading: Reading | null
  readonly known: boolean
}

/** The first input with its bytes, and how it ended once that is known. */
interface First {
  readonly name: string
  readonly known: boolean
  status: InputStatus
  reason: Problem | null
}

type Decided = Loaded & {
  /** Null where no bytes could be read. */
  readonly first: First | null
  readonly isFirst: boolean
  readonly duplicateOf: string | null
  readonly way: 'read' | 'shared' | 'known'
}

// Documents begun for each worker: one is read, one waits at its door, and two results may wait for their turn.
const BEGUN_A_WORKER = 4

/** Reads all inputs, as many at once as the reader can, and tells how each ended, in their order. Memory holds a bounded number of documents. */
export async function* readAll(plan: Plan): AsyncGenerator<Done> {
  const { inputs, reader, setup } = plan
  const loaded = inOrder(inputs, (input) => load(input, plan), 2 * reader.jobs)
  const read = async (document: Decided) => ({ document, reading: await readOne(document, reader, setup) })
  const finished = inOrder(decide(loaded, plan), read, reader.jobs === 1 ? 1 : BEGUN_A_WORKER * reader.jobs)
  for await (const { document, reading } of finished) yield finish(document, reading)
}

/** Looks at the inputs one after the other, in their order, so that it never depends on the workers which of two equal ones is the first. */
async function* decide(
  documents: AsyncIterable<Loaded>,
  { known = new Map(), run, sharesReadings = false }: Plan,
): AsyncGenerator<Decided> {
  const firsts = new Map<string, First>()
  for await (const document of documents) {
    const { name, sha256 } = document
    const before = known.get(name)
    const earlier = sha256 === null ? undefined : firsts.get(sha256)
    const duplicateOf = earlier === undefined || earlier.name === name ? null : earlier.name
    const isKnown =
      before !== undefined &&
      sha256 !== null &&
      before.run === run &&
      before.sha256 === sha256 &&
      before.duplicateOf === duplicateOf &&
      // What went wrong once may go well now: a file locked, a time limit met on a busy machine.
      before.status !== 'unreadable'
    const first = earlier ?? { name, known: isKnown, status: before?.status ?? 'unreadable', reason: null }
    if (sha256 !== null) firsts.set(sha256, first)
    // A store tells how a known input ended but not why: a second of its kind that owes a reason is read for it.
    const isShared = sharesReadings && duplicateOf !== null && (!first.known || first.status === 'forms')
    const way = isKnown ? 'known' : isShared ? 'shared' : 'read'
    yield { ...document, first: sha256 === null ? null : first, isFirst: earlier === undefined, duplicateOf, way }
  }
}

async function readOne(document: Decided, reader: Reader, setup: Setup): Promise<Reading | null> {
  if (document.way !== 'read') return null
  const { name, content, sha256 } = document
  if (content === null) return readingOf(failed(name, document.problem), setup)
  return reader.read({ name, content, sha256 })
}

function finish(document: Decided, reading: Reading | null): Done {
  const { name, relative, sha256, content, first, isFirst, duplicateOf, way } = document
  if (reading !== null && first !== null && isFirst) {
    first.status = reading.status
    first.reason = reading.reason
  }
  return {
    name,
    relative,
    sha256,
    status: reading?.status ?? first?.status ?? 'unreadable',
    reason: reading === null ? (first?.reason ?? null) : reading.reason,
    duplicateOf,
    content,
    reading,
    known: way === 'known',
  }
}
