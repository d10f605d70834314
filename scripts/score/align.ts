import { keyOf, leavesOf } from './leaves.ts'

/**
 * The record with the entries of its lists moved to the places of the entries of the truth that they resemble most, and
 * what is left over. A list that lost its first entry is then one difference and not fifty.
 */
export interface Aligned {
  readonly record: object
  readonly missing: readonly { readonly list: string; readonly index: number; readonly entry: unknown }[]
  readonly extra: readonly { readonly list: string; readonly index: number; readonly entry: unknown }[]
}

const lists = ['funds', 'goals', 'indicators', 'tasks', 'others'] as const

export function alignRecord(truth: object, record: object): Aligned {
  const missing: Aligned['missing'][number][] = []
  const extra: Aligned['extra'][number][] = []
  const moved: Record<string, unknown> = { ...record }
  for (const list of lists.filter((name) => name in truth)) {
    const want = listOf(truth, list)
    const have = listOf(record, list)
    const pairs = pairEntries(want, have)
    const taken = new Set(pairs.filter((j) => j !== null))
    moved[list] = pairs.map((j) => (j === null ? null : have[j]))
    pairs.forEach((j, index) => {
      if (j === null) missing.push({ list, index, entry: want[index] })
    })
    have.forEach((entry, index) => {
      if (!taken.has(index)) extra.push({ list, index, entry })
    })
  }
  return { record: moved, missing, extra }
}

function listOf(record: object, list: string): unknown[] {
  const value = (record as Record<string, unknown>)[list]
  return Array.isArray(value) ? value : []
}

/** For each wanted entry the index of its partner, keeping the order of both lists. */
function pairEntries(want: readonly unknown[], have: readonly unknown[]): (number | null)[] {
  const keys = (entry: unknown) => new Map([...leavesOf(entry)].map(([pointer, leaf]) => [pointer, leaf.key]))
  const a = want.map(keys)
  const b = have.map(keys)
  const identity = (entry: unknown) => {
    const { name, label } = (entry ?? {}) as { name?: unknown; label?: unknown }
    return name ?? label ?? null
  }
  const likeness = (i: number, j: number) => {
    const left = a[i] as Map<string, string>
    const right = b[j] as Map<string, string>
    const shared = [...left].filter(([pointer, key]) => right.get(pointer) === key).length
    const named = identity(want[i]) !== null && keyOf(identity(want[i])) === keyOf(identity(have[j])) ? 3 : 0
    return shared / Math.max(1, left.size) + named
  }
  const best = Array.from({ length: want.length + 1 }, () => Array.from({ length: have.length + 1 }, () => 0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = want.length - 1; i >= 0; i--) {
    for (let j = have.length - 1; j >= 0; j--) {
      const like = likeness(i, j)
      ;(best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), like < 0.2 ? 0 : at(i + 1, j + 1) + like)
    }
  }
  const out: (number | null)[] = []
  for (let i = 0, j = 0; i < want.length; ) {
    const like = j < have.length ? likeness(i, j) : 0
    if (like >= 0.2 && at(i, j) === at(i + 1, j + 1) + like) {
      out.push(j++)
      i++
    } else if (j < have.length && at(i, j) === at(i, j + 1)) j++
    else {
      out.push(null)
      i++
    }
  }
  return out
}

/** The entries in the order of those they resemble, whatever their own order; what resembles none comes last. */
export function alignEntries(want: readonly unknown[], have: readonly unknown[]): unknown[] {
  const left = new Set(have)
  const keys = (entry: unknown) => new Set([...leavesOf(entry)].map(([pointer, leaf]) => `${pointer} ${leaf.key}`))
  const placed = want.map((wanted) => {
    const aim = keys(wanted)
    const best = [...left]
      .map((entry) => ({ entry, shared: [...keys(entry)].filter((key) => aim.has(key)).length }))
      .reduce<{ entry: unknown; shared: number } | null>(
        (top, next) => (next.shared > (top?.shared ?? 0) ? next : top),
        null,
      )
    if (best === null) return null
    left.delete(best.entry)
    return best.entry
  })
  return [...placed, ...left]
}
