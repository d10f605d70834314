import { fitRow } from '../align.ts'
import type { RowMatcher } from '../state.ts'

/** A row of values under the open column header. */
export const body: RowMatcher = {
  name: 'body',
  read(row, state, { lexicon }) {
    if (!state.header || row.items.length === 0) return []
    const fit = fitRow(row, state.header, lexicon)
    const filled = [...fit.cells.values()].some((cells) => cells.some((c) => c.text !== ''))
    if (!filled && fit.lead.length === 0) return []
    return [
      { reading: { kind: 'body', header: state.header, fit }, score: fit.score, state: { ...state, pending: null } },
    ]
  },
}
