import { cleanTitle } from '../../forms/index.ts'
import { readFiscalYear, readMoneyUnit } from '../../values/index.ts'
import { FIRST_ROWS } from '../items.ts'
import { type RowMatcher, START } from '../state.ts'

/** The form's name as a row of its table, and the row with year or unit under it. */
export const title: RowMatcher = {
  name: 'title',
  read(row, state, { lexicon }) {
    const [item] = row.items
    if (!item?.own) return []
    // 附件2-1 alone, above the name.
    if (
      row.items.length === 1 &&
      row.index < FIRST_ROWS &&
      cleanTitle(item.text) === '' &&
      readFiscalYear(item.text) === null
    )
      return [{ reading: { kind: 'numbers', items: row.items }, score: 1, state }]
    if (row.items.length === 1 && item.start === row.cells[0]?.column && lexicon.isTitle(item.text)) {
      // 绩效指标完成情况 may be the name of a section, and a name in the middle of a form is less likely than one above it.
      if (
        row.index > 0 &&
        !lexicon.isStrongTitle(item.text) &&
        lexicon.hits(item.text).some((h) => h.role === 'section' && h.reason !== 'label-ending')
      )
        return []
      return [{ reading: { kind: 'title', item }, score: row.index < FIRST_ROWS ? 2.5 : 1, state: START }]
    }
    const caption =
      row.items.length <= 2 &&
      row.items.every((i) => i.text.length <= 30 && (readFiscalYear(i.text) !== null || readMoneyUnit(i.text) !== null))
    return caption && state.header === null
      ? [{ reading: { kind: 'caption', items: row.items }, score: 1.2 * row.items.length, state }]
      : []
  },
}
