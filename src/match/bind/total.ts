import { isLead } from '../align.ts'
import { looksNumeric } from '../shape.ts'
import type { RowReading } from '../state.ts'
import { claim, type Draft, setField, slotOf } from './draft.ts'

type TotalReading = Extract<RowReading, { kind: 'total' }>

/** 总分 | 100 | 96.5: points to be had and points given, by their columns or, in a short row, in the printed order. */
export function bindTotal(reading: TotalReading, draft: Draft): void {
  claim(draft, reading.label.cells)
  const header = reading.header
  const points = header?.columns.filter((c) => c.field === 'weight' || c.field === 'score') ?? []
  const cells = reading.values
  if (header)
    claim(
      draft,
      cells.filter((c) => isLead(c, header, draft.lexicon)),
    )
  const figures = cells.filter((c) => looksNumeric(c.text))
  const placed = new Set<object>()
  for (const column of points) {
    const own = (reading.fit?.cells.get(column) ?? []).filter((c) => cells.includes(c))
    if (reading.fit?.by === 'column' && own.length > 0) {
      set(column.field, own, [column.reason], column.label?.cells ?? [])
      for (const cell of own) placed.add(cell)
    }
  }
  const left = figures.filter((c) => !placed.has(c))
  if (left.length === 0) return
  // A shifted row: its figures come in the order of the columns; one figure alone is the score where one is given.
  const order = points.length > 0 ? points.map((c) => c.field) : ['score']
  const fields = order.filter(
    (f) => (draft.fields.get(f === 'weight' ? 'totalWeight' : 'totalScore')?.text ?? '') === '',
  )
  left.forEach((cell, i) => {
    const field =
      left.length === 1 && fields.length > 1 && cell.text !== '100' ? fields.find((f) => f === 'score') : fields[i]
    if (field) set(field, [cell], ['column-by-order'], [])
    else
      draft.others.push({ label: reading.label.text, slot: slotOf([cell], reading.label.cells, ['column-by-order']) })
  })

  function set(
    field: string,
    own: readonly (typeof cells)[number][],
    reasons: string[],
    header: readonly (typeof cells)[number][],
  ): void {
    const slot = slotOf(own, [...reading.label.cells, ...header], reasons)
    setField(draft, field === 'weight' ? 'totalWeight' : 'totalScore', reading.label.text, slot)
  }
}
