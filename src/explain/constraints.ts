import {
  type Arithmetic,
  closure,
  figureInterval,
  hull,
  type Interval,
  intersect,
  negateInterval,
  type Pointer,
  type Term,
  termsOf,
  type Verdict,
} from '../relations/index.ts'

/** A relation as a constraint on numbered unknowns: one for each printed cell, blank, and norm. */
export interface Constraint {
  readonly verdict: Verdict
  readonly relation: Arithmetic
  /** Unknowns in the order of `termsOf`. */
  readonly unknowns: readonly number[]
}

/** What a place can hold: as printed, and were its figure wrong. Null `freed` for what prints no figure that could be. */
export interface Unknown {
  readonly at: Pointer | null
  readonly printed: Interval
  readonly freed: Interval | null
}

export interface System {
  readonly unknowns: readonly Unknown[]
  readonly constraints: readonly Constraint[]
}

/** The relations of a form as one system. What is unknown says nothing; what is a claim has no figures to repair. */
export function systemOf(verdicts: readonly Verdict[]): System {
  const unknowns: Unknown[] = []
  const places = new Map<Pointer, number>()
  const constraints = verdicts.flatMap((verdict): Constraint[] => {
    const { relation, stated, operands, outcome } = verdict
    if (outcome === 'unknown' || stated === null || !isSolvable(relation)) return []
    const judged = [stated, ...operands]
    const numbers = termsOf(relation).map((term, i) => {
      const interval = unsigned(term, intervalIn(verdict, i))
      const isCell = term.at !== null && term.printed === null && term.index === 0
      const known = isCell ? places.get(term.at) : undefined
      if (known !== undefined) {
        const before = unknowns[known]
        // One figure read in two ways, as exact and as rounded, is the narrower; two that do not meet are both.
        if (before)
          unknowns[known] = {
            ...before,
            printed: intersect(before.printed, interval) ?? hull(before.printed, interval),
          }
        return known
      }
      const isFigure = isCell && judged[i]?.amount.kind === 'figure'
      if (isCell) places.set(term.at, unknowns.length)
      unknowns.push({ at: isCell ? term.at : null, printed: interval, freed: isFigure ? freedInterval(term.at) : null })
      return unknowns.length - 1
    })
    return [{ verdict, relation, unknowns: numbers }]
  })
  return { unknowns, constraints }
}

/** In a longer sum any figure could be wrong. */
const MOST_PARTS = 60

/** The kinds that a form defines between its own cells; a shift of units would need an unknown of its own. */
function isSolvable(relation: Verdict['relation']): relation is Arithmetic {
  const solvable = relation.kind === 'sum' || relation.kind === 'ratio' || relation.kind === 'bound'
  if (!solvable || relation.kind === 'ratio') return solvable
  return relation.parts.length <= MOST_PARTS && termsOf(relation).every(({ shift }) => shift === 0)
}

/** The interval of a term; that of a stated figure which agrees only if cut off takes in that reading too. */
function intervalIn({ stated, operands, basis }: Verdict, index: number): Interval {
  const judged = index === 0 ? stated : operands[index - 1]
  const interval = closure(judged?.interval ?? { low: null, high: null })
  if (index > 0 || basis !== 'truncation' || judged?.amount.kind !== 'figure') return interval
  return hull(interval, closure(figureInterval(judged.amount.printed, 'truncated')))
}

function unsigned({ sign }: Term, interval: Interval): Interval {
  return sign === 1 ? interval : negateInterval(interval)
}

/** Only an adjustment and its rate can be negative. */
function freedInterval(at: Pointer): Interval {
  return /\/adjustment(?:Rate)?$/.test(at)
    ? { low: null, high: null }
    : { low: { at: { n: 0n, e: 0 }, closed: true }, high: null }
}
