import { type Problem, problem } from '../schema/index.ts'
import type { Input } from './inputs.ts'

/**
 * The documents of a stream of NDJSON, one object a line: `{"name", "text"}` or `{"name", "base64"}`. A line that is none,
 * or is far longer than a document may be, is an input with a problem; the lines behind it are read. Blank lines are none.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Input> {
  // In JSON a byte of text takes six characters at most, as \u0000.
  const limit = maxBytes * 6 + 10_000
  let number = 0
  for await (const line of splitLines(stream, limit)) {
    number += 1
    const unnamed = `-:${number}`
    if (line === null) yield refused(unnamed, number, problem('too-large', { bytes: limit, limit: maxBytes }))
    else if (line.trim() !== '') yield parseLine(line, unnamed, number)
  }
}

function parseLine(line: string, unnamed: string, number: number): Input {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    data = null
  }
  const { name, text, base64 } = (data ?? {}) as Readonly<Record<string, unknown>>
  const known = typeof name === 'string' && name !== '' ? name : unnamed
  if (known === name && (text === undefined) !== (base64 === undefined)) {
    const place = { kind: 'given', name, relative: relativeOf(name, number) } as const
    if (typeof text === 'string') return { ...place, content: text }
    if (typeof base64 === 'string' && isBase64(base64)) return { ...place, content: Buffer.from(base64, 'base64') }
  }
  return refused(known, number, problem('invalid-line', { line: number }))
}

function refused(name: string, number: number, reason: Problem): Input {
  return { kind: 'missing', name, relative: relativeOf(name, number), problem: reason }
}

/** A name is the sender's: as a place in a folder it may not lead out of it. */
function relativeOf(name: string, number: number): string {
  const segments = name
    .replace(/[\p{Cc}:]/gu, '_')
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
  return segments.length === 0 ? `line-${number}` : segments.join('/')
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0
}

const NEWLINE = 0x0a

/** The lines of a stream of UTF-8, without their ends; null for one that exceeds the limit, of which nothing is kept. */
async function* splitLines(stream: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<string | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array) => {
    size += part.length
    if (size > limit) parts = []
    else parts.push(part)
  }
  const finish = () => {
    const line = size > limit ? null : new TextDecoder().decode(Buffer.concat(parts))
    parts = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    let from = 0
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      take(bytes.subarray(from, end))
      yield finish()
      from = end + 1
    }
    take(bytes.subarray(from))
  }
  if (size > 0) yield finish()
}
