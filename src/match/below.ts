import type { FormRow, Item } from './items.ts'

/** Whether the place below a label belongs to the label: a span, a blank, a copy of its text, or a row that is shifted left. */
export function coveredBelow(column: number, text: string, next: FormRow | null): boolean {
  const below = next?.cells.find((c) => c.column <= column && column < c.column + c.colspan)
  if (!next || !below) return false
  return below.row !== next.row || below.text === '' || below.text === text
}

/** The row below is shorter by the labels on the left: a crawler left the places under them out. */
export function shiftedBelow(items: readonly Item[], next: FormRow | null, labels = 1): boolean {
  if (next?.grid.table.syntax !== 'pipe') return false
  return next.items.length === items.length - labels && next.items[0]?.start === 0
}
