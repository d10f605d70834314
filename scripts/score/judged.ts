import type { Evidence } from '../../src/schema/index.ts'
import type { FormOutcome, Outcome } from './run.ts'

/** A leaf that a result gives and the truth speaks of. */
export interface JudgedLeaf {
  readonly evidence: Evidence
  readonly isWrong: boolean
  /** Family and layout of the form; '' for one that is none. */
  readonly layout: string
}

export function judgedLeaves(outcomes: readonly Outcome[]): JudgedLeaf[] {
  return outcomes.flatMap(({ forms }) => forms.flatMap(leavesOfForm))
}

function leavesOfForm({ truth, report, comparison }: FormOutcome): JudgedLeaf[] {
  const wrong = new Set(comparison.wrong.filter(({ kind }) => kind !== 'missing').map(({ pointer }) => pointer))
  const layout = truth?.layout ?? ''
  return Object.entries(report?.evidence ?? {}).flatMap(([pointer, evidence]) => {
    if (evidence.absent !== null || !(wrong.has(pointer) || comparison.isRight(pointer))) return []
    return [{ evidence, isWrong: wrong.has(pointer), layout }]
  })
}
