import * as z from 'zod'
import { type CheckResult, Message, type Result } from '../schema/index.ts'
import { FindingsFileError, readJson } from './file-error.ts'

/** A finding of an earlier run. */
export interface KnownFinding {
  readonly key: string
  readonly source: string
  readonly id: string
  readonly check: string
  readonly message: Message
}

/** The findings of an earlier run, by the key of their report. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>

// Only what is needed is asked of an earlier result, so that one of another version serves as well.
const Earlier = z.object({
  source: z.object({ name: z.string() }),
  reports: z.array(
    z.object({
      key: z.string(),
      checks: z.array(z.object({ check: z.string(), outcome: z.string(), fingerprint: z.string(), message: Message })),
    }),
  ),
})

/** Reads what `ziping audit` or `extract` wrote earlier as JSON or NDJSON; throws a FindingsFileError that names what is wrong. */
export function readBaseline(text: string): Baseline {
  const known = new Map<string, KnownFinding[]>()
  for (const { source, reports } of earlierResults(text)) {
    for (const { key, checks } of reports) {
      const list = known.get(key) ?? []
      for (const { check, outcome, fingerprint, message } of checks) {
        if (outcome !== 'pass') list.push({ key, source: source.name, id: `${outcome} ${fingerprint}`, check, message })
      }
      known.set(key, list)
    }
  }
  return known
}

/** Names a finding in a baseline: what could not be judged and now fails is new. */
export function findingId({ outcome, fingerprint }: CheckResult): string {
  return `${outcome} ${fingerprint}`
}

/** Findings of the same report that are there no more; where several documents share a key, those of the same document. */
export function goneFindings(
  baseline: Baseline,
  { key, checks }: Result['reports'][number],
  source: string,
): KnownFinding[] {
  const known = baseline.get(key) ?? []
  const sources = new Set(known.map((finding) => finding.source))
  const present = new Set(checks.map(findingId))
  return known.filter(({ id, source: from }) => (sources.size === 1 || from === source) && !present.has(id))
}

function earlierResults(text: string): z.infer<typeof Earlier>[] {
  const whole = text.trim()
  if (whole === '') return []
  if (/^\{[^\n]*\}\n\{/.test(whole)) return whole.split('\n').map(readLine)
  const results = readJson(whole, z.union([z.array(Earlier), Earlier]))
  return Array.isArray(results) ? results : [results]
}

function readLine(line: string, i: number): z.infer<typeof Earlier> {
  try {
    return readJson(line, Earlier)
  } catch (error) {
    if (error instanceof FindingsFileError)
      throw new FindingsFileError(error.faults.map((fault) => `${i + 1}: ${fault}`))
    throw error
  }
}
