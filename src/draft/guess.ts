import { distance } from 'fastest-levenshtein'
import { expandBraces, type KnownLabel, type Role, vocabulary } from '../forms/index.ts'
import { readAmount, readLabel } from '../values/index.ts'
import type { DraftItem, DraftRow } from './rows.ts'

/** A label may differ from a known one by this share of its characters. */
const MAX_CHANGE = 0.45

/** What is known about a column besides its label. */
export interface ColumnContext {
  readonly rows: readonly DraftRow[]
  readonly first: boolean
  /** Fields that other columns of the header have. */
  readonly taken: ReadonlySet<string>
}

/** What a column most likely holds: told by what stands in it and by the nearest known label; null for the head of the row labels of a budget. */
export function guessColumn(item: DraftItem, role: Role, { rows, first, taken }: ColumnContext): KnownLabel | null {
  const cells = rows.flatMap((row) => row.items.filter((cell) => cell.start < item.end && cell.end > item.start))
  const numbers = cells.filter(({ text }) => readAmount(text).kind === 'figure').length
  const words = numbers * 2 < cells.length
  if (role === 'amount' && first && words) return null
  if (role === 'indicator' && words) {
    const key = ['category', 'type'].find((field) => !taken.has(field))
    if (key !== undefined && (cells.some((cell) => cell.tall) || cells.length < rows.length) && !taken.has('name'))
      return { role, field: key }
    if (!taken.has('name') && (first || taken.has('category'))) return { role, field: 'name' }
  }
  const near = nearestField(item.text, [role], taken)
  if (near !== null) return near
  const short = cells.length > 0 && cells.every(({ text }) => text.length < 20)
  const figures = cells.filter(({ text }) => /\d/.test(text)).length
  const bare = cells.every(({ text }) => /^[\d.\s]*$/.test(text))
  if (role === 'indicator' && short && !bare && figures * 2 > cells.length) {
    const field = ['target', 'actual'].find((one) => !taken.has(one))
    if (field !== undefined) return { role, field }
  }
  return { role, field: role === 'goal' ? 'expected' : role === 'management' ? 'value' : 'other' }
}

/** The field whose labels are nearest by spelling, or by their ending; null when none is near. */
export function nearestField(text: string, roles: readonly Role[], taken: ReadonlySet<string>): KnownLabel | null {
  const label = readLabel(text).base
  let best: { found: KnownLabel; cost: number } | null = null
  for (const role of roles) {
    for (const [field, known] of labelsOf(role)) {
      if (taken.has(field)) continue
      for (const other of known) {
        const cost = costOf(label, other)
        if (cost <= MAX_CHANGE && (best === null || cost < best.cost)) best = { found: { role, field }, cost }
      }
    }
  }
  return best?.found ?? null
}

/** 1-7月执行数 ends like 执行数; 评定分 is one character away from 评价分. */
function costOf(label: string, known: string): number {
  if (known.length >= 3 && label.endsWith(known)) return 0.3 - known.length / 100
  if (Math.abs(known.length - label.length) > 4) return 1
  return distance(label, known) / Math.max(label.length, known.length)
}

const lists = new Map<Role, ReadonlyMap<string, readonly string[]>>()

/** The labels of a role, written out, by field. */
function labelsOf(role: Role): ReadonlyMap<string, readonly string[]> {
  const known = lists.get(role)
  if (known) return known
  const made = new Map(
    Object.entries(vocabulary[role] ?? {}).map(([field, patterns]) => [
      field === 'remark' ? 'other' : field,
      patterns.filter((pattern) => !pattern.startsWith('*')).flatMap(expandBraces),
    ]),
  )
  lists.set(role, made)
  return made
}
