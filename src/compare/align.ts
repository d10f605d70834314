import type { FundLine, Indicator, Report } from '../schema/index.ts'
import { fold, likeness, nameKey } from '../values/index.ts'
import { pairUp } from './pairing.ts'

/** Entries of two records that are the same thing, by pointer; null on the side that has none. */
export interface AlignedEntry<T> {
  readonly old: Entry<T> | null
  readonly new: Entry<T> | null
  /** Both are there, under names that are only alike. */
  readonly renamed: boolean
}

export interface Entry<T> {
  readonly at: string
  readonly value: T
}

/** What two reports have in common to compare, entry by entry. */
export interface Aligned {
  readonly indicators: readonly AlignedEntry<Indicator>[]
  readonly funds: readonly AlignedEntry<FundLine>[]
}

/** Below this two names are two things: one character of four may differ. */
const LEAST_LIKENESS = 0.74
/** More pairs than this are not compared by likeness, only by equal names. */
const MOST_PAIRS = 250_000

export function alignReports(old: Report, fresh: Report): Aligned {
  return { indicators: alignIndicators(old, fresh), funds: alignFunds(old, fresh) }
}

/** Indicators of the form and of its tasks, by name; of equal names those under the same labels first. */
function alignIndicators(old: Report, fresh: Report): AlignedEntry<Indicator>[] {
  const [left, right] = [indicatorsOf(old), indicatorsOf(fresh)]
  const fuzzy = left.length * right.length <= MOST_PAIRS
  const alike = (a: Keyed<Indicator>, b: Keyed<Indicator>): number => {
    if (a.key === '' || b.key === '') return 0
    if (a.key !== b.key && !fuzzy) return 0
    const near = likeness(a.key, b.key)
    // Labels only break ties between equal names: they differ more from form to form than names do.
    return near - (a.group === b.group ? 0 : 0.001) - (a.value.term === b.value.term ? 0 : 0.002)
  }
  return align(left, right, alike)
}

/** Fund lines by group and label, else by label, else by the source of the money. */
function alignFunds(old: Report, fresh: Report): AlignedEntry<FundLine>[] {
  const alike = (a: Keyed<FundLine>, b: Keyed<FundLine>): number => {
    if (a.key === b.key) return a.group === b.group ? 1 : 0.9
    return a.value.source === b.value.source && a.value.source !== 'other' ? 0.8 : 0
  }
  return align(linesOf(old), linesOf(fresh), alike)
}

interface Keyed<T> extends Entry<T> {
  readonly key: string
  readonly group: string
}

function align<T>(
  old: readonly Keyed<T>[],
  fresh: readonly Keyed<T>[],
  alike: (a: Keyed<T>, b: Keyed<T>) => number,
): AlignedEntry<T>[] {
  const pairs = pairUp(old, fresh, alike, LEAST_LIKENESS)
  const matchedOld = new Set(pairs.map(([i]) => i))
  const partnerOf = new Map(pairs.map(([i, j]) => [j, i]))
  return [
    ...fresh.map((entry, j): AlignedEntry<T> => {
      const partner = old[partnerOf.get(j) ?? -1] ?? null
      return { old: partner, new: entry, renamed: partner !== null && partner.key !== entry.key }
    }),
    ...old.filter((_, i) => !matchedOld.has(i)).map((entry) => ({ old: entry, new: null, renamed: false })),
  ]
}

function indicatorsOf({ indicators, tasks }: Report): Keyed<Indicator>[] {
  const keyed = (list: readonly Indicator[], at: string, task: string) =>
    list.map((value, i) => ({
      at: `${at}/${i}`,
      value,
      key: nameKey(value.name ?? ''),
      group: [task, value.category, value.type].map((part) => fold(part ?? '')).join('|'),
    }))
  return [
    ...keyed(indicators, '/indicators', ''),
    ...tasks.flatMap((task, t) => keyed(task.indicators, `/tasks/${t}/indicators`, task.name ?? '')),
  ]
}

function linesOf({ funds }: Report): Keyed<FundLine>[] {
  return funds.map((value, i) => ({
    at: `/funds/${i}`,
    value,
    key: nameKey(value.label),
    group: fold(value.group ?? ''),
  }))
}
