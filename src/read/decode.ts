import { binaryHead, isNoise, printableHead } from './binary.ts'
import type { Finding } from './document.ts'
import { decodeBytes } from './encoding.ts'

/** A source as text, with what the result says about it. */
export interface Decoded {
  /** Without a byte order mark; line ends as they are; lone surrogates of a given string kept. */
  readonly text: string
  /** The bytes as given; of a string, its UTF-8. */
  readonly bytes: Uint8Array
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030` (which includes GBK and GB 2312); a declared one of another family; null for binary input. */
  readonly encoding: string | null
  readonly findings: readonly Finding[]
}

/** Decodes text or bytes. Offsets everywhere count from the first character after a byte order mark. */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input === 'string') {
    const text = input.startsWith('\ufeff') ? input.slice(1) : input
    return { text, bytes: new TextEncoder().encode(input), encoding: 'utf-8', findings: [] }
  }
  const head = binaryHead(input)
  if (head !== null) return binary(input, head)
  const { text, encoding, invalid } = decodeBytes(input)
  if (isNoise(text, invalid)) return binary(input, printableHead(input))
  const finding: Finding = { code: 'invalid-encoding', args: { count: invalid, encoding }, span: null }
  return { text, bytes: input, encoding, findings: invalid > 0 ? [finding] : [] }
}

function binary(bytes: Uint8Array, head: string): Decoded {
  return { text: '', bytes, encoding: null, findings: [{ code: 'binary-input', args: { head }, span: null }] }
}
