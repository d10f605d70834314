import type { MessageArgs, ProblemCode, Span } from '../schema/index.ts'

/**
 * Text outside tables that may name a form, its year or its unit: one heading, one paragraph, one list item or one
 * caption. Text that stands in a cell around a nested table is prose too, besides being that cell's text.
 */
export interface Prose {
  readonly kind: 'prose'
  readonly role: 'heading' | 'paragraph' | 'caption'
  /** Heading level 1–6, else null. */
  readonly depth: number | null
  /** Markup removed, line breaks kept as `\n`. */
  readonly text: string
  readonly span: Span
  /** Index of the table whose caption this is, else null. */
  readonly table: number | null
}

/** A cell as written, before any placement. */
export interface SourceCell {
  /** Position in its row as written, from 0. */
  readonly ordinal: number
  /** 0 stands for "to the end of the row group", as in HTML. */
  readonly rowspan: number
  readonly colspan: number
  /** Content between pipes or tags without surrounding blanks, in UTF-16 code units; a blank cell has an empty span inside it. */
  readonly span: Span
  /** Markup and entities resolved; paragraphs and line breaks as `\n`; '' when blank. Text of nested tables is not part of it. */
  readonly text: string
  readonly header: boolean
}

export interface SourceTable {
  readonly kind: 'table'
  /** Index in the document by start offset, nested tables included. */
  readonly index: number
  readonly syntax: 'pipe' | 'html'
  readonly span: Span
  /** Rows as written, row 0 the header row of a pipe table even if empty; its delimiter row is no row. */
  readonly rows: readonly (readonly SourceCell[])[]
  /** First row of each row group (thead, tbody, tfoot): rowspans end with their group. */
  readonly groups: readonly number[]
  /**
   * False when a pipe table has no header row with a delimiter row below it (text crawlers write such tables, some with
   * a line for every cell). A delimiter row of another width counts as one; a second one further down is a row, as in GFM.
   */
  readonly delimited: boolean
  /** Index of the table in a cell of which this one stands, else null. */
  readonly parent: number | null
}

export type Block = Prose | SourceTable

/** What a stage has to say about the document; record/ adds texts and places. */
export interface Finding {
  readonly code: ProblemCode
  readonly args: MessageArgs
  readonly span: Span | null
}

/** A document read: tables and the prose around them, in source order. */
export interface Document {
  readonly text: string
  readonly format: 'markdown' | 'html' | null
  readonly encoding: string | null
  readonly blocks: readonly Block[]
  readonly tables: readonly SourceTable[]
  /** Page numbers by the offset where the page begins, ascending; [] when the source marks no pages. */
  readonly pages: readonly { readonly offset: number; readonly page: number }[]
  readonly converter: { readonly name: string; readonly confidence: number } | null
  readonly findings: readonly Finding[]
}
