import type { FormTrace } from '../../src/match/index.ts'
import type { Language, PageDocument } from '../../src/report/index.ts'

/** What the page asks of its worker; every answer bears the number of the question. */
export type Question =
  | {
      readonly kind: 'read'
      readonly id: number
      readonly name: string
      readonly source: string | Uint8Array
      /** A form definition in YAML or JSON; '' for none. */
      readonly definition: string
    }
  | { readonly kind: 'export'; readonly id: number; readonly format: ExportFormat; readonly language: Language }
  | {
      readonly kind: 'draft'
      readonly id: number
      readonly name: string
      readonly source: string
      readonly language: Language
    }

export type ExportFormat = 'json' | 'csv' | 'sarif'

export type Answer =
  | { readonly kind: 'read'; readonly id: number; readonly reading: Reading }
  | { readonly kind: 'export' | 'draft'; readonly id: number; readonly text: string }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string }

export interface Reading {
  readonly document: PageDocument
  readonly traces: readonly FormTrace[]
  /** What is wrong with the form definition, in both languages; [] where it was used. */
  readonly faults: readonly { readonly zh: string; readonly en: string }[]
  /** Milliseconds of the work itself. */
  readonly took: number
}
