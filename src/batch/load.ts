import { type Problem, problem } from '../schema/index.ts'
import { type Input, readProblem } from './inputs.ts'
import { readBytes, readStream } from './read-bytes.ts'
import { sha256Of } from './sha256.ts'

/** An input with its content, or with the reason why there is none. */
export type Loaded = { readonly name: string; readonly relative: string } & (
  | { readonly content: string | Uint8Array; readonly sha256: string | null; readonly problem: null }
  | { readonly content: null; readonly sha256: null; readonly problem: Problem }
)

export interface LoadOptions {
  readonly maxBytes: number
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Whether the hash is wanted: it tells equal bytes, which a run over one document has no use for. */
  readonly isHashed?: boolean
}

/** Reads one input, no further than the limit. Whatever goes wrong becomes a problem: the other inputs are not touched by it. */
export async function load(input: Input, { maxBytes, stdin, isHashed = true }: LoadOptions): Promise<Loaded> {
  const place = { name: input.name, relative: input.kind === 'stdin' ? 'stdin' : input.relative }
  const refused = (reason: Problem): Loaded => ({ ...place, content: null, sha256: null, problem: reason })
  switch (input.kind) {
    case 'missing':
      return refused(input.problem)
    case 'given':
      return loaded(input.content)
    case 'stdin':
    case 'file':
      try {
        const read = await (input.kind === 'stdin' ? readStream(stdin, maxBytes) : readBytes(input.name, maxBytes))
        if (read.kind === 'bytes') return await loaded(read.bytes)
        return refused(problem('too-large', { bytes: read.bytes, limit: maxBytes }))
      } catch (error) {
        return refused(readProblem(error))
      }
  }

  async function loaded(content: string | Uint8Array): Promise<Loaded> {
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length
    if (bytes > maxBytes) return refused(problem('too-large', { bytes, limit: maxBytes }))
    return { ...place, content, sha256: isHashed ? await sha256Of(content) : null, problem: null }
  }
}
