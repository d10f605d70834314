import { readInline } from '../inline.ts'
import type { RowMatcher } from '../state.ts'

/** 注：… and 说明：… across the whole width, and what else is said under the last section. */
export const note: RowMatcher = {
  name: 'note',
  read(row, state, { lexicon, rows }) {
    const own = row.items.filter((item) => item.own)
    if (own.length !== 1 || own[0]!.start > 0) return []
    const [inline] = readInline(own[0]!.text, ['text'], lexicon)
    if (inline?.hit.field === 'notes') {
      return [
        { reading: { kind: 'note', items: own, label: inline.label }, score: 2.5, state: { ...state, pending: null } },
      ]
    }
    const last = row.index >= rows - 3 && own[0]!.text.length >= 12
    return last
      ? [{ reading: { kind: 'note', items: own, label: null }, score: 0.2, state: { ...state, pending: null } }]
      : []
  },
}
