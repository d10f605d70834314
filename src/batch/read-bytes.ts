import { open } from 'node:fs/promises'

/** Bytes read, or how many there are when they exceed the limit (of a stream: how many had come when it was given up). */
export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly bytes: number }

/** Reads a file of known size whole; devices and pipes, which may never end, up to the limit. */
export async function readBytes(path: string, limit: number): Promise<Bytes> {
  const file = await open(path)
  try {
    const entry = await file.stat()
    if (!entry.isFile()) return await readStream(file.createReadStream({ autoClose: false }), limit)
    if (entry.size > limit) return { kind: 'too-large', bytes: entry.size }
    return { kind: 'bytes', bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}

/** Reads a stream to its end, or gives it up once it exceeds the limit. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > limit) return { kind: 'too-large', bytes: size }
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) }
}
