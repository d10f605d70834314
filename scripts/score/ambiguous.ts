import { alignEntries } from './align.ts'
import type { Truth } from './compare.ts'
import { isQuantity, keyOf } from './leaves.ts'

/** A place of a truth file with more than one right reading. */
export interface Ambiguous {
  readonly at: string
  readonly why: string
}

/**
 * The truth of a file typed by hand: fields that it leaves out are not compared, and at an ambiguous place the other
 * reading counts neither for nor against.
 */
export function tolerantTruth(record: object, ambiguous: readonly Ambiguous[]): Truth {
  const patterns = ambiguous.flatMap(({ at }) => expand(at))
  return {
    record,
    prepare: (got) =>
      prune(patterns.some((pattern) => pattern.join('/') === '/funds') ? reorder(got, record) : got, record),
    forgives: (pointer, expected, got) =>
      patterns.some((pattern) => forgives(pattern, pointer.split('/'), expected, got)),
  }
}

/** `/indicators/15,16/target, /problems` as patterns of pointer parts. */
function expand(at: string): string[][] {
  return at
    .split(/,\s+/)
    .filter((part) => part.startsWith('/'))
    .flatMap((part) => {
      const parts = part.trim().split('/')
      const listed = parts.findIndex((text) => /^\d+(,\d+)+$/.test(text))
      if (listed < 0) return [parts]
      return (parts[listed] ?? '').split(',').map((index) => parts.map((text, i) => (i === listed ? index : text)))
    })
}

function forgives(pattern: readonly string[], pointer: readonly string[], expected: unknown, got: unknown): boolean {
  const shared = Math.min(pattern.length, pointer.length)
  if (!pattern.slice(0, shared).every((part, i) => part === '*' || part === pointer[i])) return false
  if (pattern.length <= pointer.length && !(pattern.includes('*') && isQuantity(expected))) return true
  if (!isQuantity(expected) || !isQuantity(got)) return false
  // Part of a quantity, or its spread over several cells: the rest must agree.
  const part = pattern.length > pointer.length ? pattern.at(-1) : null
  const same = {
    text: keyOf(expected.text) === keyOf(got.text),
    comparator: expected.comparator === got.comparator,
    values: keyOf(expected.values) === keyOf(got.values),
  }
  if (part === null) return same.values
  return Object.entries(same).every(
    ([name, equal]) => equal || name === part || (part !== 'comparator' && name === 'text'),
  )
}

/** Only the fields that the truth has, level by level; entries beyond its lists have the fields of its first. */
function prune(got: unknown, truth: unknown): object {
  if (Array.isArray(got) && Array.isArray(truth))
    return got.map((entry, i) => prune(entry, truth[i] ?? truth[0] ?? null))
  if (typeof got !== 'object' || got === null || typeof truth !== 'object' || truth === null || isQuantity(got))
    return got as object
  return Object.fromEntries(
    Object.entries(got)
      .filter(([key]) => key in truth)
      .map(([key, value]) => [key, prune(value, (truth as Record<string, unknown>)[key])]),
  )
}

/** Fund lines in the order of the truth, where the order is a matter of reading. */
function reorder(got: object, truth: object): object {
  const list = (value: object) => ('funds' in value && Array.isArray(value.funds) ? (value.funds as unknown[]) : [])
  return { ...got, funds: alignEntries(list(truth), list(got)) }
}
