import type { Line, LogicalTable } from '../page.ts'

/** What stands in a document: a line of text, a table, a mark between two pages. */
export type Block =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'table'; readonly table: LogicalTable; readonly opening: Opening }
  | { readonly kind: 'page-break'; readonly page: number }

/**
 * How a pipe table begins: with its first row as the header row, with an empty header row, or with a header of column
 * numbers as data frames print it.
 */
export type Opening = 'first-row' | 'empty' | 'numbers'

export type ShapeName =
  | 'html'
  | 'html-in-md'
  | 'blank'
  | 'repeated'
  | 'repeated-down'
  | 'middle'
  | 'middle-low'
  | 'shifted'
  | 'shifted-bare'
  | 'crawler'
  | 'pandas'

export interface Rendered {
  readonly text: string
  readonly format: 'markdown' | 'html'
}
