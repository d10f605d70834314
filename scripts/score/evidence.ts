import type { Evidence, ReportResult } from '../../src/schema/index.ts'
import { leavesOf, squeeze } from './leaves.ts'

export interface EvidenceReport {
  /** Pointers whose spans do not hold the characters of `raw`, in order. */
  readonly misplaced: readonly string[]
  /** Leaves of the record without evidence that have a printed place. */
  readonly unfounded: readonly string[]
  readonly entries: number
  readonly conserved: boolean
  readonly cells: number
  readonly unmapped: number
}

/** Checks what a result says about its own places against the source. */
export function checkEvidence(source: string, report: ReportResult): EvidenceReport {
  const entries = Object.entries(report.evidence)
  const { cells, labels, values, unmapped } = report.coverage
  const pointers = new Set(Object.keys(report.evidence))
  return {
    misplaced: entries.filter(([, evidence]) => !holds(source, evidence)).map(([pointer]) => pointer),
    unfounded: [...leavesOf(report.record).keys()].filter((pointer) => !pointers.has(pointer) && !needsNone(pointer)),
    entries: entries.length,
    conserved: cells === labels + values + unmapped.length,
    cells,
    unmapped: unmapped.length,
  }
}

/** Labels, groups, sources and terms are, or come from, label cells. */
function needsNone(pointer: string): boolean {
  return /\/(label|group|source|term)$/.test(pointer)
}

function holds(source: string, { raw, cells }: Evidence): boolean {
  const written = cells.map(({ span }) => decode(source.slice(...span))).join('')
  const wanted = [...squeeze(raw)]
  let at = 0
  for (const char of written) if (char === wanted[at]) at++
  return at === wanted.length && (cells.length > 0 || wanted.length === 0)
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#124;/g, '|')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
