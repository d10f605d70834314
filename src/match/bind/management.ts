import { isEmptySlot } from '../../values/index.ts'
import { claim, type Draft, slotOf } from './draft.ts'
import { printedLabel } from './pairs.ts'
import { type BodyRow, ownCells, reasonsOf } from './run.ts'

/** 资金管理情况: an item a row, its answers in columns; all of it stands among the others as 分配科学性 / 情况说明. */
export function bindManagement(rows: readonly BodyRow[], draft: Draft): void {
  for (const body of rows) {
    const labels = body.header.columns.filter((c) => c.field === 'label').flatMap((c) => body.fit.cells.get(c) ?? [])
    const items = labels.filter((c) => c.text !== '' && !isEmptySlot(c.text))
    claim(draft, labels)
    const name = printedLabel(items.at(-1)?.text ?? '')
    for (const column of body.header.columns) {
      if (column.field === 'label') continue
      const cells = ownCells(body, column)
      if (cells.length === 0) continue
      const head = column.label?.text ?? ''
      const label = name === '' ? head : head === '' ? name : `${name} / ${head}`
      draft.others.push({
        label,
        slot: slotOf(cells, [...items, ...(column.label?.cells ?? [])], reasonsOf(body, column)),
      })
    }
  }
}
