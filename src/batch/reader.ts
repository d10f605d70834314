import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Problem, problem } from '../schema/index.ts'
import { failed } from './failed.ts'
import { type Reading, readingOf, readTask, type Setup, type Task } from './reading.ts'
import type { TimedTask } from './worker.ts'

/** Reads documents, as many at once as it has workers. */
export interface Reader {
  /** How many documents are read at once. */
  readonly jobs: number
  /** Never rejects: a document that takes too long, or brings its worker down, costs its own result. */
  readonly read: (task: Task) => Promise<Reading>
  readonly close: () => Promise<void>
}

export interface ReaderOptions {
  readonly setup: Setup
  /** As many workers; sized to the machine where left out. One alone reads in this thread, unless a time limit asks for a thread that can be ended. */
  readonly jobs?: number | undefined
  /** Documents to expect, null when that is not known. */
  readonly documents: number | null
  /** Milliseconds that a document may take. */
  readonly timeout?: number | undefined
  /** The built worker; where there is none, all is read in this thread, without a time limit. */
  readonly worker: URL | null
}

// Starting a worker costs as much as reading some twenty forms.
const DOCUMENTS_A_WORKER = 32
// Half of what Node takes for what is newly made: a reading leaves little behind, and each worker keeps its own.
const YOUNG_MEGABYTES = 24

/** A reader in this thread or over a pool of worker threads; both give the same readings. */
export async function openReader({ setup, jobs, documents, timeout, worker }: ReaderOptions): Promise<Reader> {
  const enough = documents === null ? Number.POSITIVE_INFINITY : Math.ceil(documents / DOCUMENTS_A_WORKER)
  const wanted = jobs ?? Math.min(availableParallelism(), enough)
  if (worker === null || (wanted <= 1 && timeout === undefined)) {
    return { jobs: 1, read: (task) => readTask(task, setup), close: async () => {} }
  }
  return openPool(setup, Math.max(1, wanted), timeout, fileURLToPath(worker))
}

async function openPool(setup: Setup, jobs: number, timeout: number | undefined, filename: string): Promise<Reader> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<TimedTask, Reading>({
    filename,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // A worker that waits asleep would hold up what a reading left unfinished, such as the loading of a parser.
    atomics: 'disabled',
  })
  // What befalls a document is told by the promise of its task. The pool itself speaks up when it is closed in the midst
  // of the work, as a full disk or a closed pipe makes us do, and an answer comes that it no longer waits for.
  pool.on('error', () => {})
  return {
    jobs,
    async read(task) {
      const began = new Float64Array(new SharedArrayBuffer(8))
      const limit = timeout === undefined ? null : limitTime(timeout, began)
      const lost = (reason: Problem) =>
        readingOf(failed(task.name, reason, { sha256: task.sha256, bytes: Buffer.byteLength(task.content) }), setup)
      try {
        const reading = await pool.run({ task, began }, { signal: limit?.signal ?? null })
        return reading
      } catch (error) {
        if (limit?.signal.aborted) return lost(problem('timeout', { seconds: (timeout ?? 0) / 1000 }))
        return lost(problem('reading-ended', { reason: error instanceof Error ? error.message : String(error) }))
      } finally {
        limit?.stop()
      }
    },
    close: () => pool.destroy(),
  }
}

/** A signal that is given once a task has taken so many milliseconds since it began. */
function limitTime(timeout: number, began: Float64Array): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController()
  let timer: NodeJS.Timeout
  const arm = (wait: number) => {
    timer = setTimeout(() => {
      const left = began[0] === 0 ? timeout : (began[0] ?? 0) + timeout - Date.now()
      if (left > 0) arm(left)
      else controller.abort()
    }, wait)
  }
  arm(timeout)
  return { signal: controller.signal, stop: () => clearTimeout(timer) }
}
