import { type KnownLabel, knownAs, type Role, rolesOfSection, type SectionId } from '../forms/index.ts'
import { readLabel } from '../values/index.ts'
import { guessColumn, nearestField } from './guess.ts'
import { isLabelLike } from './label-like.ts'
import type { DraftItem, DraftRow } from './rows.ts'

/** A label of the sample: what the common vocabulary knows it as, or what it most likely is. */
export interface FoundLabel extends KnownLabel {
  readonly text: string
  readonly known: boolean
  readonly table: number
  readonly row: number
}

interface Body {
  readonly role: Role
  /** The row of its labels. */
  readonly row: number
  /** The first column of the rows: right of the section's label. */
  readonly start: number
  readonly columns: readonly { readonly item: DraftItem; readonly field: string }[]
}

const COLUMN_ROLES = ['amount', 'goal', 'indicator', 'task', 'management'] as const
const PAIR_ROLES: readonly Role[] = ['head', 'text', 'total', 'section', 'goal']
/** Of these a label stands beside its answer even right under a list. */
const CLOSING_ROLES: readonly Role[] = ['head', 'text', 'total']
/** Longer texts in the columns of goals are sentences. */
const MAX_ANSWER = 24

/** All labels of a form's rows, known and not, each once. */
export function findLabels(rows: readonly DraftRow[]): FoundLabel[] {
  const found: FoundLabel[] = []
  const add = (row: DraftRow, text: string, label: KnownLabel, known: boolean) => {
    if (found.some((other) => other.text === text && other.role === label.role)) return
    found.push({ text, ...label, known, table: row.table, row: row.row })
  }
  let body: Body | null = null
  rows.forEach((row, i) => {
    const { lead, items } = takeLead(row, body)
    const inside: Body | null = lead || (items[0]?.start ?? 0) < (body?.start ?? 0) ? null : body
    const start = lead?.end ?? items[0]?.start ?? 0
    const under = rowsUnder(rows, i, start)
    const role = headerRole(items, under)
    const second = body !== null && body.row === row.row - 1 && isSecondHeader(items, body.columns)
    if (role !== null || second) {
      const upper: Body['columns'] = second ? body!.columns : []
      body = headBody(row, items, second ? body!.role : role!, { start, under, upper })
      if (lead) addSection(row, lead, body.role)
      return
    }
    body = inside
    if (lead) addSection(row, lead, null)
    const pairs = pairLabels(items, inside !== null)
    if (pairs.length === 0) {
      if (inside) addKeys(row, inside)
      return
    }
    body = null
    for (const item of pairs) {
      const known = knownAs(item.text).find((label) => isPairRole(label.role))
      const label = known ?? nearestField(item.text, ['head', 'text'], new Set()) ?? { role: 'head', field: 'other' }
      add(row, item.text, label, known !== undefined)
    }
  })
  return found

  /** What the columns under a row of labels hold. */
  function headBody(
    row: DraftRow,
    items: readonly DraftItem[],
    role: Role,
    {
      start,
      under,
      upper,
    }: { readonly start: number; readonly under: readonly DraftRow[]; readonly upper: Body['columns'] },
  ): Body {
    const labels = items.map((item) => knownAs(item.text).find((label) => label.role === role))
    const taken = new Set([
      ...labels.flatMap((label) => (label ? [label.field] : [])),
      ...upper.map(({ field }) => field),
    ])
    const columns = items.map((item, i) => {
      const label = labels[i] ?? guessColumn(item, role, { rows: under, first: i === 0, taken })
      if (label === null) return { item, field: '' }
      add(row, item.text, label, labels[i] !== undefined)
      if (label.field !== 'other') taken.add(label.field)
      return { item, field: label.field }
    })
    return { role, row: row.row, start: upper.length > 0 ? body!.start : start, columns: [...upper, ...columns] }
  }

  function addSection(row: DraftRow, item: DraftItem, role: Role | null): void {
    if (!isLabelLike(item.text)) return
    const known = knownAs(item.text).find((label) => label.role === 'section')
    const section = (Object.keys(rolesOfSection) as SectionId[]).find((id) => role && rolesOfSection[id].includes(role))
    add(row, item.text, known ?? { role: 'section', field: section ?? 'texts' }, known !== undefined)
  }

  /** Words for categories and types that the vocabulary does not hold. */
  function addKeys(row: DraftRow, { columns }: Body): void {
    for (const { item, field } of columns) {
      if (field !== 'category' && field !== 'type') continue
      const cell = row.items.find((other) => other.start < item.end && other.end > item.start)
      if (!cell || !isLabelLike(cell.text)) continue
      const known = knownAs(cell.text).some((label) => label.role === field)
      if (!known) add(row, readLabel(cell.text).base, { role: field, field }, false)
    }
  }
}

/** The label of a section to the left of its rows, and what stands beside it; a cell in the first column of a list is none. */
function takeLead({ items }: DraftRow, body: Body | null): { lead: DraftItem | null; items: readonly DraftItem[] } {
  const [first, ...rest] = items
  if (first && first.start === 0 && first.tall && rest.length > 0 && (body === null || body.start > 0))
    return { lead: first, items: rest }
  return { lead: null, items }
}

/** The role of the columns that a row heads; null when it heads none. */
function headerRole(items: readonly DraftItem[], under: readonly DraftRow[]): Role | null {
  if (items.length < 2 || !items.every((item) => isLabelLike(item.text))) return null
  const known = items.map((item) => knownAs(item.text))
  const [best] = COLUMN_ROLES.map((role) => ({
    role,
    count: known.filter((labels) => labels.some((label) => label.role === role)).length,
  })).sort((a, b) => b.count - a.count)
  const head = known.filter((labels) => labels.some((label) => label.role === 'head')).length
  const below = under[0]?.items ?? []
  const figures = below.filter((item) => !isLabelLike(item.text) && item.text.length < MAX_ANSWER).length
  // The columns of goals hold sentences.
  const role: Role = best!.role === 'goal' && figures > 0 ? 'indicator' : best!.role
  if (best!.count >= 2 && best!.count > head && best!.count * 3 >= items.length) return role
  if (items.length < 3 || head >= 2 || figures < Math.min(2, below.length - 1) || below.length < items.length / 2)
    return null
  const money = below.filter((item) => /\d[.．]\d\d/.test(item.text)).length
  if (money >= 2 && money * 2 >= below.length) return 'amount'
  return best!.count > 0 && role !== 'amount' ? role : 'indicator'
}

/** A row of labels right under labels that span several columns. */
function isSecondHeader(items: readonly DraftItem[], upper: Body['columns']): boolean {
  const wide = upper.filter(({ item }) => item.end - item.start > 1)
  return (
    items.length > wide.length &&
    wide.length > 0 &&
    items.every((item) => isLabelLike(item.text)) &&
    items.every(({ start }) => wide.some(({ item }) => item.start <= start && start < item.end))
  )
}

/** The rows that a header row heads: those up to the next row of labels. */
function rowsUnder(rows: readonly DraftRow[], header: number, start: number): readonly DraftRow[] {
  const under: DraftRow[] = []
  for (const row of rows.slice(header + 1)) {
    if ((row.items[0]?.start ?? 0) < start || headerRole(row.items, []) !== null) break
    under.push(row)
  }
  return under
}

/** The labels of a row of label and answer: every other text, or the first where one long answer follows. */
function pairLabels(items: readonly DraftItem[], underHeader: boolean): DraftItem[] {
  const known = items.map((item) => knownAs(item.text).some((label) => isPairRole(label.role)))
  if (underHeader && !knownAs(items[0]?.text ?? '').some((label) => CLOSING_ROLES.includes(label.role))) return []
  const labels: DraftItem[] = []
  for (let i = 0; i < items.length; i += 2) {
    // An answer left blank: two labels in a row.
    if (i > 0 && known[i - 1] && !labels.includes(items[i - 1]!) && !known[i]) i--
    if (!isLabelLike(items[i]!.text)) return known.some(Boolean) ? labels : []
    labels.push(items[i]!)
  }
  const even = items.length % 2 === 0 && items.length <= 6
  return known.some(Boolean) || even ? labels : []
}

function isPairRole(role: Role): boolean {
  return PAIR_ROLES.includes(role)
}
