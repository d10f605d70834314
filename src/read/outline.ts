import type { Span } from '../schema/index.ts'
import type { Prose, SourceCell, SourceTable } from './document.ts'

/** The same shape, still being filled. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** A table under construction; its index is given when all tables before it are known. */
export type TableDraft = Draft<Omit<SourceTable, 'rows' | 'groups'>> & {
  rows: Draft<SourceCell>[][]
  groups: number[]
}

/** HTML inside Markdown, kept aside until the HTML reader is loaded. */
export interface Region {
  readonly kind: 'region'
  readonly start: number
  readonly end: number
  /** Stretches that belong to the Markdown around it, not to the HTML. */
  readonly holes: readonly Span[]
}

/** Text that holds inline Markdown, kept aside until remark is loaded. */
export interface Inline {
  readonly target: { text: string }
  readonly raw: string
}

/** What the scan of a Markdown document found, in source order. */
export interface Outline {
  readonly pieces: (Draft<Prose> | TableDraft | Region)[]
  readonly inline: Inline[]
  /** Number of cells so far. */
  readonly cells: number
  /** The limit of cells was reached and the scan ended there. */
  readonly full: boolean
}
