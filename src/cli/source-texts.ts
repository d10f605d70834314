import type { Result } from '../schema/index.ts'

// Bytes live as long as the result they belong to, so that a long run holds one document at a time.
const sources = new WeakMap<Result, Uint8Array>()

/** Keeps the bytes of a document for the formats that say where a cell ends. */
export function keepSource(result: Result, bytes: Uint8Array): Result {
  sources.set(result, bytes)
  return result
}

/** The text of a kept source, in the encoding that the reader found and without a byte order mark, as spans count it; null for any other. */
export function sourceText(result: Result): string | null {
  const bytes = sources.get(result)
  const { encoding } = result.source
  if (bytes === undefined || encoding === null) return null
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

/** Lets a result made from another keep its source. */
export function moveSource(from: Result, to: Result): Result {
  const bytes = sources.get(from)
  return bytes === undefined ? to : keepSource(to, bytes)
}
