import type { Pointer, Verdict } from '../relations/index.ts'
import type { Message, MessageArgs } from '../schema/index.ts'
import { fillMessage } from '../schema/index.ts'
import { type System, systemOf } from './constraints.ts'
import { refute } from './propagate.ts'

/** What can be said of figures that contradict each other, for one group of relations that share cells. */
export interface Repair {
  /** Stated figures of the relations that fail by themselves; [] where they only do so together. */
  readonly failed: readonly Pointer[]
  /** The fewest figures that must be wrong; null where the search was given up. */
  readonly size: number | null
  /** Every set of so many figures whose change could make all relations hold. */
  readonly sets: readonly (readonly Pointer[])[]
  readonly proof: Message
}

/**
 * The smallest sets of figures that must be wrong, after Fellegi and Holt: over all given relations together, within the
 * printed intervals, with ratios. Every smaller set is refuted by narrowing intervals, which proves too little but never
 * too much: a set that is offered could in rare loops turn out impossible, one that is left out is impossible.
 */
export function repairs(verdicts: readonly Verdict[]): Repair[] {
  const system = systemOf(verdicts)
  return components(system).flatMap((among) => {
    if (refute(system, new Set(), among) === null) return []
    const failed = among.flatMap((i) => {
      const constraint = system.constraints[i]
      return constraint?.verdict.outcome === 'fail' ? (constraint.relation.stated.at ?? []) : []
    })
    return [{ failed, ...smallestSets(system, among, failed.length === 0) }]
  })
}

/** The most figures that are looked for together, and the most sets that are tried. */
const MOST_FIGURES = 4
const MOST_SETS = 1500

/**
 * Reiter's hitting sets, breadth first: a contradiction names the figures it rests on, and one of them must be in every
 * set that repairs it.
 */
function smallestSets(system: System, among: readonly number[], together: boolean): Omit<Repair, 'failed'> {
  let level: readonly (readonly number[])[] = [[]]
  const tried = new Set<string>()
  const proofs: ReadonlySet<number>[] = []
  for (let size = 0; size <= MOST_FIGURES && level.length > 0; size++) {
    const sets: Pointer[][] = []
    const next: number[][] = []
    for (const set of level) {
      const key = [...set].sort((a, b) => a - b).join(' ')
      if (tried.has(key)) continue
      tried.add(key)
      if (tried.size > MOST_SETS) return { size: null, sets: [], proof: proofOf(size, null, together) }
      const known = proofs.find((needs) => !set.some((unknown) => needs.has(unknown)))
      const needs = known ?? prove(system, set, among)
      if (needs === null) {
        sets.push(pointersOf(system, set))
        continue
      }
      if (known === undefined) proofs.push(needs)
      for (const unknown of needs) next.push([...set, unknown])
    }
    if (sets.length > 0) return { size, sets, proof: proofOf(size, sets.length, together) }
    level = next
  }
  return { size: null, sets: [], proof: proofOf(MOST_FIGURES + 1, null, together) }
}

/** The figures that a contradiction needs to be as printed, so that it holds for every set that frees none of them; null where there is none. */
function prove(system: System, set: readonly number[], among: readonly number[]): ReadonlySet<number> | null {
  const proof = refute(system, new Set(set), among)
  if (proof === null) return null
  const involved = [...proof].flatMap((i) => system.constraints[i]?.unknowns ?? [])
  return new Set(involved.filter((i) => !set.includes(i) && system.unknowns[i]?.freed))
}

function pointersOf(system: System, set: readonly number[]): Pointer[] {
  return set.flatMap((i) => system.unknowns[i]?.at ?? [])
}

/** Constraints that share cells, by index, in the order of their first. */
function components({ constraints, unknowns }: System): number[][] {
  const parent = unknowns.map((_, i) => i)
  const rootOf = (unknown: number): number => {
    let root = unknown
    while (parent[root] !== root) root = parent[root] ?? root
    parent[unknown] = root
    return root
  }
  for (const { unknowns: shared } of constraints) {
    for (const unknown of shared) parent[rootOf(unknown)] = rootOf(shared[0] ?? unknown)
  }
  const groups = new Map<number, number[]>()
  constraints.forEach(({ unknowns: [first = 0] }, i) => {
    const root = rootOf(first)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [i])
    else group.push(i)
  })
  return [...groups.values()]
}

/**
 * `refuted` counts the sizes that were ruled out, from 0; `offered` the sets that could be the cause, null where none was
 * found; `together` is true where each relation holds by itself.
 */
function proofOf(refuted: number, offered: number | null, together: boolean): Message {
  const start = together ? [PROOF.together, PROOF.start] : [PROOF.start]
  if (offered === null) return joined([...start, PROOF.open], { count: refuted - 1 })
  const last = refuted === 1 ? (offered === 1 ? 'figure' : 'figures') : offered === 1 ? 'group' : 'groups'
  return joined([...start, ...(RULED_OUT[refuted] ?? []), PROOF[last]], { offered, count: refuted })
}

function joined(parts: readonly Message[], args: MessageArgs): Message {
  const inLanguage = (language: keyof Message) => parts.map((part) => part[language]).join('')
  const en = inLanguage('en')
  return fillMessage({ zh: inLanguage('zh'), en: en.charAt(0).toUpperCase() + en.slice(1) }, args)
}

const PROOF = {
  together: {
    zh: '各项关系分别可以成立，合在一起则不能：',
    en: 'Each relation can hold by itself, but not all of them together: ',
  },
  start: {
    zh: '各数在印刷精度内不能同时成立；',
    en: 'within their printed precision the figures cannot all be right; ',
  },
  open: { zh: '任意 {count} 个数有误都不足以解释', en: 'no set of up to {count} of them can be the cause' },
  figure: { zh: '若只有一个数有误，只能是这个', en: 'if only one is wrong, it is this one' },
  figures: {
    zh: '若只有一个数有误，则是以下 {offered} 个之一',
    en: 'if only one is wrong, it is one of these {offered}',
  },
  group: { zh: '若恰好 {count} 个有误，只能是以下这组', en: 'if no more are, they are these' },
  groups: {
    zh: '若恰好 {count} 个有误，则是以下 {offered} 组之一',
    en: 'if no more are, they are one of these {offered} groups',
  },
} as const satisfies Readonly<Record<string, Message>>

/** What a smallest size rules out, from two figures on. */
const RULED_OUT: Readonly<Record<number, readonly Message[]>> = {
  2: [
    {
      zh: '任何一个数单独有误都不足以解释，至少两个数有误；',
      en: 'no single one can be the cause, at least two must be wrong; ',
    },
  ],
  3: [
    {
      zh: '任何一个或两个数有误都不足以解释，至少三个数有误；',
      en: 'no one or two can be the cause, at least three must be wrong; ',
    },
  ],
  4: [
    {
      zh: '任何一至三个数有误都不足以解释，至少四个数有误；',
      en: 'no one, two or three can be the cause, at least four must be wrong; ',
    },
  ],
}
