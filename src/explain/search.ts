import {
  type Arithmetic,
  figureText,
  judge,
  overlay,
  type Pointer,
  type Sheet,
  term,
  termsOf,
  type Verdict,
  valueText,
  workingOf,
} from '../relations/index.ts'
import { type Explanation, fillMessage, type Message } from '../schema/index.ts'
import type { Cell } from './cells.ts'
import { chanceOfAny, chanceOfHit, LUCK } from './chance.ts'
import { significantDigits } from './digits.ts'
import { estimator } from './estimate.ts'
import { type Failure, toFailure } from './failure.ts'
import { type Candidate, type Slip, slips } from './slips.ts'

/** What the search needs beside the verdicts: the printed figures, the cells of the form, and what a cell is called. */
export interface Context {
  readonly sheet: Sheet
  readonly cells: readonly Cell[]
  readonly nameOf: (at: Pointer, language: keyof Message) => string
}

/** A candidate under which relations hold that fail as printed. */
export interface Hit {
  readonly slip: Slip
  readonly candidate: Candidate
  /** The relation that was being explained, without its slip. */
  readonly verdict: Verdict
  /** How many candidates the kind of slip had: the fewer, the more a hit says. */
  readonly among: number
  readonly chance: number
}

/** The most explanations that one failure is given. */
const MOST = 3

/**
 * Slips under which a failed relation holds, best first. All candidates of a group are tried and counted; the next group
 * is tried only if the one before explains nothing, and none beyond the first where the stated figure has but one digit
 * to go by. A candidate that breaks a relation which holds as printed is a trial without a hit.
 */
export function search(verdict: Verdict, others: readonly Verdict[], context: Context): Explanation[] {
  const failure = toFailure(verdict, context.cells)
  if (failure === null || !failure.relation.range) return []
  const stated = failure.verdict.stated?.amount
  const groups = stated?.kind === 'figure' && significantDigits(stated.printed) < 2 ? [0] : [0, 1, 2]
  let trials = 0
  for (const group of groups) {
    const { hits, tried } = tryGroup(failure, group, others, context)
    trials += tried
    const offered = hits
      .map((hit) => ({ hit, chance: chanceOfAny(hit.chance, trials) }))
      .filter(({ chance }) => chance <= LUCK)
      .sort((a, b) => a.hit.among - b.hit.among || a.chance - b.chance)
    if (offered.length > 0) return offered.slice(0, MOST).map(({ hit, chance }) => tell(hit, trials, chance, context))
  }
  return []
}

function tryGroup(
  failure: Failure,
  group: number,
  others: readonly Verdict[],
  context: Context,
): { readonly hits: readonly Hit[]; readonly tried: number } {
  const hits: Hit[] = []
  const couldHold = estimator(failure)
  let tried = 0
  for (const slip of slips) {
    if (slip.group !== group) continue
    const candidates = slip.candidates(failure)
    tried += candidates.length
    for (const candidate of candidates) {
      if (!couldHold(candidate)) continue
      const verdict = without(failure.relation, candidate, context.sheet)
      if (verdict.outcome !== 'pass' || breaks(candidate, others, context.sheet)) continue
      const chance = failure.relation.range ? chanceOfHit(verdict, failure.relation.range) : 1
      hits.push({ slip, candidate, verdict, among: candidates.length, chance })
    }
  }
  return { hits, tried }
}

/** The relation as it would be judged without the slip. No figure is read as cut off here: that would widen every trial. */
export function without(relation: Arithmetic, candidate: Candidate, sheet: Sheet): Verdict {
  const asked = candidate.relation ?? relation
  const stated = asked.stated.taken === 'rate' ? { ...asked.stated, taken: 'figure' as const } : asked.stated
  return judge({ ...asked, stated, truncation: false }, overlay(sheet, candidate.changes))
}

/** Whether other figures in some cells would make a relation fail that holds as printed. */
export function breaks(candidate: Candidate, others: readonly Verdict[], sheet: Sheet): boolean {
  if (candidate.changes.size === 0) return false
  const changed = overlay(sheet, candidate.changes)
  return others.some(
    ({ outcome, relation }) =>
      outcome === 'pass' && touches(relation, candidate.changes) && judge(relation, changed).outcome === 'fail',
  )
}

export function touches(relation: Verdict['relation'], changes: Candidate['changes']): boolean {
  return relation.kind !== 'claim' && termsOf(relation).some(({ at }) => at !== null && changes.has(at))
}

/** A hit in words. */
export function tell(hit: Hit, trials: number, chance: number, { sheet, nameOf }: Context): Explanation {
  const { slip, candidate, verdict } = hit
  const template = slip.variants?.[candidate.variant ?? ''] ?? slip.text
  const [cell = '', other = ''] = candidate.at
  const printed = (at: Pointer) => {
    const amount = sheet.amount(term(at))
    return amount.kind === 'figure' ? figureText(amount.printed) : ''
  }
  const corrected = candidate.changes.get(cell)
  const stated = verdict.stated?.amount
  const args = {
    printed: slip.kind === 'other-operand' && stated?.kind === 'figure' ? figureText(stated.printed) : printed(cell),
    corrected: corrected === undefined ? '' : figureText(corrected),
    otherPrinted: printed(other),
    working: workingOf(verdict),
    value: valueText(verdict),
    ...candidate.args,
  }
  const inLanguage = (language: keyof Message) =>
    fillMessage(template, {
      ...args,
      cell: nameOf(cell, language),
      other: nameOf(other, language),
      names: candidate.at.map((at) => nameOf(at, language)).join(verdict.relation.kind === 'ratio' ? ' ÷ ' : ' + '),
    })[language]
  const text = { zh: inLanguage('zh'), en: inLanguage('en') }
  return { kind: slip.kind, text, at: [...candidate.at], trials, chance }
}
