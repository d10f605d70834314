import type { RowMatcher } from '../state.ts'

/** A row that nothing reads: its cells are reported as unmapped. */
export const unknown: RowMatcher = {
  name: 'unknown',
  read: (row, state) => [
    { reading: { kind: 'unknown' }, score: -1.5 * row.items.filter((i) => i.own).length - 0.5, state },
  ],
}
