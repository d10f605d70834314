import { refineHeader } from '../header.ts'
import type { RowMatcher } from '../state.ts'

/** The column labels of a section, in one row or in two. */
export const header: RowMatcher = {
  name: 'header',
  read(row, state, { headers, lexicon }) {
    const found = headers.map((h) => ({
      reading: { kind: 'header', header: h } as const,
      score: h.score,
      state: { header: h, context: h.section, pending: null },
    }))
    const upper = state.header
    // Only the row right under a header can split its columns.
    if (upper && upper.rows.at(-1)!.index === row.index - 1) {
      const refined = refineHeader(upper, row, lexicon)
      if (refined) {
        found.push({
          reading: { kind: 'header', header: refined },
          score: refined.score - upper.score,
          state: { header: refined, context: refined.section, pending: null },
        })
      }
    }
    return found
  },
}
