import type { JoinReason, Span } from '../schema/index.ts'

/** A form as it stands on paper: its tables one below the other, merged cells whole again, and the lines around them. */
export interface FormLayout {
  readonly parts: readonly LayoutPart[]
  /** Lines outside the tables that hold a value of the form, in source order. */
  readonly outside: readonly OutsideText[]
}

/** The rows of one table that belong to the form. */
export interface LayoutPart {
  /** Index in the document, from 0. */
  readonly table: number
  readonly columns: number
  /** Why the table carries the form on; null for the first one. */
  readonly joined: JoinReason | null
  /** By row; each cell stands in the row and at the place of its upper left corner. */
  readonly rows: readonly (readonly LayoutCell[])[]
}

export interface LayoutCell {
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  /** `blank` is empty and says nothing; an empty cell that is an answer is a `value`. */
  readonly kind: 'label' | 'value' | 'unmapped' | 'blank'
  /** As read, markup resolved; '' when blank. */
  readonly text: string
  /** Pointers of the values that stand here. */
  readonly at: readonly string[]
  /** Spans in the source of this cell and of the copies of its text that it covers. */
  readonly spans: readonly Span[]
}

export interface OutsideText {
  readonly where: 'above' | 'between' | 'below'
  readonly text: string
  readonly at: readonly string[]
  readonly span: Span
}
