import { type ExtractOptions, extract } from '../extract.ts'
import { type Problem, problem, type Result } from '../schema/index.ts'
import { version } from '../version.ts'
import { type Input, readProblem } from './inputs.ts'
import { type Bytes, readBytes, readStream } from './read-bytes.ts'
import { keepSource } from './source-texts.ts'
import type { Streams } from './streams.ts'

// The limit of the library, kept here too so that a file over it is never loaded and an endless stream ends.
const DEFAULT_MAX_BYTES = 20_000_000

/** Limits of one document, each a problem of its own when exceeded, and the forms to look for. */
export type Limits = Pick<ExtractOptions, 'maxBytes' | 'maxCells' | 'forms'>

/** Reads one input and extracts it. Whatever goes wrong becomes a result with a problem: the other inputs are not touched by it. */
export async function readDocument(input: Input, limits: Limits, streams: Streams): Promise<Result> {
  if (input.kind === 'missing') return failed(input.name, input.problem)
  const limit = limits.maxBytes ?? DEFAULT_MAX_BYTES
  let read: Bytes
  try {
    read = await (input.kind === 'stdin' ? readStream(streams.stdin, limit) : readBytes(input.name, limit))
  } catch (error) {
    return failed(input.name, readProblem(error))
  }
  if (read.kind === 'too-large') return failed(input.name, problem('too-large', { bytes: read.bytes, limit }))
  try {
    return keepSource(await extract(read.bytes, { name: input.name, ...limits }), read.bytes)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failed(input.name, problem('internal-error', { detail }))
  }
}

/** The result of a document that could not be read: no report, nothing known of the source, and the reason. */
function failed(name: string, problem: Problem): Result {
  return {
    schemaVersion: '1.0',
    tool: { name: 'ziping', version },
    source: { name, sha256: null, bytes: null, format: null, encoding: null, offsets: 'utf16', converter: null },
    reports: [],
    ignoredTables: [],
    problems: [problem],
  }
}
