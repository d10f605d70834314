import { fitRow, isLead } from '../align.ts'
import { looksNumeric } from '../shape.ts'
import type { RowMatcher } from '../state.ts'

/** 总分 and 合计 with the points to be had and the points given. In a budget table 合计 is a line like the others. */
export const total: RowMatcher = {
  name: 'total',
  read(row, state, { lexicon }) {
    const items = row.items.filter((item) => item.own)
    // A converter that repeats merged text prints the section's label here too.
    const own = state.header && items[0] && isLead(items[0].cells[0]!, state.header, lexicon) ? items.slice(1) : items
    const [label, ...rest] = own
    if (!label || state.header?.section === 'funds' || !lexicon.hit(label.text, 'total')) return []
    // 自评总分 in the head of a form is the label of a pair.
    if (!state.header && lexicon.hit(label.text, 'head')) return []
    // 总分 | 100 | 总得分 | 96.5 are two pairs.
    if (rest.some((item) => lexicon.hit(item.text, 'head') !== null)) return []
    if (rest.length > 4 || rest.some((item) => !looksNumeric(item.text) && item.text.length > 12)) return []
    const fit = state.header ? fitRow(row, state.header, lexicon) : null
    const values = row.cells.filter((c) => c.row === row.row && !label.cells.includes(c))
    return [
      {
        reading: { kind: 'total', header: state.header, label, values, fit },
        score: 2.2 + rest.filter((item) => looksNumeric(item.text)).length,
        state: { ...state, pending: null },
      },
    ]
  },
}
