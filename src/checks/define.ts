import type { Relation, Verdict } from '../relations/index.ts'
import type { Message, Report, Severity } from '../schema/index.ts'
import type { Form } from './form.ts'

/** Part of a form, every value as printed: '' is a blank cell, a field left out has no place on the form. */
export interface Example {
  readonly title?: string
  readonly fiscalYear?: string
  readonly moneyUnit?: string
  readonly funds?: readonly Printed<
    | 'label'
    | 'group'
    | 'source'
    | 'approvedBudget'
    | 'adjustedBudget'
    | 'adjustment'
    | 'executed'
    | 'completionRate'
    | 'adjustmentRate'
    | 'weight'
    | 'score'
  >[]
  readonly goals?: readonly Printed<'expected' | 'adjusted' | 'actual'>[]
  readonly indicators?: readonly ExampleIndicator[]
  readonly tasks?: readonly (Printed<'name' | 'goal' | 'completion' | 'funds'> & {
    readonly indicators?: readonly ExampleIndicator[]
  })[]
  readonly totalWeight?: string
  readonly totalScore?: string
  readonly grade?: string
  readonly problems?: string
  readonly date?: string
}

export type ExampleIndicator = Printed<
  'category' | 'type' | 'name' | 'target' | 'adjustedTarget' | 'actual' | 'weight' | 'score' | 'deviation'
>

type Printed<Field extends string> = { readonly [field in Field]?: string }

/** One rule of the catalogue: what should hold, what to say, and examples from which its tests and its page come. */
export interface Check {
  /** Letters and three digits. A number is never used twice. */
  readonly id: string
  readonly title: Message
  readonly severity: Severity
  readonly formula: string
  /** The document that defines the relation, by name and number; the form itself where it does. */
  readonly source: string
  /** Why it matters, for the page of the check. */
  readonly why: string
  /** What looks like a fault and is none. */
  readonly notAnError: readonly string[]
  /** Changes of the rule, newest first: the version and what became different. */
  readonly history: readonly string[]
  /** What is said of a failure. `{stated}`, `{expected}`, `{working}`, the names of the operands and the arguments of the relation are filled in. */
  readonly message: Message
  /** Other wordings, chosen by a relation that names one. */
  readonly messages?: Readonly<Record<string, Message>>
  /** What should hold between which figures; nothing for a figure that the form does not print. */
  readonly relations: (record: Report, form: Form) => readonly Relation[]
  readonly examples: {
    readonly pass: readonly Example[]
    readonly fail: readonly Example[]
    readonly unknown: readonly Example[]
  }
}

/** A check, looked over: the id well-formed, both languages written, at least one example that passes and one that fails. */
export function defineCheck(check: Check): Check {
  if (!/^[A-Z]+-\d{3}$/.test(check.id)) throw new TypeError(`Expected an id such as FUND-001, got ${check.id}.`)
  for (const text of [check.title, check.message, ...Object.values(check.messages ?? {})]) {
    if (text.zh === '' || text.en === '') throw new TypeError(`${check.id}: a text lacks one of its two languages.`)
  }
  const { pass, fail } = check.examples
  if (pass.length === 0 || fail.length === 0) throw new TypeError(`${check.id}: give an example of each outcome.`)
  return check
}

/** Whether a verdict is about something that the form itself defines, so that its figures must agree. */
export function isBinding({ severity }: Check, { relation }: Verdict): boolean {
  return (relation.severity ?? severity) === 'error'
}
