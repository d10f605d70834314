import type { Problem, Result } from '../schema/index.ts'
import { version } from '../version.ts'

/** The result of a document that could not be read: no report, of the source what is known, and the reason. */
export function failed(
  name: string,
  problem: Problem,
  { sha256 = null, bytes = null }: { readonly sha256?: string | null; readonly bytes?: number | null } = {},
): Result {
  return {
    schemaVersion: '1.0',
    tool: { name: 'ziping', version },
    source: { name, sha256, bytes, format: null, encoding: null, offsets: 'utf16', converter: null },
    reports: [],
    ignoredTables: [],
    problems: [problem],
  }
}
