import type { RowMatcher } from '../state.ts'

/** A row without text: empty header rows, spacers, empty slots. */
export const blank: RowMatcher = {
  name: 'blank',
  read: (row, state) => (row.items.length === 0 ? [{ reading: { kind: 'blank' }, score: 0, state }] : []),
}
