import { type MoneyUnit, MoneyUnit as MoneyUnits, type ReportResult } from '../schema/index.ts'
import { amount, column, decimal, exact, yuan } from './columns.ts'
import { shiftPoint } from './decimal.ts'
import type { Column } from './table.ts'

/** A thing of a report's record, and the JSON pointer to it. */
export interface Part {
  readonly report: ReportResult
  readonly pointer: string
}

// What one unit of money is in yuan, as a power of ten; in the order of the schema's list.
const powers = [0, 3, 4, 6, 8]

/** Three columns for an amount: in the unit of the form, as printed, and in yuan (empty where the form names no unit). */
export function money<Item extends Part>(
  name: string,
  field: string,
  value: (item: Item) => number | null,
): Column<Item>[] {
  return [
    decimal(name, amount, value),
    printed(`${name}_text`, field),
    {
      name: `${name}_yuan`,
      type: yuan,
      nullable: true,
      value: (item) => inYuan(value(item), item.report.record.moneyUnit),
    },
  ]
}

/** The text of a value as it stands on the form; empty where it is blank, or where the evidence was left out. */
export function printed<Item extends Part>(name: string, field: string): Column<Item> {
  return column(name, 'text', ({ report, pointer }) => report.evidence[`${pointer}/${field}`]?.raw || null)
}

/** An amount of the form in yuan, by moving the point of its decimal text. */
function inYuan(value: number | null, unit: MoneyUnit | null): string | null {
  const power = unit === null ? undefined : powers[MoneyUnits.options.indexOf(unit)]
  const text = exact(value)
  return text === null || power === undefined ? null : shiftPoint(text, power)
}
