import type { CellRef, Message, MessageArgs, Severity } from '../schema/index.ts'

/**
 * What two reports of one body are to each other: two years; targets and the self-evaluation of them; two conversions of
 * one document.
 */
export type ComparisonKind = 'years' | 'targets' | 'conversions'
export const comparisonKinds: readonly ComparisonKind[] = ['years', 'targets', 'conversions']

/** Two documents compared. */
export interface Comparison {
  readonly schemaVersion: '1.0'
  readonly tool: { readonly name: 'ziping'; readonly version: string }
  readonly old: ComparedSource
  readonly new: ComparedSource
  /** Reports that belong together, in the order of the new document. */
  readonly pairs: readonly ComparedPair[]
  /** Reports without a counterpart. */
  readonly onlyOld: readonly ComparedReport[]
  readonly onlyNew: readonly ComparedReport[]
}

export interface ComparedSource {
  readonly name: string
  readonly sha256: string | null
}

export interface ComparedReport {
  readonly id: string
  readonly key: string
  readonly title: string | null
  readonly fiscalYear: number | null
  readonly family: string
}

export interface ComparedPair {
  readonly kind: ComparisonKind
  readonly old: ComparedReport
  readonly new: ComparedReport
  /** Indicators found in both. */
  readonly indicators: number
  readonly findings: readonly ComparisonFinding[]
}

/** One difference, or one thing that should differ and does not; both texts come from the same args. */
export interface ComparisonFinding {
  readonly code: string
  readonly severity: Severity
  readonly args: MessageArgs
  readonly message: Message
  /** Where it stands in each document; [] where the document has no such thing. */
  readonly old: readonly ComparedPlace[]
  readonly new: readonly ComparedPlace[]
}

/** A value or an entry of a record: its pointer, its text as printed, its first cell. */
export interface ComparedPlace {
  readonly at: string
  readonly text: string
  readonly cell: CellRef | null
}

/** Every finding of a comparison, in its order. */
export function findingsOf({ pairs }: Comparison): ComparisonFinding[] {
  return pairs.flatMap(({ findings }) => findings)
}
