import type { FundSource, Message } from '../schema/index.ts'
import { fold, readLabel } from '../values/index.ts'
import { expandBraces } from './braces.ts'
import { findFaults } from './check.ts'
import { faultMessage, pathText } from './faults.ts'
import { fromVocabularyField, rolesOfSection, sectionIds, toVocabularyField } from './fields.ts'
import { knownAs } from './known.ts'

/** What a label can be: the label of a single value, of a section, of a column in one of the sections, of a row. */
export type Role =
  | 'head'
  | 'section'
  | 'amount'
  | 'goal'
  | 'indicator'
  | 'task'
  | 'management'
  | 'text'
  | 'total'
  | 'category'
  | 'type'

export type SectionId = 'head' | 'funds' | 'goals' | 'indicators' | 'tasks' | 'management' | 'texts'

/**
 * Labels by role and field. A label is written as a brace pattern: `{年初|全年|}预算数` stands for three labels.
 * One that begins with `*` takes up to 14 more characters in front. White space, colons, brackets with a unit or a weight, and footnote letters need not be listed.
 */
export type Vocabulary = { readonly [role in Role]?: { readonly [field: string]: readonly string[] } }

/** A word in the label of a fund line that tells its source; the first that matches decides. */
export interface SourceWord {
  readonly source: FundSource
  readonly words: readonly string[]
}

/**
 * A form family as data; it survives `JSON.parse(JSON.stringify(form))`.
 * What all families share stands in the common vocabulary; `labels` adds the family's own words.
 */
export interface FormDefinition {
  readonly family: string
  readonly name: Message
  /** Brace patterns; a title that contains one speaks for the family. */
  readonly titles: readonly string[]
  /** Brace patterns; a title that contains one speaks against it. */
  readonly notTitles: readonly string[]
  /** Labels (`role.field`) whose presence speaks for the family, and those whose presence speaks against it. */
  readonly marks: readonly string[]
  readonly notMarks: readonly string[]
  /** Words in the labels of a form that speak for the family. */
  readonly words: readonly string[]
  /** Labels (`role.field`) of which none stands in a form of this family. */
  readonly absent: readonly string[]
  /** Sections in the printed order, with the fields that the family's layouts give a place to. */
  readonly sections: readonly { readonly section: SectionId; readonly fields: readonly string[] }[]
  /** The column of an amount that stands under no column label. */
  readonly bareAmount: 'approvedBudget' | 'adjustedBudget'
  readonly labels: Vocabulary
}

/** A form definition as a person writes it: only `family` and `name` are needed, the rest has defaults that follow from them and from the labels. */
export interface FormInput {
  readonly family: string
  /** One text stands for both languages. */
  readonly name: string | Message
  /** Default: the Chinese name. */
  readonly titles?: readonly string[]
  readonly notTitles?: readonly string[]
  readonly marks?: readonly string[]
  readonly notMarks?: readonly string[]
  /** Default: the labels given here that the common vocabulary does not know. */
  readonly words?: readonly string[]
  readonly absent?: readonly string[]
  /** Default: the sections and fields of the labels given here. */
  readonly sections?: FormDefinition['sections']
  /** Default: `adjustedBudget`. */
  readonly bareAmount?: FormDefinition['bareAmount']
  /** Labels as printed or as brace patterns; `other` is the field of columns for which the record has none. */
  readonly labels?:
    | { readonly [role in Role]?: { readonly [field: string]: string | readonly string[] | null } | null }
    | null
}

/** Checks a form definition and fills in what follows from the rest; throws a TypeError that names every key at fault. */
export function defineForm(input: FormInput): FormDefinition {
  const faults = findFaults(input)
  if (faults.length > 0) {
    const family = typeof input?.family === 'string' ? `${input.family}: ` : ''
    throw new TypeError(
      faults
        .map((fault) => `${family}${pathText(fault.path)}: ${faultMessage(fault).en}`.replace(': : ', ': '))
        .join('\n'),
    )
  }
  return complete(input)
}

/** Own labels of this length or more speak for the family; shorter ones stand in too many others. */
const MIN_WORD = 3
const MAX_WORDS = 400

function complete(input: FormInput): FormDefinition {
  const name = typeof input.name === 'string' ? { zh: input.name, en: input.name } : input.name
  const labels = toVocabulary(input.labels ?? {})
  return {
    family: input.family,
    name,
    titles: input.titles ?? [fold(name.zh)],
    notTitles: input.notTitles ?? [],
    marks: input.marks ?? [],
    notMarks: input.notMarks ?? [],
    words: input.words ?? wordsOf(labels),
    absent: input.absent ?? [],
    sections: input.sections ?? sectionsOf(labels),
    bareAmount: input.bareAmount ?? 'adjustedBudget',
    labels,
  }
}

function toVocabulary(labels: NonNullable<FormInput['labels']>): Vocabulary {
  return Object.fromEntries(
    Object.entries(labels).map(([role, fields]) => [
      role,
      Object.fromEntries(
        Object.entries(fields ?? {}).flatMap(([field, patterns]) =>
          patterns ? [[toVocabularyField(role as Role, field), [...new Set([patterns].flat().flatMap(toLabels))]]] : [],
        ),
      ),
    ]),
  )
}

/** Labels are compared without white space, numbering, brackets and colons: one that is written as printed is cut to its words. */
function toLabels(pattern: string): string[] {
  if (/^\*?[一-鿿A-Za-z{}|]+$/.test(pattern)) return [pattern]
  const open = pattern.startsWith('*') ? '*' : ''
  return expandBraces(pattern.slice(open.length)).flatMap((text) => {
    const { base, inlined } = readLabel(text)
    return base === inlined ? [open + base] : [open + base, open + inlined]
  })
}

function wordsOf(labels: Vocabulary): string[] {
  const own = Object.entries(labels).flatMap(([role, fields]) =>
    Object.values(fields ?? {}).flatMap((patterns) =>
      patterns
        .filter((pattern) => !pattern.startsWith('*'))
        .flatMap(expandBraces)
        .filter((text) => text.length >= MIN_WORD && !knownAs(text).some((known) => known.role === role)),
    ),
  )
  return [...new Set(own)].slice(0, MAX_WORDS)
}

function sectionsOf(labels: Vocabulary): FormDefinition['sections'] {
  return sectionIds.flatMap((section) => {
    const fields = rolesOfSection[section].flatMap((role) => Object.keys(labels[role] ?? {}).map(fromVocabularyField))
    return fields.length === 0 ? [] : [{ section, fields }]
  })
}
