import type { Document } from '../read/index.ts'
import type { CellRef, Span } from '../schema/index.ts'

interface Located {
  readonly table: number | null
  readonly row: number | null
  readonly column: number | null
  readonly span: Span
}

/** Turns places of a document into references with line, character and page. */
export function makeRefs(document: Document): (place: Located) => CellRef {
  const starts = [0]
  for (let i = document.text.indexOf('\n'); i !== -1; i = document.text.indexOf('\n', i + 1)) starts.push(i + 1)
  return ({ table, row, column, span }) => {
    const line = lastAtOrBefore(starts, span[0], (s) => s)
    const page = lastAtOrBefore(document.pages, span[0], (p) => p.offset)
    return {
      table,
      row,
      column,
      span: [span[0], span[1]],
      line: line + 1,
      character: span[0] - starts[line]! + 1,
      page: document.pages[page]?.page ?? null,
    }
  }
}

/** Index of the last item whose key is not beyond the offset; −1 when there is none. */
function lastAtOrBefore<T>(list: readonly T[], offset: number, key: (item: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(list[middle]!) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
