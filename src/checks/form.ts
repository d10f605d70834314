import type { Pointer } from '../relations/index.ts'
import type { Evidence, PrintedNumber, Report, ReportResult } from '../schema/index.ts'

/** What a check may ask about a form beside its record: what is printed where, and whether a field has a place at all. */
export interface Form {
  readonly record: Report
  readonly evidence: (at: Pointer) => Evidence | undefined
  /** The form has a place for the field, filled or blank. */
  readonly hasPlace: (at: Pointer) => boolean
  /** A figure is printed there. */
  readonly isPrinted: (at: Pointer) => boolean
  readonly isBlank: (at: Pointer) => boolean
  /** The figures printed there, in order; [] where there are none. */
  readonly figures: (at: Pointer) => readonly PrintedNumber[]
  readonly limits: Limits
}

/** Limits of our own, which a user may set. */
export interface Limits {
  /** From how many per cent of a `>=` target on a reason is owed for going beyond it. */
  readonly overshoot: number
}

const LIMITS: Limits = { overshoot: 130 }

export function openForm(
  { record, evidence }: Pick<ReportResult, 'record' | 'evidence'>,
  limits: Partial<Limits> = {},
): Form {
  return {
    record,
    evidence: (at) => evidence[at],
    hasPlace: (at) => evidence[at] !== undefined,
    isPrinted: (at) => (evidence[at]?.numbers.length ?? 0) > 0,
    isBlank: (at) => evidence[at]?.absent === 'blank',
    figures: (at) => evidence[at]?.numbers ?? [],
    limits: { ...LIMITS, ...limits },
  }
}
