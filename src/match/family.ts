import { expandBraces, type FormDefinition } from '../forms/index.ts'
import { fold } from '../values/index.ts'
import { ownForms } from './own-forms.ts'

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
const ABSENT = 3

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
  const says = (patterns: readonly string[]) => patterns.flatMap(expandBraces).some((p) => title.includes(p))
  let score = says(form.titles) ? TITLE : 0
  if (says(form.notTitles)) score -= TITLE
  score += MARK * form.marks.filter((m) => signs.found.has(m)).length
  score -= MARK * form.notMarks.filter((m) => signs.found.has(m)).length
  score += WORD * form.words.filter((w) => signs.labels.some((label) => label.includes(w))).length
  if (form.absent.length > 0 && form.absent.every((m) => !signs.found.has(m))) score += ABSENT
  return score
}
