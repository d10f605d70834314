import type { Role, SectionId } from '../forms/index.ts'
import { fold } from '../values/index.ts'
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

/** A field that comes again begins a block of its own: two partitions or two lists side by side. */
export function numberBlocks(columns: readonly Column[]): Column[] {
  const repeated = columns.filter(
    (c) => c.field === 'name' || c.field === 'executed' || c.field === 'adjustedBudget' || c.field === 'label',
  )
  // 预算数 | 调整后预算数 are two amounts of one block; amounts that begin another are printed with the same words.
  const keys = new Set(
    repeated
      .filter((c) => repeated.some((d) => d !== c && d.field === c.field && (c.field === 'name' || sameWords(c, d))))
      .map((c) => c.field),
  )
  if (keys.size === 0) return withoutDoubles(columns)
  let block = 0
  let seen = new Set<string>()
  return columns.map((column) => {
    if (seen.has(column.field) && column.field !== 'other' && column.field !== 'single') {
      block++
      seen = new Set()
    }
    seen.add(column.field)
    return { ...column, block }
  })
}

function sameWords(a: Column, b: Column): boolean {
  return fold(a.label?.text ?? '') === fold(b.label?.text ?? '')
}

/** Within one block a field has one column: 分值 | 自评分 are points to be had and points given, whatever they are called. */
function withoutDoubles(columns: readonly Column[]): Column[] {
  const fields = columns.map((c) => c.field)
  const name = fields.indexOf('name')
  return columns.map((column, i) => {
    const { field } = column
    if (field === 'other' || field === 'single' || fields.lastIndexOf(field) === fields.indexOf(field)) return column
    // 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: the indicator's own stands behind its name.
    const own = field === 'weight' && name > fields.indexOf(field) ? fields.indexOf(field, name) : fields.indexOf(field)
    if (i === (own === -1 ? fields.indexOf(field) : own)) return column
    const other = COUNTERPART[field]
    const next = other && i > name && !fields.includes(other)
    return { ...column, field: next ? other : 'other', reason: 'column-by-neighbour' }
  })
}

const COUNTERPART: Readonly<Record<string, string>> = { weight: 'score', target: 'actual' }
