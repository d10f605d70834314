import type { Quantity } from '../../src/schema/index.ts'

/** One comparable place of a record: a scalar, or a quantity as a whole. */
export interface Leaf {
  readonly pointer: string
  readonly value: unknown
  /** Equal keys are equal leaves: white space is no difference, the order of a quantity's figures is. */
  readonly key: string
}

/** The non-null leaves of a record by pointer. Entries of `others` without a value are no leaves. */
export function leavesOf(record: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const add = (pointer: string, value: unknown) => leaves.set(pointer, { pointer, value, key: keyOf(value) })
  const walk = (value: unknown, pointer: string) => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      const kept = pointer.endsWith('/others')
        ? value.filter((entry: { value: unknown } | null) => entry?.value !== null)
        : value
      for (const [i, entry] of kept.entries()) walk(entry, `${pointer}/${i}`)
    } else if (typeof value !== 'object') add(pointer, value)
    else if (isQuantity(value)) add(pointer, value)
    else for (const [key, entry] of Object.entries(value)) walk(entry, `${pointer}/${key}`)
  }
  walk(record, '')
  return leaves
}

export function keyOf(value: unknown): string {
  if (typeof value === 'string') return squeeze(value).replace(/[：:]$/, '')
  if (isQuantity(value)) {
    return JSON.stringify([
      squeeze(value.text),
      value.comparator,
      value.values.map((figure) => [figure.value, figure.unit]),
    ])
  }
  return JSON.stringify(value)
}

export function squeeze(text: string): string {
  return text.replace(/\s/g, '')
}

export function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'comparator' in value && 'values' in value
}

/** The part of the record to which a pointer belongs, for tables: `funds/executed`, `indicators/target`, `tasks/indicators/name`. */
export function fieldOf(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .join('/')
}
