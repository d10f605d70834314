import { version } from '../version.ts'
import type { Limits } from './reading.ts'
import { sha256Of } from './sha256.ts'
import type { Trim } from './trim.ts'

/** Sixteen hex digits for all that decides what a document's reading looks like: version (and with it the forms that ziping knows), forms of one's own, limits, what is left out. */
export async function fingerprintOf({ maxBytes, maxCells, forms = [] }: Limits, trim: Trim): Promise<string> {
  const parts = [
    version,
    maxBytes ?? null,
    maxCells ?? null,
    trim.withoutEvidence ?? false,
    trim.redactContact ?? false,
  ]
  return (await sha256Of(JSON.stringify([parts, forms]))).slice(0, 16)
}
