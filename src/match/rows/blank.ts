import { isEmptySlot } from '../../values/index.ts'
import type { RowMatcher } from '../state.ts'

/** A row without text, or with nothing but the slots of a template: ……, 指标2:. */
export const blank: RowMatcher = {
  name: 'blank',
  read(row, state) {
    if (row.items.length === 0) return [{ reading: { kind: 'blank' }, score: 0, state }]
    const slots = row.items.filter((item) => item.own)
    return slots.length > 0 && slots.every((item) => isEmptySlot(item.text))
      ? [{ reading: { kind: 'numbers', items: slots }, score: 1, state }]
      : []
  },
}
