import type { Comparison } from '../../compare/index.ts'
import type { Language } from '../../report/index.ts'

/** How a comparison is to be written. */
export interface ComparisonSinkOptions {
  readonly language: Language
  /** Columns to lay text out for. */
  readonly width: number
  readonly color: boolean
}

/** A format of comparisons: its name on the command line, the endings that choose it, and a writer. */
export interface ComparisonSink {
  readonly name: string
  readonly endings: readonly string[]
  readonly write: (comparison: Comparison, options: ComparisonSinkOptions) => string
}
