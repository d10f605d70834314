import type { Slot } from '../match/index.ts'
import { type MoneyUnit, MoneyUnit as MoneyUnits, type PrintedNumber, type Quantity } from '../schema/index.ts'
import {
  type Amount,
  findBound,
  isNoneMark,
  moneyFactor,
  nameUnit,
  readAmount,
  readComparator,
  readQuantity,
  readRate,
  tidy,
  toNumber,
} from '../values/index.ts'
import type { Writer } from './writer.ts'

/** Types the slots of a form; each function notes the evidence and returns what the record holds. */

/** A text in which 无 and — stand for nothing. */
export function goalText(writer: Writer, pointer: string, slot: Slot | undefined): string | null {
  if (slot && isNoneMark(slot.text)) {
    writer.note(pointer, slot, { absent: 'none-mark' })
    return null
  }
  return writer.text(pointer, slot)
}

/** Points to be had or given. */
export function points(writer: Writer, pointer: string, slot: Slot | undefined): number | null {
  return slot ? settle(writer, pointer, slot, readAmount(slot.text), 'number') : null
}

/** An amount in the form's unit; one printed with another unit is converted exactly and reported. */
export function money(writer: Writer, pointer: string, slot: Slot | undefined, unit: MoneyUnit | null): number | null {
  if (!slot) return null
  const read = readAmount(slot.text)
  if (read.kind !== 'figure') return settle(writer, pointer, slot, read, 'amount')
  const printed = MoneyUnits.safeParse(read.figure.unit).data
  if (!printed || !unit || printed === unit) return settle(writer, pointer, slot, read, 'amount')
  writer.problem('unit-assumed', { text: tidy(slot.text), unit }, slot.cells)
  const figure = { ...read.figure, scale: read.figure.scale + moneyFactor(printed, unit) }
  return settle(writer, pointer, slot, { ...read, figure }, 'amount')
}

/** A rate as a ratio. */
export function rate(writer: Writer, pointer: string, slot: Slot | undefined, percentColumn: boolean): number | null {
  return slot ? settle(writer, pointer, slot, readRate(slot.text, { percentColumn }), 'rate') : null
}

function settle(writer: Writer, pointer: string, slot: Slot, read: Amount, type: string): number | null {
  switch (read.kind) {
    case 'blank':
      writer.note(pointer, slot, { absent: 'blank' })
      return null
    case 'none':
      writer.note(pointer, slot, { absent: 'none-mark' })
      return null
    case 'unreadable':
      writer.note(pointer, slot, { absent: 'untyped' })
      writer.untyped(slot, type)
      return null
    case 'figure': {
      const value = toNumber(read.figure)
      writer.note(pointer, slot, {
        numbers: [read.figure],
        absent: value === null ? 'untyped' : null,
        reasons: read.joined ? ['spaces-inside-number'] : [],
      })
      if (value === null) writer.problem('number-not-exact', { text: tidy(slot.text) }, slot.cells)
      return value
    }
  }
}

/** What stands around a quantity in its row. */
export interface QuantityRow {
  readonly name: Slot | undefined
  readonly comparator: Slot | undefined
  readonly unit: Slot | undefined
}

/** A target or an actual; a target that only the name states is that phrase of the name. */
export function quantity(
  writer: Writer,
  pointer: string,
  slot: Slot | undefined,
  role: 'target' | 'actual',
  row: QuantityRow,
): Quantity | null {
  if (!slot || slot.text === '') {
    const stated = role === 'target' && row.name ? findBound(row.name.text) : null
    if (stated) {
      const reasons = [...row.name!.reasons, 'target-in-name']
      writer.note(pointer, { ...row.name!, text: stated.text, how: 'in-text', reasons }, { numbers: stated.numbers })
      return stated.quantity
    }
    if (slot) writer.note(pointer, slot, { absent: 'blank' })
    return null
  }
  const read = readQuantity(slot.text, {
    role,
    comparator: role === 'target' ? row.comparator?.text || undefined : undefined,
    unit: row.unit?.text || undefined,
    nameUnit: role === 'target' && row.name ? nameUnit(row.name.text) : undefined,
  })
  const signed = role === 'target' && row.comparator && readComparator(row.comparator.text) !== null
  const also = role === 'target' ? [...(signed ? [row.comparator!] : []), ...(row.unit ? [row.unit] : [])] : []
  writer.note(pointer, slot, { numbers: read.numbers, absent: read.absent, also })
  for (const text of read.inexact) writer.problem('number-not-exact', { text }, slot.cells)
  return read.quantity
}

/** The figures of a leaf that is a label with a weight: 产出指标（50分）. */
export function weightOf(weight: PrintedNumber | null): PrintedNumber[] {
  return weight ? [weight] : []
}
