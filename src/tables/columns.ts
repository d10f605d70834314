import { type DecimalType, decimalText } from './decimal.ts'
import type { Column, ColumnType, Value } from './table.ts'

/** Amounts in the unit of the form; amounts in yuan; rates as ratios; points; figures of targets and answers. */
export const amount: DecimalType = { kind: 'decimal', precision: 20, scale: 6 }
export const yuan: DecimalType = { kind: 'decimal', precision: 22, scale: 4 }
export const rate: DecimalType = { kind: 'decimal', precision: 18, scale: 8 }
export const points: DecimalType = { kind: 'decimal', precision: 12, scale: 4 }
export const figure: DecimalType = { kind: 'decimal', precision: 28, scale: 8 }

type Kind = Exclude<ColumnType, DecimalType>['kind']

/** A column that may be empty. */
export function column<Item>(name: string, kind: Kind, value: (item: Item) => Value): Column<Item> {
  return { name, type: { kind }, nullable: true, value }
}

/** A column that every row fills. */
export function filled<Item>(name: string, kind: Kind, value: (item: Item) => Value): Column<Item> {
  return { name, type: { kind }, nullable: false, value }
}

/** A number of the record as an exact decimal. */
export function decimal<Item>(name: string, type: DecimalType, value: (item: Item) => number | null): Column<Item> {
  return { name, type, nullable: true, value: (item) => exact(value(item)) }
}

/** Lists and objects as JSON text. */
export function json<Item>(name: string, value: (item: Item) => unknown): Column<Item> {
  return { name, type: { kind: 'json' }, nullable: false, value: (item) => JSON.stringify(value(item)) }
}

/** The exact text of a number. What no column can hold becomes digits that none can hold either, so that it is reported like any other. */
export function exact(number: number | null): string | null {
  if (number === null) return null
  return decimalText(number) ?? '9'.repeat(60)
}
