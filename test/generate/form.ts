import type { Labelled, Quantity, Report } from '../../src/schema/index.ts'
import type { Family, Form, Line, LogicalCell, LogicalTable } from './page.ts'
import { fullWidth, type Printed, type Style } from './printed.ts'
import type { Random } from './random.ts'

/** A cell under construction; it points at objects of the record, whose pointers are known only when all is built. */
export interface Cell {
  readonly text: string
  readonly kind: LogicalCell['kind']
  readonly figure: boolean
  readonly rowspan: number
  readonly colspan: number
  /** Share of the columns that are left over when a row is filled. */
  readonly grow: number
  readonly targets: readonly Target[]
  readonly header: boolean
}
export type Target = readonly [object: object, key: string]
export type Row = readonly Cell[]

/** A part of the form: how many columns it needs, and its rows when it gets so many. */
export interface Section {
  readonly min: number
  rows(width: number): Row[]
}

/** A form being built: the record grows in printed order while its cells are made. */
export interface Draft {
  readonly random: Random
  readonly style: Style
  readonly record: Report
  readonly year: number
  /** A title must be printed: other forms stand in the document. */
  readonly titled: boolean
  readonly accepts: Map<Target, readonly unknown[]>
}

const base: Cell = {
  text: '',
  kind: 'blank',
  figure: false,
  rowspan: 1,
  colspan: 1,
  grow: 0,
  targets: [],
  header: false,
}

export function blank(grow = 0): Cell {
  return { ...base, grow }
}

/** A label that names a field and is no value. */
export function label(
  draft: Draft,
  text: string,
  options: { grow?: number; header?: boolean; vertical?: boolean } = {},
): Cell {
  return {
    ...base,
    text: decorate(draft, text, options.vertical ?? false),
    kind: 'label',
    grow: options.grow ?? 0,
    header: options.header ?? false,
  }
}

/** A label whose text the record keeps: a category, a fund line, a name. */
export function keyCell(
  draft: Draft,
  text: string,
  targets: readonly Target[],
  options: { grow?: number; vertical?: boolean } = {},
): Cell {
  return {
    ...base,
    text: decorate(draft, text, options.vertical ?? false),
    kind: 'label',
    grow: options.grow ?? 0,
    targets,
  }
}

/** A cell that holds a value, or is blank where there is none. */
export function valueCell(
  text: string,
  targets: readonly Target[],
  options: { grow?: number; figure?: boolean } = {},
): Cell {
  return {
    ...base,
    text,
    kind: text === '' ? 'blank' : 'value',
    figure: options.figure ?? false,
    grow: options.grow ?? 0,
    targets,
  }
}

/** Sets a text field and gives its cell. */
export function textCell<K extends string>(
  object: Partial<Record<K, string | null>>,
  key: K,
  text: string,
  grow = 1,
): Cell {
  object[key] = text === '' ? null : text
  return valueCell(text, [[object, key]], { grow })
}

/** Sets a number field and gives its cell; null prints the given mark. */
export function numberCell<K extends string>(
  object: Partial<Record<K, number | null>>,
  key: K,
  printed: Printed<number> | null,
  mark = '',
): Cell {
  object[key] = printed?.value ?? null
  return valueCell(printed?.text ?? mark, [[object, key]], { figure: true })
}

export function quantityCell<K extends string>(
  object: Partial<Record<K, Quantity | null>>,
  key: K,
  value: Quantity | null,
  mark = '',
): Cell {
  object[key] = value
  return valueCell(value?.text ?? mark, [[object, key]], { grow: 1, figure: true })
}

/** Adds an entry of `others` and gives the cell of its value; the label is that of the column or of the cell before. */
export function otherCell(owner: { others: Labelled[] }, labelText: string, text: string, grow = 0): Cell {
  const entry: Labelled = { label: labelText, value: text === '' ? null : text }
  if (text !== '') owner.others.push(entry)
  return valueCell(text, [[entry, 'value']], { grow })
}

export function plainNumber(draft: Draft, text: string): Printed<number> {
  return { text: draft.style.digits === 'full-width' ? fullWidth(text) : text, value: Number(text) }
}

/** Fills a row up to `width` columns: what is left over goes to the cells that may grow, else to the last. */
export function fill(cells: readonly Cell[], width: number): Cell[] {
  let left = width - cells.reduce((sum, cell) => sum + cell.colspan, 0)
  const growing = cells.flatMap((cell, i) => (cell.grow > 0 ? Array.from({ length: cell.grow }, () => i) : []))
  const turns = growing.length === 0 ? [cells.length - 1] : growing
  const extra = cells.map(() => 0)
  for (let turn = 0; left > 0; turn++, left--) {
    const i = turns[turn % turns.length] as number
    extra[i] = (extra[i] as number) + 1
  }
  return cells.map((cell, i) => ({ ...cell, colspan: cell.colspan + (extra[i] as number) }))
}

/** Puts a label over the rows of a section, to their left; the last `out` rows stand outside, their first cell over its column too. */
export function labelled(cell: Cell, section: Section, out = 0): Section {
  return {
    min: section.min + cell.colspan,
    rows: (width) => {
      const rows = section.rows(width - cell.colspan)
      const inside = rows.length - out
      return rows.map((row, i) => {
        if (i === 0) return [{ ...cell, rowspan: inside }, ...row]
        const [first, ...rest] = row
        return i < inside || first === undefined ? row : [{ ...first, colspan: first.colspan + cell.colspan }, ...rest]
      })
    },
  }
}

/** One section under the other. */
export function stacked(sections: readonly Section[]): Section {
  return {
    min: Math.max(...sections.map((section) => section.min)),
    rows: (width) => sections.flatMap((section) => section.rows(width)),
  }
}

/** Two sections side by side, the shorter padded with blank rows. */
export function beside(left: Section, right: Section): Section {
  return {
    min: left.min + right.min,
    rows: (width) => {
      const half = left.min + Math.floor((width - left.min - right.min) / 2)
      const a = left.rows(half)
      const b = right.rows(width - half)
      return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
        ...(a[i] ?? fill([blank(1)], half)),
        ...(b[i] ?? fill([blank(1)], width - half)),
      ])
    },
  }
}

/** A section of one row. */
export function single(cells: readonly Cell[]): Section {
  return { min: cells.reduce((sum, cell) => sum + cell.colspan, 0), rows: (width) => [fill(cells, width)] }
}

export interface Around {
  readonly before: readonly Line[]
  readonly after: readonly Line[]
}

/** The finished form: sections over one another, pointers in place of objects. */
export function finish(
  draft: Draft,
  family: Family,
  layout: string,
  sections: readonly Section[],
  around: Around,
): Form {
  const whole = stacked(sections)
  const rows = whole.rows(whole.min + draft.random.pick([0, 0, 0, 1, 2]))
  const pointers = pointersOf(draft.record)
  const at = ([object, key]: Target) => `${pointers.get(object) ?? '?'}/${key}`
  const table: LogicalTable = {
    rows: rows.map((row) =>
      row.map(({ text, kind, figure, rowspan, colspan, targets }) => ({
        text,
        kind,
        figure,
        rowspan,
        colspan,
        pointers: targets.map(at),
      })),
    ),
    headers: rows.flatMap((row, i) => (row.filter((cell) => cell.header).length >= 2 ? [i] : [])),
  }
  return {
    family,
    layout,
    table,
    record: draft.record,
    before: around.before,
    after: around.after,
    accepts: new Map([...draft.accepts].map(([target, values]) => [at(target), values])),
  }
}

function pointersOf(record: Report): Map<object, string> {
  const out = new Map<object, string>()
  const walk = (value: unknown, pointer: string) => {
    if (typeof value !== 'object' || value === null) return
    out.set(value, pointer)
    for (const [key, entry] of Object.entries(value)) walk(entry, `${pointer}/${key}`)
  }
  walk(record, '')
  return out
}

function decorate({ style, random }: Draft, text: string, vertical: boolean): string {
  if (vertical && random.chance(0.35)) return [...text].join(random.chance(0.5) ? '\n' : ' ')
  if (style.spacedLabels && random.chance(0.5)) return [...text].join(' ')
  return text
}
