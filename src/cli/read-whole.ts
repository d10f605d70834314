import { readBytes, readStream } from '../batch/index.ts'
import { UsageError } from './usage-error.ts'

/** The limit of the library for a document, for all that a command loads: a file over it is never read, an endless stream ends. */
export const DEFAULT_MAX_BYTES = 20_000_000

/** The bytes of a file, or of standard input for `-`; what cannot be read, or exceeds the limit, is wrong use. */
export async function readWhole(
  path: string,
  {
    maxBytes = DEFAULT_MAX_BYTES,
    stdin,
  }: { readonly maxBytes?: number; readonly stdin: AsyncIterable<Uint8Array | string> },
): Promise<Uint8Array> {
  const read = await (path === '-' ? readStream(stdin, maxBytes) : readBytes(path, maxBytes)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError('cannot-read', { path, reason: error.code ?? error.message })
    },
  )
  if (read.kind === 'too-large') throw new UsageError('cannot-read', { path, reason: `${read.bytes} > ${maxBytes}` })
  return read.bytes
}
