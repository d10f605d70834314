import { checks } from '../checks/index.ts'
import type { Severity } from '../schema/index.ts'
import type { Language } from './texts.ts'

/** A check as a format describes it beside its findings. */
export interface RuleView {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly formula: string
  readonly source: string
  readonly why: string
  readonly notAnError: readonly string[]
}

/** Every check of the catalogue, in its order. */
export function viewRules(language: Language): RuleView[] {
  return checks.map(({ id, title, severity, formula, source, why, notAnError }) => ({
    id,
    title: title[language],
    severity,
    formula,
    source,
    why,
    notAnError,
  }))
}
