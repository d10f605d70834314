import type { CellRef } from '../schema/index.ts'

/** A place for people and editors: line and character count from 1, in UTF-16 code units. */
export interface Place {
  readonly name: string
  readonly line: number
  readonly character: number
  readonly page: number | null
  /** Behind the last character; known where the text of the source is at hand. */
  readonly end?: { readonly line: number; readonly character: number }
}

export type Locate = (cell: CellRef) => Place

/** Places of cells in a source; their ends come from the spans, measured in its text. */
export function locator(name: string, text: string | null): Locate {
  return (cell) => {
    const start = { name, line: cell.line, character: cell.character, page: cell.page }
    return text === null ? start : { ...start, end: endOf(cell, text) }
  }
}

function endOf({ line, character, span: [start, end] }: CellRef, text: string): Place['end'] {
  const lines = text.slice(start, end).split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last + 1 }
}
