import type { FundLine } from '../schema/index.ts'
import { readLabel } from '../values/index.ts'

/** A total line and the lines below it, by index. */
export interface Partition {
  readonly total: number
  readonly parts: readonly number[]
  /** Whether the parts make up the whole; else each is merely some of it. */
  readonly complete: boolean
  /** Whether a part may belong to another whole. */
  readonly doubtful: boolean
}

/**
 * What the lines of a form say about wholes and parts. Lines of one group belong to the group's own total (its total line,
 * or the line whose label the group bears), else to the total of the form. A group with several totals says nothing.
 */
export function partitionsOf(funds: readonly FundLine[]): Partition[] {
  const groups = new Map<string | null, number[]>()
  funds.forEach(({ group }, i) => {
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [i])
    else members.push(i)
  })
  const strays = straysOf([...groups.values()], funds)
  const doubtful = hasLostParts(groups, funds)
  return [...groups].flatMap(([group, members]) => {
    const totals = members.filter((i) => funds[i]?.source === 'total')
    const [first = 0] = members
    const own = totals[0] ?? subtotalOf(group, first, funds)
    const total = totals.length > 1 ? null : (own ?? formTotal(group, funds))
    if (total === null) return []
    const isWhole = strays.size === 0 && !(own === null && continues(first, funds))
    const parts = members.filter((i) => i !== total && !strays.has(i))
    return splitBySort(parts, funds).map((same) => ({
      total,
      parts: same,
      complete: isWhole && !doubtful && isComplete(same, funds),
      doubtful,
    }))
  })
}

/**
 * Lines whose label stands twice in one group: where two groups stand side by side and a converter drops the blanks
 * between them, a line slips into the group beside its own. One of the two is missing elsewhere, so no group is whole.
 */
function straysOf(groups: readonly (readonly number[])[], funds: readonly FundLine[]): ReadonlySet<number> {
  if (groups.length < 2) return new Set()
  return new Set(
    groups.flatMap((members) => {
      const names = members.map((i) => nameOf(funds[i]?.label ?? ''))
      return members.filter((_, k) => names.indexOf(names[k] ?? '') !== names.lastIndexOf(names[k] ?? ''))
    }),
  )
}

/**
 * Whether lines stand in no group and no total does, while two groups or more have totals of their own: of groups side by
 * side, whose blanks a converter dropped, those lines are parts that were read as none's.
 */
function hasLostParts(groups: ReadonlyMap<string | null, readonly number[]>, funds: readonly FundLine[]): boolean {
  const isTotal = (i: number) => funds[i]?.source === 'total'
  const loose = groups.get(null) ?? []
  const headed = [...groups].filter(([group, members]) => group !== null && members.some(isTotal))
  return loose.length > 0 && !loose.some(isTotal) && headed.length > 1
}

/**
 * Whether the line before a group is the single part that stands in no group: then the label of the group, printed in the
 * middle of its rows, was read as covering the lower ones only, and the group lacks that part.
 */
function continues(first: number, funds: readonly FundLine[]): boolean {
  const loose = funds.flatMap(({ group, source }, i) => (group === null && source !== 'total' ? [i] : []))
  return loose.length === 1 && loose[0] === first - 1
}

/** The total of the whole form: its only total line outside any group, or its only one at all. */
export function formTotalOf(funds: readonly FundLine[]): number | null {
  const totals = funds.flatMap(({ source }, i) => (source === 'total' ? [i] : []))
  const outside = totals.filter((i) => funds[i]?.group === null)
  const [only, ...more] = outside.length > 0 ? outside : totals
  return only === undefined || more.length > 0 ? null : only
}

function formTotal(group: string | null, funds: readonly FundLine[]): number | null {
  return group === null ? null : formTotalOf(funds)
}

/** How many lines above its parts a subtotal is looked for. */
const NEAR = 30

/** The line that bears the name of the group: 财政拨款 over its 中央 and 地方. */
function subtotalOf(group: string | null, first: number, funds: readonly FundLine[]): number | null {
  if (group === null) return null
  const name = nameOf(group)
  for (let i = first - 1; i >= Math.max(0, first - NEAR); i--) {
    const label = nameOf(funds[i]?.label ?? '')
    if (label !== '' && name !== '' && (label.includes(name) || name.includes(label))) return i
  }
  return null
}

function nameOf(label: string): string {
  return readLabel(label).inlined.replace(/^其中:?/, '')
}

/** 基本支出 and 项目支出 are another way to cut the same whole than its sources are. */
function splitBySort(parts: readonly number[], funds: readonly FundLine[]): (readonly number[])[] {
  const isSpending = (i: number) => funds[i]?.source === 'basic' || funds[i]?.source === 'project'
  return [parts.filter((i) => !isSpending(i)), parts.filter(isSpending)].filter(({ length }) => length > 0)
}

const WITHIN: readonly (readonly [FundLine['source'], readonly FundLine['source'][]])[] = [
  [
    'fiscal',
    ['generalPublicBudget', 'governmentFund', 'stateCapital', 'central', 'provincial', 'municipal', 'county', 'local'],
  ],
  ['local', ['provincial', 'municipal', 'county']],
]

/**
 * Two lines at least, and nothing that hints at a second level: a source beside one of its own sources (财政资金 and
 * 中央资金), a label twice, or a 其中 that does not open the list.
 */
function isComplete(parts: readonly number[], funds: readonly FundLine[]): boolean {
  if (parts.length < 2) return false
  const lines = parts.flatMap((i) => funds[i] ?? [])
  const sources = new Set(lines.map(({ source }) => source))
  if (WITHIN.some(([whole, some]) => sources.has(whole) && some.some((source) => sources.has(source)))) return false
  if (new Set(lines.map(({ label }) => nameOf(label))).size < lines.length) return false
  const opening = lines.map(({ label }) => readLabel(label).inlined.startsWith('其中'))
  return opening.every(Boolean) || !opening.slice(1).some(Boolean)
}
