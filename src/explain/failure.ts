import { type Arithmetic, type Pointer, type Relation, type Term, termsOf, type Verdict } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import type { Cell, Cells } from './cells.ts'
import { type Estimator, estimator } from './estimate.ts'

/** A figure of a failed relation that stands in a cell of its own, so that the cell may be at fault. */
export interface Place {
  readonly at: Pointer
  readonly printed: PrintedNumber
  /** Its position among `termsOf` the relation; 0 is the stated figure. */
  readonly index: number
  readonly cell: Cell | null
}

/** A relation that failed, its cells, and all the cells of the form. */
export interface Failure extends Estimator {
  readonly relation: Arithmetic
  readonly verdict: Verdict
  readonly places: readonly Place[]
  readonly cells: Cells
}

/** In a longer sum almost any figure can be blamed, and looking for one takes long. */
const MOST_TERMS = 60

/** Null where no slip could explain it: a claim, a very long sum, or a relation that does not say where its stated figure could lie. */
export function toFailure(verdict: Verdict, cells: Cells): Failure | null {
  const { relation, outcome, stated, operands } = verdict
  if (outcome !== 'fail' || !isArithmetic(relation) || !relation.range || stated?.amount.kind !== 'figure') return null
  if (operands.length > MOST_TERMS) return null
  const judged = [stated, ...operands]
  const places = termsOf(relation).flatMap((term, index) => {
    const amount = judged[index]?.amount
    if (amount?.kind !== 'figure' || !isCell(term)) return []
    return [{ at: term.at, printed: amount.printed, index, cell: cells.at(term.at) ?? null }]
  })
  return { relation, verdict, places, cells, ...estimator(relation, verdict, cells) }
}

function isArithmetic(relation: Relation): relation is Arithmetic {
  return relation.kind !== 'claim'
}

function isCell(term: Term): term is Term & { readonly at: Pointer } {
  return term.at !== null && term.printed === null && term.index === 0
}
