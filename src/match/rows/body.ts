import { fitRow } from '../align.ts'
import type { RowMatcher } from '../state.ts'

const CARRIED_ON = 2

/** A row of values under the open column header. */
export const body: RowMatcher = {
  name: 'body',
  read(row, state, { lexicon }) {
    if (!state.header || row.items.length === 0) return []
    const fit = fitRow(row, state.header, lexicon)
    const filled = [...fit.cells.values()].some((cells) => cells.some((c) => c.text !== ''))
    if (!filled && fit.lead.length === 0) return []
    // After a page break the section's label printed again says that the section goes on.
    const carriedOn = row.breaks && fit.lead.some((cell) => cell.text === state.header?.lead?.text) ? CARRIED_ON : 0
    return [
      {
        reading: { kind: 'body', header: state.header, fit },
        score: fit.score + carriedOn,
        state: { ...state, pending: null },
      },
    ]
  },
}
