import { findInputs, type Input, readLines } from '../batch/index.ts'
import type { Streams } from './streams.ts'
import { UsageError } from './usage-error.ts'

/** The documents of a run. */
export interface InputSource {
  readonly inputs: AsyncIterable<Input> | Iterable<Input>
  /** How many there are; null when they come one after the other on standard input. */
  readonly count: number | null
  /** One file was named, or standard input alone: one result comes out, not a list. */
  readonly single: boolean
}

/** The files, folders and patterns named, or the lines of standard input. */
export async function openInputs(
  args: readonly string[],
  { lines, maxBytes }: { readonly lines: boolean; readonly maxBytes: number },
  { stdin }: Streams,
): Promise<InputSource> {
  if (lines && args.length > 0) throw new UsageError('stdin-and-inputs')
  if (lines) return { inputs: readLines(stdin, maxBytes), count: null, single: false }
  if (args.length === 0) throw new UsageError('missing-input')
  const { list, single } = await findInputs(args)
  return { inputs: list, count: list.length, single }
}
