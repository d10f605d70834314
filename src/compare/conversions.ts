import type { Quantity, Report, ReportResult } from '../schema/index.ts'
import { fold } from '../values/index.ts'
import type { Aligned, AlignedEntry } from './align.ts'
import type { ComparisonFinding } from './comparison.ts'
import { type Both, finding, placeIn, shown } from './finding.ts'

/** Two conversions of one document: every value that was read differently, leaf by leaf, with both places. */
export function compareConversions({ indicators, funds }: Aligned, both: Both): ComparisonFinding[] {
  const entries: AlignedEntry<unknown>[] = [...funds, ...indicators]
  const partnerOf = partners(entries, both)
  const seen = new Set<string>()
  const leaves = leavesOf(both.new).flatMap((at) => {
    const from = counterpart(at, partnerOf)
    if (from === null) return []
    seen.add(from)
    return differences(from, at, both)
  })
  const lost = leavesOf(both.old).filter((at) => !seen.has(at))
  return [
    ...leaves,
    ...lost.filter((at) => !isBelow(at, entries)).flatMap((at) => differences(at, at, both)),
    ...entries.flatMap((entry) => [...lostLeaves(entry, lost, both), ...wholeEntry(entry, both)]),
  ]
}

/** Pointers of entries in the new record to those of the old one, null where there is none; other labelled values go by label. */
function partners(entries: readonly AlignedEntry<unknown>[], both: Both): ReadonlyMap<string, string | null> {
  const labels = new Map(both.old.record.others.map(({ label }, i) => [fold(label), `/others/${i}`]))
  return new Map([
    ...entries.flatMap(({ old, new: fresh }) => (fresh === null ? [] : [[fresh.at, old?.at ?? null] as const])),
    ...both.new.record.others.map(
      ({ label }, i) => [`/others/${i}`, labels.get(fold(label)) ?? `/others/${i}`] as const,
    ),
  ])
}

/** The same leaf in the old record; null below an entry that it has not. */
function counterpart(at: string, partnerOf: ReadonlyMap<string, string | null>): string | null {
  for (let cut = at.lastIndexOf('/'); cut > 0; cut = at.lastIndexOf('/', cut - 1)) {
    const partner = partnerOf.get(at.slice(0, cut))
    if (partner !== undefined) return partner === null ? null : partner + at.slice(cut)
  }
  return at
}

/** Every place with a value, in the order of the evidence. */
function leavesOf({ record, evidence }: ReportResult): string[] {
  return Object.keys(evidence).filter((at) => valueAt(record, at) !== null)
}

function isBelow(at: string, entries: readonly AlignedEntry<unknown>[]): boolean {
  return entries.some(({ old }) => old !== null && at.startsWith(`${old.at}/`))
}

/** Values of an entry that only the old record has. */
function lostLeaves(
  { old, new: fresh }: AlignedEntry<unknown>,
  lost: readonly string[],
  both: Both,
): ComparisonFinding[] {
  if (old === null || fresh === null) return []
  const own = lost.filter((at) => at.startsWith(`${old.at}/`))
  return own.flatMap((at) => differences(at, fresh.at + at.slice(old.at.length), both))
}

function wholeEntry({ old, new: fresh }: AlignedEntry<unknown>, both: Both): ComparisonFinding[] {
  if (old !== null && fresh === null) return [alone('value-only-old', old.at, both)]
  return old === null && fresh !== null ? [alone('value-only-new', fresh.at, both)] : []
}

function differences(oldAt: string, newAt: string, both: Both): ComparisonFinding[] {
  const before = valueAt(both.old.record, oldAt)
  const after = valueAt(both.new.record, newAt)
  if (before === null && after === null) return []
  const wording = {
    field: newAt,
    old: shown(placeIn(both.old, oldAt).text),
    new: shown(placeIn(both.new, newAt).text),
  }
  const spots = { old: [oldAt], new: [newAt] }
  // Text that could not be typed is a reading too.
  const isRead = (before !== null || isUntyped(both.old, oldAt)) && (after !== null || isUntyped(both.new, newAt))
  if (isRead && (before === null || after === null)) return [finding('value-differs', wording, spots, both)]
  if (after === null) return [alone('value-only-old', oldAt, both)]
  if (before === null) return [alone('value-only-new', newAt, both)]
  const difference = differenceOf(before, after)
  if (difference === null) return []
  return [finding(`${difference}-differs`, wording, spots, both)]
}

function isUntyped({ evidence }: ReportResult, at: string): boolean {
  return evidence[at]?.absent === 'untyped'
}

function alone(code: 'value-only-old' | 'value-only-new', at: string, both: Both): ComparisonFinding {
  const side = code === 'value-only-old' ? 'old' : 'new'
  const { evidence } = both[side]
  const raws = evidence[at]
    ? [evidence[at].raw]
    : Object.entries(evidence).flatMap(([leaf, { raw, absent }]) =>
        leaf.startsWith(`${at}/`) && absent === null && raw !== '' ? [raw] : [],
      )
  return finding(code, { field: at, [side]: shown(raws.join(' | ')) }, { [side]: [at] }, both)
}

type Leaf = string | number | Quantity

/** How two values differ: in their figures, or only in their words. White space, width and kinds of brackets make no difference. */
function differenceOf(a: Leaf, b: Leaf): 'value' | 'text' | null {
  if (typeof a === 'number' || typeof b === 'number') return a === b ? null : 'value'
  const [left, right] = [a, b].map((value) => fold(typeof value === 'string' ? value : value.text))
  if (typeof a === 'string' || typeof b === 'string') {
    if (left === right) return null
    return figuresIn(left ?? '') === figuresIn(right ?? '') ? 'text' : 'value'
  }
  const meaning = ({ comparator, values }: Quantity) => JSON.stringify([comparator, values])
  if (meaning(a) !== meaning(b)) return 'value'
  return left === right ? null : 'text'
}

function figuresIn(text: string): string {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ')
}

function valueAt(record: Report, at: string): Leaf | null {
  let here: unknown = record
  for (const segment of at.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return null
    here = (here as Readonly<Record<string, unknown>>)[segment.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return typeof here === 'string' || typeof here === 'number' || isQuantity(here) ? here : null
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'comparator' in value
}
