import { expandBraces, type FormDefinition } from '../forms/index.ts'
import { fold } from '../values/index.ts'
import { ownForms } from './own-forms.ts'
import { remember } from './remember.ts'

/** What is known of a form before its family is: its title and the labels found, as `role.field` and as text. */
export interface FormSigns {
  readonly title: string
  readonly found: ReadonlySet<string>
  readonly labels: readonly string[]
}

export interface FamilyMatch {
  readonly form: FormDefinition
  readonly score: number
  readonly confidence: number
}

const TITLE = 2
const MARK = 1
const WORD = 1
const ABSENT = 5
const ABSENT_ALONE = 1

/**
 * The family that suits the signs best; its confidence falls with the lead over the next one. A definition of a user's
 * own for which nothing speaks is none of them.
 */
export function matchFamily(signs: FormSigns, forms: readonly FormDefinition[]): FamilyMatch {
  const own = new Set(ownForms(forms))
  const scored = forms.map((form) => ({ form, score: scoreFamily(signs, form) })).sort((a, b) => b.score - a.score)
  const fitting = scored.filter(({ form, score }) => score > 0 || !own.has(form))
  const ranked = fitting.length > 0 ? fitting : scored
  const [best, second] = ranked
  const margin = best!.score - (second?.score ?? 0)
  const confidence = Math.max(0.5, Math.min(0.99, 0.7 + margin * 0.08))
  return { ...best!, confidence: Math.round(confidence * 100) / 100 }
}

function scoreFamily(signs: FormSigns, form: FormDefinition): number {
  const title = fold(signs.title)
  const { titles, notTitles } = phrasesOf(form)
  let score = titles.some((phrase) => title.includes(phrase)) ? TITLE : 0
  if (notTitles.some((phrase) => title.includes(phrase))) score -= TITLE
  const marks = form.marks.filter((m) => signs.found.has(m)).length
  score += MARK * marks
  score -= MARK * form.notMarks.filter((m) => signs.found.has(m)).length
  // A vertical label is written one character a line.
  const labels = signs.labels.map(fold)
  score += WORD * form.words.filter((w) => labels.some((label) => label.includes(w))).length
  // What is missing tells only where something of the family was found.
  const missing = form.absent.length > 0 && form.absent.every((m) => !signs.found.has(m))
  if (missing) score += marks > 0 ? ABSENT : ABSENT_ALONE
  return score
}

interface Phrases {
  readonly titles: readonly string[]
  readonly notTitles: readonly string[]
}

const phrases = new WeakMap<FormDefinition, Phrases>()

/** What a title of the family says, and what it does not say, written out once a definition. */
function phrasesOf(form: FormDefinition): Phrases {
  return remember(phrases, form, () => ({
    titles: form.titles.flatMap(expandBraces),
    notTitles: form.notTitles.flatMap(expandBraces),
  }))
}
