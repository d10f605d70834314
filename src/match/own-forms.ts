import { cleanTitle, expandBraces, type FormDefinition, families, isStrongTitle, isTitle } from '../forms/index.ts'
import { fold } from '../values/index.ts'
import { remember } from './remember.ts'

/** Tells the names of forms, those that a user has defined among them. */
export interface Names {
  /** Whether a line of text may be the name of a form. */
  isTitle(text: string): boolean
  /** Whether it can be nothing else. */
  isStrongTitle(text: string): boolean
}

/** The definitions that are not ziping's own; a copy of one of those, as a worker is sent it, is ziping's too. */
export function ownForms(forms: readonly FormDefinition[]): FormDefinition[] {
  return forms.filter((form) =>
    remember(isOwn, form, () => {
      const text = JSON.stringify(form)
      return !families.some((known) => known === form || JSON.stringify(known) === text)
    }),
  )
}

const isOwn = new WeakMap<FormDefinition, boolean>()

/** Names by the words of the common vocabulary and by the titles of the definitions given. */
export function createNames(own: readonly FormDefinition[]): Names {
  if (own.length === 0) return { isTitle, isStrongTitle }
  const named = (text: string) => ownFormNamed(text, own) !== null
  return {
    isTitle: (text) => isTitle(text) || named(text),
    isStrongTitle: (text) => isStrongTitle(text) || named(text),
  }
}

/**
 * The definition whose title stands in the name of a form; of several the one with the longest, since
 * 绩效运行监控表 says less than 项目绩效运行监控表. Null for a sentence, however many titles it holds.
 */
export function ownFormNamed(text: string, own: readonly FormDefinition[]): FormDefinition | null {
  const name = fold(cleanTitle(text))
  if (own.length === 0 || name.length > MAX_TITLE || SENTENCE.test(name)) return null
  let best: { readonly form: FormDefinition; readonly length: number } | null = null
  for (const form of own) {
    if (said(name, form.notTitles) > 0) continue
    const length = said(name, form.titles)
    if (length >= MIN_TITLE && length > (best?.length ?? 0)) best = { form, length }
  }
  return best?.form ?? null
}

const MAX_TITLE = 70
/** A shorter title stands in too many other texts to be one by itself. */
const MIN_TITLE = 4
const SENTENCE = /[。；;!?？]|:./

/** Length of the longest of the titles that stands in the name. */
function said(name: string, titles: readonly string[]): number {
  const found = titlesOf(titles).filter((title) => name.includes(title))
  return Math.max(0, ...found.map((title) => title.length))
}

const expanded = new WeakMap<readonly string[], readonly string[]>()

function titlesOf(patterns: readonly string[]): readonly string[] {
  return remember(expanded, patterns, () => patterns.flatMap(expandBraces).map(fold))
}
