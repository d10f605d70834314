import type { SectionId } from '../forms/index.ts'
import type { GridCell } from '../grid/index.ts'
import type { RowFit } from './align.ts'
import type { Header } from './columns.ts'
import type { FormRow, Item } from './items.ts'
import type { Hit, Lexicon } from './lexicon.ts'
import type { PairsReading } from './pairs.ts'

/** Where in a form a row stands, as far as the rows above it tell. */
export interface State {
  /** The column header that the next body row would stand under. */
  readonly header: Header | null
  readonly context: SectionId | null
  /** A label that stood alone in its row: its answer may be the next row. */
  readonly pending: { readonly label: Item; readonly hit: Hit } | null
}

/** One way to read one row. */
export type RowReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'numbers'; readonly items: readonly Item[] }
  | { readonly kind: 'title'; readonly item: Item }
  | { readonly kind: 'caption'; readonly items: readonly Item[] }
  | { readonly kind: 'pairs'; readonly pairs: PairsReading }
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'body'; readonly header: Header; readonly fit: RowFit }
  | {
      readonly kind: 'total'
      readonly header: Header | null
      readonly label: Item
      readonly values: readonly GridCell[]
      readonly fit: RowFit | null
    }
  | { readonly kind: 'section'; readonly items: readonly Item[]; readonly hit: Hit }
  | { readonly kind: 'long-text'; readonly items: readonly Item[]; readonly hit: Hit; readonly label: Item | null }
  | { readonly kind: 'note'; readonly items: readonly Item[]; readonly label: string | null }
  | { readonly kind: 'unknown' }

export interface Candidate {
  readonly reading: RowReading
  readonly score: number
  readonly state: State
}

/** What a row matcher may look at besides the row. */
export interface Around {
  readonly lexicon: Lexicon
  readonly next: FormRow | null
  readonly rows: number
  readonly headers: readonly Header[]
}

/** A row matcher scores the ways in which it could read a row; none decides. */
export interface RowMatcher {
  readonly name: string
  readonly read: (row: FormRow, state: State, around: Around) => readonly Candidate[]
}

export const START: State = { header: null, context: null, pending: null }
