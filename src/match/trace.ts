import type { Span } from '../schema/index.ts'
import type { FormRow } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { type Bid, bidsForRows } from './reading.ts'

/** How the rows of a form were read. */
export interface FormTrace {
  readonly family: string
  /** As printed; '' where the form bears no name. */
  readonly title: string
  readonly rows: readonly RowTrace[]
}

export interface RowTrace {
  /** As in a CellRef, from 0. */
  readonly table: number
  readonly row: number
  readonly span: Span
  readonly texts: readonly string[]
  readonly claimed: Bid
  /** The other ways to read the row from where the reading stands before it, best first. */
  readonly others: readonly Bid[]
}

export function traceRows(rows: readonly FormRow[], lexicon: Lexicon): RowTrace[] {
  const bids = bidsForRows(rows, lexicon)
  return rows.flatMap(({ grid, row, cells, items }, i) => {
    const [claimed, ...others] = bids[i] ?? []
    const own = cells.filter((cell) => cell.row === row)
    if (claimed === undefined) return []
    const span: Span = [own[0]?.span[0] ?? 0, own.at(-1)?.span[1] ?? 0]
    return [{ table: grid.table.index, row, span, texts: items.map(({ text }) => text), claimed, others }]
  })
}
