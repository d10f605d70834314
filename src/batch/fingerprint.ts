import { version } from '../version.ts'
import type { Limits } from './reading.ts'
import type { Trim } from './trim.ts'

/** Sixteen hex digits for all that decides what a document's reading looks like: version (and with it the forms that ziping knows), forms of one's own, limits, what is left out. */
export async function fingerprintOf({ maxBytes, maxCells, forms = [] }: Limits, trim: Trim): Promise<string> {
  const { createHash } = await import('node:crypto')
  const parts = [
    version,
    maxBytes ?? null,
    maxCells ?? null,
    trim.withoutEvidence ?? false,
    trim.redactContact ?? false,
  ]
  return createHash('sha256')
    .update(JSON.stringify([parts, forms]))
    .digest('hex')
    .slice(0, 16)
}
