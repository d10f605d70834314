import {
  type Done,
  emptyLedger,
  enter,
  fillStore,
  fingerprintOf,
  type Ledger,
  type Limits,
  openReader,
  readAll,
  type Setup,
  type Trim,
} from '../../batch/index.ts'
import type { Result } from '../../schema/index.ts'
import { type Known, openStore, type Store } from '../../stores/index.ts'
import type { Context } from '../context.ts'
import { chooseDestination, type Destination } from '../destination.ts'
import { failureLines } from '../failures.ts'
import { openInputs } from '../input-source.ts'
import { ledgerText } from '../ledger-text.ts'
import { openProgress } from '../progress.ts'
import { DEFAULT_MAX_BYTES } from '../read-whole.ts'
import { writeResults } from '../write-results.ts'

/** What a run is asked for: where to write, in which format, and the formats the command knows (the first unless told otherwise). */
export interface Request {
  readonly output: string | undefined
  readonly format: string | undefined
  readonly formats: readonly string[]
  /** Whether the command fills stores. */
  readonly stores: boolean
  readonly limits: Limits
  readonly batch: BatchOptions
  /** Lines of rows by table in place of results. */
  readonly rows?: boolean
  /** Applies what the user has said about checks and findings, and is shown every result. */
  readonly reviewer?: (result: Result) => Result
}

/** How many documents at once, how long each may take, and what of a run is kept. */
export interface BatchOptions {
  /** Documents come as lines on standard input. */
  readonly lines?: boolean
  readonly jobs?: number | undefined
  /** Milliseconds a document. */
  readonly timeout?: number | undefined
  readonly trim?: Trim
  readonly resume?: boolean
  readonly bom?: boolean
}

/** Reads every input and writes its result as soon as it is its turn. What kept an input from being read is a line on stderr; so is, at the end, what became of all of them. */
export async function run(args: readonly string[], request: Request, context: Context): Promise<Ledger> {
  const { streams, stderr, language, worker } = context
  const { limits, batch } = request
  const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES
  const { inputs, count, single } = await openInputs(args, { lines: batch.lines ?? false, maxBytes }, streams)
  const destination = await chooseDestination(request, single)
  const { trim = {}, resume = false, bom = false } = batch
  const isStored = destination.kind === 'store' || request.rows === true
  const fingerprint = isStored ? await fingerprintOf(limits, trim) : ''
  const store =
    destination.kind === 'store' ? await openStore(destination.target, { run: fingerprint, resume, bom }) : null
  const give = store?.encoding ?? giveFor(destination, request)
  const setup: Setup = { limits, trim, give, run: fingerprint }
  await store?.open()
  const known = store !== null && resume ? await knownIn(store) : undefined
  const reader = await openReader({ setup, documents: count, worker, jobs: batch.jobs, timeout: batch.timeout })
  const isWatched = streams.stderr.isTTY === true && !(destination.kind === 'stdout' && streams.stdout.isTTY === true)
  const progress = await openProgress(count, !single && isWatched, context)
  let ledger = emptyLedger
  const order: string[] = []
  async function* watched(): AsyncGenerator<Done> {
    const sharesReadings = store?.sharesReadings ?? false
    const what = { inputs, stdin: streams.stdin, maxBytes, isHashed: isStored || !single }
    const plan = { ...what, reader, setup, known, run: fingerprint, sharesReadings }
    for await (const done of readAll(plan)) {
      ledger = enter(ledger, done)
      if (store !== null) order.push(done.name)
      await progress.log(failureLines(done, language))
      await progress.update(ledger)
      yield done
    }
  }
  try {
    let isWhole = true
    if (store !== null) {
      await fillStore(watched(), store)
      await store.finish(order)
    } else if (destination.kind !== 'store') {
      isWhole = await writeResults(watched(), destination, { single, reviewer: request.reviewer }, context)
    }
    progress.stop()
    if (!single && isWhole) await stderr.write(ledgerText(ledger, language))
    return ledger
  } finally {
    progress.stop()
    await Promise.all([reader.close(), store?.close()])
    // A sender that waits for its answer would keep the process waiting for its next line.
    if (batch.lines) streams.stdin.destroy?.()
  }
}

/** Lines of JSON need not be results on their way to standard output; all other formats are made of results. */
function giveFor(destination: Destination, { reviewer, rows }: Request): 'text' | 'row-text' | 'result' {
  const isLines = destination.kind === 'stdout' && destination.sink.name === 'ndjson'
  if (isLines && rows === true) return 'row-text'
  return isLines && reviewer === undefined ? 'text' : 'result'
}

async function knownIn(store: Store): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>()
  for await (const input of store.known()) known.set(input.name, input)
  return known
}
