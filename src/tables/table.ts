import { type Problem, problem, type Result } from '../schema/index.ts'
import { type DecimalType, fitDecimal } from './decimal.ts'
import { storableJson, storableText } from './storable.ts'

/** Integers have 32 bits, whole numbers 64; `json` is JSON text. */
export type ColumnType = { readonly kind: 'text' | 'integer' | 'whole' | 'double' | 'boolean' | 'json' } | DecimalType

/** A value of a row: decimals are texts, so that no binary float comes between the form and the column. */
export type Value = string | number | boolean | null

export type Row = readonly Value[]

/** A column and how its value follows from the thing that a row stands for. */
export interface Column<Item> {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly value: (item: Item) => Value
}

/** Columns that hold the key of a row of another table. */
export interface Reference {
  readonly columns: readonly string[]
  readonly table: string
}

/** What the rows of a document are made from. `problems` are those of its result; the tables add what will not fit them. */
export interface Reading {
  readonly result: Result
  readonly problems: Problem[]
}

interface Shape {
  readonly name: string
  readonly key: readonly string[]
  readonly references: readonly Reference[]
}

/** A table of the warehouse, whatever its rows stand for. */
export interface Table extends Shape {
  readonly columns: readonly Omit<Column<never>, 'value'>[]
  readonly rows: (reading: Reading) => Row[]
}

/** Puts a table together from what its rows stand for and the columns that say it. */
export function defineTable<Item>(
  table: Shape & { readonly items: (reading: Reading) => readonly Item[]; readonly columns: readonly Column<Item>[] },
): Table {
  const { items, columns } = table
  return {
    ...table,
    rows: (reading) => items(reading).map((item) => columns.map((column) => cell(column, item, reading))),
  }
}

function cell<Item>({ name, type, value }: Column<Item>, item: Item, { problems }: Reading): Value {
  const given = value(item)
  if (typeof given !== 'string') return given
  if (type.kind !== 'decimal') return type.kind === 'json' ? storableJson(given) : storableText(given)
  const fitting = fitDecimal(given, type)
  if (fitting === null)
    problems.push(problem('number-out-of-range', { column: name, text: given }, { report: reportOf(item) }))
  return fitting
}

/** The report that a row belongs to, by its id. */
function reportOf(item: unknown): string | null {
  const { report } = item as { readonly report?: { readonly id: string } }
  return report?.id ?? null
}
