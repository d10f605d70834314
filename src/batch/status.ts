import { type Problem, problem, type Result } from '../schema/index.ts'
import type { InputStatus } from '../stores/index.ts'

/** How a document ended, and the problem that decided it; null when forms were read. */
export interface Ending {
  readonly status: InputStatus
  readonly reason: Problem | null
}

/** Every result has exactly one ending: forms, else what kept it from being read, else a table like a form, else no form. */
export function endingOf({ reports, problems }: Result): Ending {
  if (reports.length > 0) return { status: 'forms', reason: null }
  const failure = failuresOf({ problems })[0]
  if (failure !== undefined) return { status: 'unreadable', reason: failure }
  const unrecognised = problems.find(({ code }) => code === 'unrecognised-form')
  if (unrecognised !== undefined) return { status: 'unrecognised-form', reason: unrecognised }
  const nothing = problems.find(({ code }) => code === 'empty-document' || code === 'no-table')
  return { status: 'no-form', reason: nothing ?? problem('not-a-form') }
}

/** What kept a document from being read to its end; each is a line for the user. */
export function failuresOf({ problems }: Pick<Result, 'problems'>): readonly Problem[] {
  return problems.filter(({ severity, report }) => severity === 'error' && report === null)
}
