import type { Form, LogicalCell } from '../../test/generate/page.ts'

/** A figure as a generated form prints it; `signed` tells whether the percent sign itself is printed. */
export interface Printed {
  readonly text: string
  /** Powers of ten: -2 for a percentage. */
  readonly scale: number
  readonly signed: boolean
}

/** What a place of the form holds: a figure, a mark for none, or nothing. */
export type Slot = Printed | 'none' | 'blank'
export type Figures = ReadonlyMap<string, Slot>

const FIGURE = /^(-?\d+(?:\.\d+)?)([%％]?)$/

/** The figures of a form by pointer: of cells that state one figure and nothing else. */
export function figuresOf({ table, record }: Form): Map<string, Slot> {
  const slots = new Map<string, Slot>()
  for (const cell of table.rows.flat()) {
    const [at, ...more] = cell.pointers
    if (at === undefined || more.length > 0 || !cell.figure) continue
    const slot = slotOf(cell, at, record)
    if (slot !== null) slots.set(at, slot)
  }
  return slots
}

function slotOf({ text }: LogicalCell, at: string, record: object): Slot | null {
  if (text === '') return 'blank'
  const found = FIGURE.exec(text)
  if (found === null) return /\d/.test(text) ? null : 'none'
  const [, digits = '', sign = ''] = found
  const value = valueAt(record, at)
  // Without a sign the column head bears it, and the record tells.
  const isPercent = sign !== '' || (/Rate$/.test(at) && value !== Number(digits))
  return { text: digits, scale: isPercent ? -2 : 0, signed: sign !== '' }
}

export function valueAt(record: object, at: string): unknown {
  return at
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record)
}

/** The form with other figures in some of its cells. */
export function withFigures(form: Form, changed: Figures): Form {
  const rows = form.table.rows.map((row) =>
    row.map((cell): LogicalCell => {
      const [at = '', ...more] = cell.pointers
      const slot = more.length === 0 && cell.figure ? changed.get(at) : undefined
      if (slot === undefined || typeof slot === 'string') return cell
      return { ...cell, text: slot.text + (slot.signed ? '%' : '') }
    }),
  )
  return { ...form, table: { ...form.table, rows } }
}
