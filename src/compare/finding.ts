import { nameOf } from '../checks/index.ts'
import { fillText, type Message, type MessageArgs, type ReportResult } from '../schema/index.ts'
import type { ComparedPlace, ComparisonFinding } from './comparison.ts'
import { type ComparisonCode, comparisonTexts } from './messages.ts'

/** The two reports of a pair. */
export interface Both {
  readonly old: ReportResult
  readonly new: ReportResult
}

/** Pointers of what a finding is about, in each record. */
export interface Spots {
  readonly old?: readonly string[]
  readonly new?: readonly string[]
}

/**
 * A finding with its texts and places. Pointers among the args (`field`, `fields`) are named in the words of each
 * language, from the record that has them.
 */
export function finding(code: ComparisonCode, args: MessageArgs, spots: Spots, both: Both): ComparisonFinding {
  const { severity, ...template } = comparisonTexts[code]
  const record = (spots.new?.length ?? 0) > 0 ? both.new.record : both.old.record
  const inLanguage = (language: keyof Message): string => {
    const name = (at: string) => (at.startsWith('/') ? nameOf(record, at, language) : at)
    const words: MessageArgs = { ...args }
    if (typeof args.field === 'string') words.field = name(args.field)
    if (Array.isArray(args.fields)) words.fields = args.fields.map(name)
    return fillText(template, words, language)
  }
  return {
    code,
    severity,
    args,
    message: { zh: inLanguage('zh'), en: inLanguage('en') },
    old: (spots.old ?? []).map((at) => placeIn(both.old, at)),
    new: (spots.new ?? []).map((at) => placeIn(both.new, at)),
  }
}

/** The value at a pointer as printed; of an entry, its name, or the first of its values. */
export function placeIn({ evidence }: ReportResult, at: string): ComparedPlace {
  const found =
    evidence[at] ?? evidence[`${at}/name`] ?? Object.entries(evidence).find(([leaf]) => leaf.startsWith(`${at}/`))?.[1]
  return { at, text: found?.raw ?? '', cell: found?.cells[0] ?? null }
}

const MOST_SHOWN = 60

/** A text in a message: one line, cut where it is long. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN - 1).trimEnd()}…`
}
