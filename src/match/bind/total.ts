import type { GridCell } from '../../grid/index.ts'
import { isLead } from '../align.ts'
import { looksNumeric } from '../shape.ts'
import type { RowReading } from '../state.ts'
import { claim, type Draft, setField, slotOf } from './draft.ts'

type TotalReading = Extract<RowReading, { kind: 'total' }>

/** 总分 | 100 | 96.5: points to be had and points given, by their columns or, in a short row, in the printed order. */
export function bindTotal(reading: TotalReading, draft: Draft): void {
  const { header, values, fit, label } = reading
  claim(draft, label.cells)
  const leads = header ? values.filter((c) => isLead(c, header, draft.lexicon)) : []
  claim(draft, leads)
  const points = header?.columns.filter((c) => c.field === 'weight' || c.field === 'score') ?? []
  const figures = values.filter((c) => looksNumeric(c.text))
  const placed = points.map((column) => (fit?.cells.get(column) ?? []).find((c) => figures.includes(c)))
  // 分值 of the levels above beside the indicator's own: each has its sum.
  const levels = (header?.columns ?? []).filter((c) => c.field === 'other' && isPoints(c.label?.text ?? ''))
  const upper = levels.flatMap((column) =>
    (fit?.cells.get(column) ?? []).filter((c) => figures.includes(c)).map((cell) => ({ column, cell })),
  )
  if (fit?.by === 'column' && placed.filter(Boolean).length + upper.length === figures.length && placed.some(Boolean)) {
    for (const { column, cell } of upper) {
      const slot = slotOf([cell], [...label.cells, ...(column.label?.cells ?? [])], [column.reason])
      draft.others.push({ label: label.text, slot })
    }
    points.forEach((column, i) => {
      const cell = placed[i]
      if (cell) set(column.field, cell, column.reason, column.label?.cells ?? [])
    })
    return
  }
  // A shifted row, or one merged otherwise: its figures come in the order of the columns; one alone is the score.
  const order = points.length > 0 ? points.map((c) => c.field) : figures.length > 1 ? ['weight', 'score'] : ['score']
  const fields = figures.length === 1 && order.includes('score') && !isFullMark(figures[0]!.text) ? ['score'] : order
  figures.forEach((cell, i) => {
    const field = fields[i]
    if (field) set(field, cell, 'column-by-order', [])
    else draft.others.push({ label: label.text, slot: slotOf([cell], label.cells, ['column-by-order']) })
  })

  function isPoints(text: string): boolean {
    const hit = draft.lexicon.hit(text, 'indicator')
    return hit?.field === 'weight' || hit?.field === 'score'
  }

  function set(field: string, cell: GridCell, reason: string, above: readonly GridCell[]): void {
    const slot = slotOf([cell], [...label.cells, ...above], [reason])
    setField(draft, field === 'weight' ? 'totalWeight' : 'totalScore', label.text, slot)
  }
}

/** 100, the sum of all weights. */
function isFullMark(text: string): boolean {
  return /^100(?:\.0+)?\D?$/.test(text.trim())
}
