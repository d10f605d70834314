import type { Review } from '../findings/index.ts'
import type { Language, PageInputs } from '../report/index.ts'
import type { Result } from '../schema/index.ts'

/** How results are to be written; pure data, so that the same results always give the same text. */
export interface SinkOptions {
  /** One document was named, not a list: JSON then is the bare result. */
  readonly single: boolean
  readonly language: Language
  /** Columns of the terminal or the page; text is laid out to fit them. */
  readonly width: number
  readonly color: boolean
  /** What a user has said of the findings and values of a result. */
  readonly reviewOf?: (result: Result) => Review | null
  /** The decoded text of a result's source, null where it is not at hand; it tells where a cell ends. */
  readonly sourceText?: (result: Result) => string | null
  /** How the forms of a result stand in its source, where that is at hand. */
  readonly layoutOf?: (result: Result) => Promise<PageInputs['layouts']>
  /** The built report page, for the format that needs it. */
  readonly page?: () => Promise<PageAsset>
}

/** Program and style of the report page, each with its hash for a content security policy (`sha256-…`). */
export interface PageAsset {
  readonly script: string
  readonly scriptHash: string
  readonly style: string
  readonly styleHash: string
}

/** A format: its name on the command line, the file endings that choose it, and a writer that turns results into pieces as they come: of text, or of bytes where the format is no text. */
export interface Sink {
  readonly name: string
  readonly endings: readonly string[]
  readonly write: (results: AsyncIterable<Result>, options: SinkOptions) => AsyncIterable<string | Uint8Array>
}
