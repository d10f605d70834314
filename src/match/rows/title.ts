import { readFiscalYear, readMoneyUnit } from '../../values/index.ts'
import { type RowMatcher, START } from '../state.ts'

/** The form's name as a row of its table, and the row with year or unit under it. */
export const title: RowMatcher = {
  name: 'title',
  read(row, state, { isTitle }) {
    const [item] = row.items
    if (!item?.own) return []
    if (row.items.length === 1 && item.start === 0 && isTitle(item.text)) {
      // A name in the middle of a form is less likely than one above it.
      return [{ reading: { kind: 'title', item }, score: row.index < 4 ? 2.5 : 1, state: START }]
    }
    const caption =
      row.items.length <= 2 &&
      row.items.every((i) => i.text.length <= 30 && (readFiscalYear(i.text) !== null || readMoneyUnit(i.text) !== null))
    return caption && state.header === null
      ? [{ reading: { kind: 'caption', items: row.items }, score: 1.2 * row.items.length, state }]
      : []
  },
}
