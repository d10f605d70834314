/** The SHA-256 of a content, as 64 hex digits. */
export async function sha256Of(content: string | Uint8Array): Promise<string> {
  // Loaded when it is needed: that takes a noticeable part of the start of the program.
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(content).digest('hex')
}
