import { distance } from 'fastest-levenshtein'
import { expandBraces, type Role, type Vocabulary } from '../forms/index.ts'
import { readLabel } from '../values/index.ts'
import { createNames, type Names } from './own-forms.ts'
import { remember, Texts } from './remember.ts'

export type LabelReason = 'label-exact' | 'label-synonym' | 'label-ending' | 'label-fuzzy'

/** One thing that a text may be the label of. */
export interface Hit {
  readonly role: Role
  readonly field: string
  readonly reason: LabelReason
}

/** Looks printed texts up in the vocabulary of the forms, and among their names. */
export interface Lexicon extends Names {
  /** All roles the text may have; [] when it is no label. */
  hits(text: string): readonly Hit[]
  /** The hit in one role, null when there is none. */
  hit(text: string, role: Role): Hit | null
  /** Nearest label of a role by spelling, for damaged texts in a place where a label must stand; `taken` fields are out of the question. */
  nearest(text: string, role: Role, taken: ReadonlySet<string>): Hit | null
  /** The label of a role of which the text is all but the first character, as OCR at the edge of a cell leaves it. */
  beheaded(text: string, role: Role): Hit | null
}

/** Longer texts are never labels. */
const MAX_LABEL = 40
const MAX_OPEN = 14

interface Entry {
  readonly role: Role
  readonly field: string
  readonly patterns: readonly string[]
  readonly first: RegExp
  readonly rest: RegExp | null
  /** Patterns that begin with *: any words before the known ones. */
  readonly tail: RegExp | null
  /** A text that begins or ends with another character cannot match: saves most of the work. */
  readonly ends: ReadonlySet<string>
  readonly starts: ReadonlySet<string>
}

/** Compiles vocabularies; where two know a label in one role, the earlier one counts. */
export function createLexicon(vocabularies: readonly Vocabulary[], names: Names = createNames([])): Lexicon {
  const entries = vocabularies.flatMap(compile)
  const byEnd = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const end of entry.ends) byEnd.set(end, [...(byEnd.get(end) ?? []), entry])
  }
  const known = new Texts<readonly Hit[]>()
  const near = new Texts<Hit | null>()
  const rests = new Map<Role, Map<string, string>>()
  const expanded = new Map<Role, readonly { text: string; field: string }[]>()

  function hits(text: string): readonly Hit[] {
    if (text === '' || text.length > MAX_LABEL * 2) return []
    return remember(known, text, () => findHits(text))
  }

  function findHits(text: string): readonly Hit[] {
    const label = readLabel(text)
    const found: Hit[] = []
    if (label.base.length <= MAX_LABEL) {
      for (const form of new Set([label.inlined, label.base])) lookUp(form, found)
      lookUpEnding(label.base, found)
    }
    return found
  }

  function lookUp(form: string, found: Hit[]): void {
    for (const entry of byEnd.get(form.at(-1) ?? '') ?? []) {
      if (!entry.starts.has(form[0]!) || found.some((h) => h.role === entry.role && h.field === entry.field)) continue
      if (entry.first.test(form)) found.push({ role: entry.role, field: entry.field, reason: 'label-exact' })
      else if (entry.rest?.test(form)) found.push({ role: entry.role, field: entry.field, reason: 'label-synonym' })
    }
  }

  function lookUpEnding(form: string, found: Hit[]): void {
    for (const entry of byEnd.get(form.at(-1) ?? '') ?? []) {
      if (!entry.tail || found.some((h) => h.role === entry.role)) continue
      if (entry.tail.test(form)) found.push({ role: entry.role, field: entry.field, reason: 'label-ending' })
    }
  }

  function nearest(text: string, role: Role, taken: ReadonlySet<string>): Hit | null {
    const key = `${role} ${text} ${[...taken].sort().join()}`
    return remember(near, key, () => findNearest(text, role, taken))
  }

  function labelsOf(role: Role): readonly { text: string; field: string }[] {
    return remember(expanded, role, () =>
      entries
        .filter((e) => e.role === role)
        .flatMap((e) => e.patterns.flatMap(expandBraces).map((label) => ({ text: label, field: e.field }))),
    )
  }

  function beheaded(text: string, role: Role): Hit | null {
    const { base } = readLabel(text)
    if (base.length < 3 || base.length > MAX_LABEL) return null
    const fields = remember(
      rests,
      role,
      () => new Map(labelsOf(role).map((label) => [label.text.slice(1), label.field])),
    )
    const field = fields.get(base)
    return field === undefined ? null : { role, field, reason: 'label-fuzzy' }
  }

  function findNearest(text: string, role: Role, taken: ReadonlySet<string>): Hit | null {
    const { base } = readLabel(text)
    if (base.length < 3 || base.length > MAX_LABEL) return null
    const list = labelsOf(role)
    let best: { field: string; cost: number } | null = null
    for (const { text: label, field } of list) {
      if (taken.has(field) || Math.abs(label.length - base.length) > 2 || label.length < 3) continue
      const cost = spellingCost(base, label)
      if (cost !== null && (best === null || cost < best.cost)) best = { field, cost }
    }
    return best && { role, field: best.field, reason: 'label-fuzzy' }
  }

  return { ...names, hits, nearest, beheaded, hit: (text, role) => hits(text).find((h) => h.role === role) ?? null }
}

/** Cost of taking one spelling for the other; null when they are too far apart. One slip in three characters is the limit, or two lost ones. */
function spellingCost(text: string, label: string): number | null {
  if (text.length < label.length && text[0] === label[0] && isSubsequence(text, label))
    return (label.length - text.length) / label.length / 2
  const edits = distance(text, label)
  return edits <= 2 && edits * 3 <= Math.max(text.length, label.length) ? edits / label.length : null
}

function isSubsequence(text: string, label: string): boolean {
  let at = 0
  for (const character of label) if (character === text[at]) at++
  return at === text.length
}

function compile(vocabulary: Vocabulary): Entry[] {
  return Object.entries(vocabulary).flatMap(([role, fields]) =>
    Object.entries(fields ?? {}).map(([field, patterns]) => {
      const closed = patterns.filter((p) => !p.startsWith('*'))
      const [first, ...rest] = closed.map(toSource)
      const tails = patterns.filter((p) => p.startsWith('*')).map((p) => toSource(p.slice(1)))
      return {
        role: role as Role,
        field,
        patterns: closed,
        first: new RegExp(`^(?:${first})$`),
        rest: rest.length > 0 ? new RegExp(`^(?:${rest.join('|')})$`) : null,
        tail: tails.length > 0 ? new RegExp(`^[^,。;、!?]{1,${MAX_OPEN}}(?:${tails.join('|')})$`) : null,
        ends: new Set(patterns.flatMap((p) => edge(p, -1))),
        starts: new Set(closed.flatMap((p) => edge(p, 0))),
      }
    }),
  )
}

const parts = (pattern: string) => pattern.split(/(\{[^{}]*\})/).filter((part) => part !== '')
const choices = (part: string) => (part.startsWith('{') ? part.slice(1, -1).split('|') : [part])

/** A brace pattern as a regular expression: alternatives in a row, no repetition, so it cannot backtrack far. */
function toSource(pattern: string): string {
  return parts(pattern)
    .map((part) => `(?:${choices(part).map(escapeRegExp).join('|')})`)
    .join('')
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Characters at the given end (0 or -1) of the texts that a pattern stands for. */
function edge(pattern: string, end: 0 | -1): string[] {
  const found: string[] = []
  const list = parts(pattern)
  if (end === -1) list.reverse()
  for (const part of list) {
    const texts = choices(part)
    for (const text of texts) if (text !== '') found.push(text.at(end)!)
    if (!texts.includes('')) break
  }
  return found
}
