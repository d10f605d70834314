import { createHash } from 'node:crypto'
import { type Problem, problem } from '../schema/index.ts'
import { type Input, readProblem } from './inputs.ts'
import { readBytes, readStream } from './read-bytes.ts'

/** An input with its content, or with the reason why there is none. */
export type Loaded = { readonly name: string; readonly relative: string } & (
  | { readonly content: string | Uint8Array; readonly sha256: string; readonly problem: null }
  | { readonly content: null; readonly sha256: null; readonly problem: Problem }
)

/** Reads one input, no further than the limit. Whatever goes wrong becomes a problem: the other inputs are not touched by it. */
export async function load(input: Input, maxBytes: number, stdin: AsyncIterable<Uint8Array | string>): Promise<Loaded> {
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
        if (read.kind === 'bytes') return loaded(read.bytes)
        return refused(problem('too-large', { bytes: read.bytes, limit: maxBytes }))
      } catch (error) {
        return refused(readProblem(error))
      }
  }

  function loaded(content: string | Uint8Array): Loaded {
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length
    if (bytes > maxBytes) return refused(problem('too-large', { bytes, limit: maxBytes }))
    return { ...place, content, sha256: createHash('sha256').update(content).digest('hex'), problem: null }
  }
}
