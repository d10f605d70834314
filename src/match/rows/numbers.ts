import { readAmount } from '../../values/index.ts'
import type { RowMatcher } from '../state.ts'

/** The column numbers that table readers print as a header when they find none: 0, 1, 2 …. */
export const numbers: RowMatcher = {
  name: 'numbers',
  read(row, state) {
    if (row.row > 0 || row.items.length < 3 || row.items.length < row.cells.length) return []
    const figures = row.items.map((item) => readAmount(item.text))
    const counts = figures.every(
      (f, i) => f.kind === 'figure' && f.figure.decimals === 0 && Number(f.figure.text) - i === firstNumber(figures[0]),
    )
    return counts ? [{ reading: { kind: 'numbers', items: row.items }, score: 3, state }] : []
  },
}

function firstNumber(figure: ReturnType<typeof readAmount> | undefined): number {
  return figure?.kind === 'figure' && figure.figure.text === '1' ? 1 : 0
}
