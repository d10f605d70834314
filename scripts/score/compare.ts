import { fieldOf, keyOf, type Leaf, leavesOf, squeeze } from './leaves.ts'

export interface Truth {
  readonly record: object
  /** Other right answers by pointer. */
  readonly accepts?: ReadonlyMap<string, readonly unknown[]>
  /** Cuts the record found to what the truth speaks of. */
  readonly prepare?: (record: object) => object
  /** Whether a leaf that differs is another right reading: counted neither for nor against. */
  readonly forgives?: (pointer: string, expected: unknown, got: unknown) => boolean
}

export interface WrongLeaf {
  readonly pointer: string
  readonly kind: 'missing' | 'extra' | 'different'
  readonly expected: unknown
  readonly got: unknown
}

export interface Tally {
  right: number
  expected: number
  got: number
}

export interface Comparison extends Tally {
  readonly wrong: readonly WrongLeaf[]
  readonly fields: ReadonlyMap<string, Tally>
  /** Whether the leaf at this pointer of the result is right. */
  isRight(pointer: string): boolean
}

/** Compares a record with the truth, leaf by leaf, by pointer. */
export function compareRecords(truth: Truth, record: object | null): Comparison {
  const expected = leavesOf(truth.record)
  const prepared = record === null || truth.prepare === undefined ? record : truth.prepare(record)
  const got = leavesOf(prepared === null ? null : withSameNotes(truth.record, prepared))
  const fields = new Map<string, Tally>()
  const wrong: WrongLeaf[] = []
  const rightPointers = new Set<string>()
  const total: Tally = { right: 0, expected: 0, got: 0 }
  const count = (pointer: string, part: keyof Tally) => {
    total[part]++
    const field = fieldOf(pointer)
    const tally = fields.get(field) ?? { right: 0, expected: 0, got: 0 }
    tally[part]++
    fields.set(field, tally)
  }
  for (const pointer of new Set([...expected.keys(), ...got.keys()])) {
    const want = expected.get(pointer)
    const have = got.get(pointer)
    const others = record === null ? [] : (truth.accepts?.get(pointer) ?? [])
    const right =
      want?.key === have?.key ||
      others.some((other) => (other === null ? have === undefined : keyOf(other) === have?.key))
    if (!right && record !== null && truth.forgives?.(pointer, want?.value, have?.value)) continue
    if (want !== undefined || (right && have !== undefined)) count(pointer, 'expected')
    if (have !== undefined || (right && want !== undefined)) count(pointer, 'got')
    if (right) {
      count(pointer, 'right')
      rightPointers.add(pointer)
    } else wrong.push(wrongLeaf(pointer, want, have))
  }
  return { ...total, wrong, fields, isRight: (pointer) => rightPointers.has(pointer) }
}

function wrongLeaf(pointer: string, want: Leaf | undefined, have: Leaf | undefined): WrongLeaf {
  const kind = want === undefined ? 'extra' : have === undefined ? 'missing' : 'different'
  return { pointer, kind, expected: want?.value ?? null, got: have?.value ?? null }
}

/** Notes are cut into entries at paragraphs, which some converters lose: equal text is an equal list. */
function withSameNotes(truth: object, record: object): object {
  const joined = (value: object) =>
    'notes' in value && Array.isArray(value.notes) ? squeeze(value.notes.join('')) : null
  return joined(truth) !== null && joined(truth) === joined(record)
    ? { ...record, notes: (truth as { notes: unknown }).notes }
    : record
}

export function addTally(into: Tally, from: Tally): void {
  into.right += from.right
  into.expected += from.expected
  into.got += from.got
}

export function precision({ right, got }: Tally): number | null {
  return got === 0 ? null : right / got
}

export function recall({ right, expected }: Tally): number | null {
  return expected === 0 ? null : right / expected
}

export function f1({ right, got, expected }: Tally): number | null {
  return got + expected === 0 ? null : (2 * right) / (got + expected)
}

/** Pairs the forms of a document with the reports found, in order: the pairing that shares the most leaves. */
export function pairForms(
  truths: readonly Truth[],
  records: readonly object[],
): { truth: number | null; report: number | null }[] {
  const keys = (record: object) => new Set([...leavesOf(record).values()].map((leaf) => leaf.key))
  const wanted = truths.map((truth) => keys(truth.record))
  const found = records.map(keys)
  const shared = wanted.map((want) =>
    found.map((have) => 0.01 + [...want].filter((key) => have.has(key)).length / Math.max(1, want.size)),
  )
  const best: number[][] = Array.from({ length: wanted.length + 1 }, () =>
    Array.from({ length: found.length + 1 }, () => 0),
  )
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      ;(best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + (shared[i]?.[j] ?? 0))
    }
  }
  const pairs: { truth: number | null; report: number | null }[] = []
  let i = 0
  let j = 0
  while (i < wanted.length && j < found.length) {
    if (at(i, j) === at(i + 1, j + 1) + (shared[i]?.[j] ?? 0)) pairs.push({ truth: i++, report: j++ })
    else if (at(i, j) === at(i + 1, j)) pairs.push({ truth: i++, report: null })
    else pairs.push({ truth: null, report: j++ })
  }
  while (i < wanted.length) pairs.push({ truth: i++, report: null })
  while (j < found.length) pairs.push({ truth: null, report: j++ })
  return pairs
}
