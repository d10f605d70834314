import type { RowMatcher } from '../state.ts'

/** The answer to a label that stood alone in the row above, and the rest of an answer that a page break cut. */
export const longText: RowMatcher = {
  name: 'long-text',
  read(row, state, { lexicon }) {
    const own = row.items.filter((item) => item.own)
    if (!state.pending || own.length !== 1 || lexicon.hits(own[0]!.text).length > 0) return []
    const { label, hit } = state.pending
    if (
      hit.role !== 'text' &&
      !(hit.role === 'section' && hit.field === 'goals') &&
      hit.role !== 'head' &&
      hit.role !== 'goal'
    )
      return []
    return [
      {
        reading: { kind: 'long-text', items: own, hit, label },
        score: 1.2,
        state: { ...state, pending: state.pending },
      },
    ]
  },
}
