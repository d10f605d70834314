import type { Role, SectionId } from '../forms/index.ts'
import type { FormRow, Item } from './items.ts'

/** A column of a section: what it holds and the grid columns it covers. */
export interface Column {
  readonly field: string
  readonly label: Item | null
  readonly reason: string
  readonly start: number
  readonly end: number
  /** Ordinal of the side-by-side block it belongs to. */
  readonly block: number
  /** Label of the upper header over it, as printed. */
  readonly group: string | null
}

/** The column header of a section. */
export interface Header {
  readonly section: SectionId
  readonly role: Role
  readonly rows: readonly FormRow[]
  readonly columns: readonly Column[]
  /** The item that names the section, on the left of the header. */
  readonly lead: Item | null
  readonly labels: readonly Item[]
  readonly score: number
}

/** Gives the rows of a budget or management table a column for their labels: the places left of the first column. */
export function withRowLabels(columns: readonly Column[]): readonly Column[] {
  const first = columns[0]
  if (!first || first.field === 'label') return columns
  const labels: Column = {
    field: 'label',
    label: null,
    reason: 'column-by-position',
    start: 0,
    end: first.start,
    block: 0,
    group: null,
  }
  return [labels, ...columns]
}
