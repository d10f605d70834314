import type { Report } from '../../src/schema/index.ts'
import { rareWordings } from './bank/rare.ts'
import { addColumn } from './cuts.ts'
import type { Form, LogicalCell, LogicalTable } from './page.ts'
import { place } from './page.ts'
import type { Style } from './printed.ts'
import type { Random } from './random.ts'

/** What a converter or a typist did to a document. */
export type Damage =
  | 'none'
  | 'thousands'
  | 'full-width'
  | 'blanks'
  | 'exponent'
  | 'spaced-labels'
  | 'empty-column'
  | 'empty-rows'
  | 'junk-columns'
  | 'lost-label'
  | 'lost-character'
  | 'colons'
  | 'rare-wording'

export const damages: readonly Exclude<Damage, 'none'>[] = [
  'thousands',
  'full-width',
  'blanks',
  'exponent',
  'spaced-labels',
  'empty-column',
  'empty-rows',
  'junk-columns',
  'lost-label',
  'lost-character',
  'colons',
  'rare-wording',
]

/** The part of the damage that is done while figures and labels are printed. */
export function printedDamage(damage: Damage): Partial<Pick<Style, 'digits' | 'spacedLabels'>> {
  if (damage === 'thousands' || damage === 'full-width' || damage === 'blanks' || damage === 'exponent')
    return { digits: damage }
  return damage === 'spaced-labels' ? { spacedLabels: true } : {}
}

/** The part that is done to the printed table. No value is touched, so the truth stays what it was. */
export function damageTable(form: Form, damage: Damage, random: Random): LogicalTable {
  const { table } = form
  switch (damage) {
    case 'empty-column':
      return addColumn(table, random.int(0, place(table).width - 1))
    case 'empty-rows':
      return insertRows(table, random)
    case 'junk-columns':
      return trailingColumns(table, random.int(1, 3))
    case 'lost-label':
      return changeLabels(
        table,
        random,
        (cell) => cell.rowspan > 1 && isSpare(cell) && !/元|期|年度绩效指标|分[）)]/.test(cell.text),
        () => '',
      )
    case 'lost-character': {
      const kept = labelsOfOthers(form.record)
      return changeLabels(
        table,
        random,
        (cell) => cell.text.length >= 4 && isSpare(cell) && !kept.has(bare(cell.text)),
        (text) => text.slice(1),
      )
    }
    case 'colons':
      return {
        ...table,
        rows: table.rows.map((row) =>
          row.map((cell) =>
            cell.kind === 'label' && random.chance(0.3) && !/[：:]$/.test(cell.text)
              ? { ...cell, text: `${cell.text}${random.pick(['：', ':', ' :'])}` }
              : cell,
          ),
        ),
      }
    case 'rare-wording':
      return reword(table, random, labelsOfOthers(form.record))
    default:
      return table
  }
}

/** A label that names a field: no key of the record, no text that the record keeps. */
function isSpare(cell: LogicalCell): boolean {
  return cell.kind === 'label' && cell.pointers.length === 0
}

/** Changes one to three of the labels that fit. */
function changeLabels(
  table: LogicalTable,
  random: Random,
  fits: (cell: LogicalCell) => boolean,
  change: (text: string) => string,
): LogicalTable {
  const fitting = table.rows.flatMap((row) => row.filter(fits))
  const chosen = new Set(random.some(fitting, random.int(1, 3)))
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => {
        if (!chosen.has(cell)) return cell
        const text = change(cell.text)
        return { ...cell, text, kind: text === '' ? 'blank' : cell.kind }
      }),
    ),
  }
}

/** Half of the labels that have a rare wording get it, the same everywhere in the form; brackets at their end stay. */
function reword(table: LogicalTable, random: Random, kept: ReadonlySet<string>): LogicalTable {
  const chosen = new Map(
    Object.entries(rareWordings)
      .map(([common, rare]) => [common, random.pick(rare)] as const)
      .filter(() => random.chance(0.5)),
  )
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => {
        const [, name = '', tail = ''] = /^([^（(：:]*)(.*)$/s.exec(cell.text) ?? []
        const rare = chosen.get(bare(name))
        return rare === undefined || !isSpare(cell) || kept.has(bare(cell.text)) ? cell : { ...cell, text: rare + tail }
      }),
    ),
  }
}

function insertRows(table: LogicalTable, random: Random): LogicalTable {
  const placement = place(table)
  // A row in which no merged cell goes on, so that an empty row may stand before it.
  const free = table.rows.flatMap((_, r) =>
    r > 0 && placement.cells.every(({ row, cell }) => row >= r || row + cell.rowspan <= r) ? [r] : [],
  )
  const chosen = new Set(random.some(free, random.int(1, 2)))
  const empty: LogicalCell = { text: '', kind: 'blank', rowspan: 1, colspan: 1, pointers: [], figure: false }
  const blankRow = Array.from({ length: placement.width }, () => empty)
  const before = (row: number) => [...chosen].filter((at) => at <= row).length
  return {
    rows: table.rows.flatMap((row, r) => (chosen.has(r) ? [blankRow, row] : [row])),
    headers: table.headers.map((row) => row + before(row)),
  }
}

function trailingColumns(table: LogicalTable, count: number): LogicalTable {
  const placement = place(table)
  const empty: LogicalCell = { text: '', kind: 'blank', rowspan: 1, colspan: 1, pointers: [], figure: false }
  const ends = (r: number) => placement.at(r, placement.width - 1) !== undefined
  return {
    ...table,
    rows: table.rows.map((row, r) => (ends(r) ? [...row, ...Array.from({ length: count }, () => empty)] : row)),
  }
}

function labelsOfOthers(record: Report): Set<string> {
  const owners = [record, ...record.funds, ...record.indicators, ...record.tasks]
  return new Set(owners.flatMap(({ others }) => others.flatMap(({ label }) => label.split(' / ').map(bare))))
}

function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/[：:]$/, '')
}
