import type { FundSource, Message } from '../schema/index.ts'

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

/** Checks a form definition and returns it; throws a TypeError that names the key at fault. */
export function defineForm(definition: FormDefinition): FormDefinition {
  if (!/^[a-z][a-z0-9-]*$/.test(definition.family)) {
    throw new TypeError(`family: expected lower-case letters, digits and hyphens, got “${definition.family}”.`)
  }
  for (const key of ['titles', 'marks', 'sections'] as const) {
    if (definition[key].length === 0) throw new TypeError(`${definition.family}: ${key} is empty; give at least one.`)
  }
  for (const [role, fields] of Object.entries(definition.labels)) {
    for (const [field, labels] of Object.entries(fields ?? {})) {
      for (const label of labels) {
        if (expandBraces(label).some((text) => text === '')) {
          throw new TypeError(`${definition.family}: labels.${role}.${field}: “${label}” can be empty.`)
        }
      }
    }
  }
  return definition
}

const MAX_ALTERNATIVES = 20_000

/** All texts a brace pattern stands for; groups do not nest. */
export function expandBraces(pattern: string): string[] {
  let texts = ['']
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    const choices = part.startsWith('{') ? part.slice(1, -1).split('|') : [part]
    if (texts.length * choices.length > MAX_ALTERNATIVES)
      throw new TypeError(`“${pattern}” stands for too many labels.`)
    texts = texts.flatMap((text) => choices.map((choice) => text + choice))
  }
  return texts
}
