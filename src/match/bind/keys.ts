import type { GridCell } from '../../grid/index.ts'
import { fold, isEmptySlot, splitWeight } from '../../values/index.ts'
import type { Slot } from '../form-reading.ts'
import { isShifted } from '../shifted.ts'
import { claim, type Draft, slotOf } from './draft.ts'
import { placesOf } from './places.ts'
import { type BodyRow, cellsOf, columnOf, reasonsOf } from './run.ts'
import { type Spread, spreadLabels, spreadTogether } from './spread.ts'
import { belongsElsewhere, speaksAgainst } from './type-hints.ts'

export const KEYS = ['category', 'type'] as const

/** Category and type of each row: printed in it, spanning down to it, or left to it by blanks. */
export function spreadKeys(rows: readonly BodyRow[], block: number, draft: Draft): Map<string, Slot>[] {
  const result: Map<string, Slot>[] = rows.map(() => new Map())
  const own = new Map<string, (readonly GridCell[])[]>()
  for (const key of KEYS)
    own.set(
      key,
      rows.map((body) => keyCells(body, key, block, draft)),
    )
  const spreads = chooseSpreads(rows, own, block)
  for (const key of KEYS) {
    const cells = own.get(key)!
    const spread = spreads.get(key)!
    rows.forEach((body, i) => {
      const from = spread.labelRow[i]
      const column = columnOf(body.header, key, block)
      if (from === null || from === undefined) {
        if (column)
          result[i]!.set(
            key,
            slotOf(body.fit.cells.get(column) ?? [], column?.label?.cells ?? [], reasonsOf(body, column)),
          )
        return
      }
      const held = cells[from]!
      const reasons = column ? reasonsOf(body, column) : ['column-by-vocabulary']
      if (spread.centred && from !== i)
        reasons.push(spread.doubtful[i] ? 'label-in-middle-of-even-rows' : 'label-in-middle')
      else if (from !== i) reasons.push('label-above')
      const inherited = from !== i || held.some((c) => c.row !== body.row.row)
      result[i]!.set(key, slotOf(held, column?.label?.cells ?? [], reasons, inherited ? 'inherited' : 'cell'))
    })
  }
  return result
}

type KeyCells = ReadonlyMap<string, (readonly GridCell[])[]>

/** A centred reading of labels that all begin on top must speak this much better. */
const MARGIN = 0.35

/** Labels read from the top, or as centred where the first row or the section's label shows it or the words speak for it. */
function chooseSpreads(rows: readonly BodyRow[], own: KeyCells, block: number): ReadonlyMap<string, Spread> {
  if (isCentred(rows, own)) return spreadAll(rows, own, block, true)
  const top = spreadAll(rows, own, block, false)
  const blanks = own.get('type')!.some((cells) => cells.length === 0)
  if (!blanks || rows.some((r) => r.row.grid.table.syntax === 'html' || isShifted(r.row.grid))) return top
  const middle = spreadAll(rows, own, block, true)
  return costOf(top) - costOf(middle) >= MARGIN ? middle : top
}

function costOf(spreads: ReadonlyMap<string, Spread>): number {
  return [...spreads.values()].reduce((sum, spread) => sum + spread.cost, 0)
}

function spreadAll(rows: readonly BodyRow[], own: KeyCells, block: number, centred: boolean): Map<string, Spread> {
  const together = centred
    ? spreadTogether(
        own.get('type')!.map((c) => c.length > 0),
        own.get('category')!.map((c) => c.length > 0),
        (row, label) => clash(rows[row]!, own.get('type')![label]!, block),
        (type, category) => strayed(own.get('type')![type]!, own.get('category')![category]!),
        placesOf(rows.map((body) => nameOf(body, block))),
      )
    : null
  if (together)
    return new Map([
      ['type', together.inner],
      ['category', together.outer],
    ])
  const spreads = new Map<string, Spread>()
  let inner = new Set<number>()
  for (const key of ['type', 'category'] as const) {
    const cells = own.get(key)!
    // The runs of types bound those of categories where labels are centred; from the top, a new category ends a type.
    const starts = own.get('category')!.flatMap((c, i) => (startsAnew(c, rows[i]!) ? [i] : []))
    const outer = centred ? inner : key === 'type' ? new Set(starts) : new Set<number>()
    const spread = spreadLabels(
      cells.map((c) => c.length > 0),
      centred,
      outer,
      (row, label) => {
        const type = key === 'category' ? spreads.get('type')?.labelRow[row] : undefined
        return typeof type === 'number'
          ? strayed(own.get('type')![type]!, cells[label]!)
          : clash(rows[row]!, cells[label]!, block)
      },
    )
    spreads.set(key, spread)
    if (key === 'type')
      inner = new Set(spread.labelRow.flatMap((l, i) => (i > 0 && l !== spread.labelRow[i - 1] ? [i] : [])))
  }
  return spreads
}

/** The row's texts in a key column; left of all known columns a text of the vocabulary will do. */
function keyCells(body: BodyRow, key: (typeof KEYS)[number], block: number, draft: Draft): GridCell[] {
  const column = columnOf(body.header, key, block)
  const isNameColumn = key === 'type' && !columnOf(body.header, 'name', block)
  if (isNameColumn) return []
  if (column) {
    const cells = (body.fit.cells.get(column) ?? []).filter((c) => c.text !== '')
    const slots = cells.filter((c) => isEmptySlot(c.text))
    claim(draft, slots)
    return cells.filter((c) => !isEmptySlot(c.text))
  }
  if (block > 0) return []
  return [...body.fit.rest, ...body.fit.lead].filter(
    (c) => draft.lexicon.hit(splitWeight(c.text).label, key) !== null && !draft.labels.has(c),
  )
}

function startsAnew(cells: readonly GridCell[], body: BodyRow): boolean {
  return cells.some((c) => c.row === body.row.row)
}

/** Whether the converter writes merged labels in the middle of their rows: a first row without its label shows it. */
function isCentred(rows: readonly BodyRow[], own: ReadonlyMap<string, (readonly GridCell[])[]>): boolean {
  if (rows[0]?.row.grid.table.syntax === 'html' || rows.some((r) => isShifted(r.row.grid))) return false
  const late = [...own.values()].some((cells) => cells[0]!.length === 0 && cells.some((c) => c.length > 0))
  // The section's label, too, stands among the rows and not beside the header.
  const header = rows[0]?.header
  return late || (header?.lead === null && rows.some((r, i) => i > 0 && r.fit.lead.length > 0))
}

/** A type that belongs under another category than the label: the framework is the same in every province. */
function strayed(type: readonly GridCell[], category: readonly GridCell[]): number {
  return belongsElsewhere(fold(type[0]?.text ?? ''), fold(category[0]?.text ?? '')) ? 0.6 : 0
}

/** A name that speaks for another type than the label: small, so that it only breaks ties. */
function clash(body: BodyRow, label: readonly GridCell[], block: number): number {
  const name = nameOf(body, block)
  const text = label[0]?.text
  if (!name || !text) return 0
  return speaksAgainst(name, fold(text)) ? 0.2 : 0
}

function nameOf(body: BodyRow, block: number): string {
  return cellsOf(body, 'name', block).find((c) => c.text !== '')?.text ?? ''
}
