import type { PrintedNumber } from '../schema/index.ts'
import { boundRule } from './bound.ts'
import { absolute, compare, type Decimal, decimal, ZERO } from './decimal.ts'
import { intervalOf, pointOf } from './figure.ts'
import { type Interval, isPoint, point, type Reading } from './interval.ts'
import { productRule } from './product.ts'
import { ratioRule } from './ratio.ts'
import { type Arithmetic, operandsOf, type Pointer, type Relation, type Term } from './relation.ts'
import type { Rule } from './rule.ts'
import { shareRule } from './share.ts'
import type { Amount, Sheet } from './sheet.ts'
import { sumRule } from './sum.ts'

/** A figure as the verdict took it; `interval` is null where nothing can be reckoned with. */
export interface JudgedTerm {
  readonly term: Term
  readonly amount: Amount
  readonly interval: Interval | null
}

export interface Verdict {
  readonly relation: Relation
  readonly outcome: 'pass' | 'fail' | 'unknown'
  /** The narrowest reading under which the relation holds; null unless it passes by arithmetic. */
  readonly basis: 'exact' | 'rounding' | 'truncation' | null
  readonly stated: JudgedTerm | null
  readonly operands: readonly JudgedTerm[]
  /** What the operands give for the stated figure, rounded outwards where a division comes in. */
  readonly expected: Interval | null
  /** The same from the printed numbers at their word, to as many places as people read. */
  readonly value: Decimal | null
  /** Fields that were missing, or blank, or a denominator that may be 0. */
  readonly missing: readonly Pointer[]
  /** Which of two readings of a rate without a percent sign was used; null where there was no choice. */
  readonly rateReading: 'percent' | 'ratio' | null
}

/** Decides a relation: exact, then rounding, then truncation, then failure; unknown where figures are missing. */
export function judge(relation: Relation, sheet: Sheet): Verdict {
  if (relation.kind === 'claim') {
    const outcome = relation.holds === null ? 'unknown' : relation.holds ? 'pass' : 'fail'
    return { ...NOTHING, relation, outcome, missing: relation.missing }
  }
  const found = sheet.amount(relation.stated)
  const other = otherReading(found, relation.stated)
  const verdict = judgeReading(relation, found, sheet)
  if (other === null) return verdict
  const second = verdict.outcome === 'pass' ? verdict : judgeReading(relation, other, sheet)
  const chosen = second.outcome === 'pass' ? second : verdict
  const isPercent = chosen.stated?.amount.kind === 'figure' && chosen.stated.amount.printed.scale === -2
  return { ...chosen, rateReading: isPercent ? 'percent' : 'ratio' }
}

const NOTHING = {
  basis: null,
  stated: null,
  operands: [],
  expected: null,
  value: null,
  missing: [],
  rateReading: null,
} as const

const LARGEST_BARE_RATIO = decimal('1.5')

/** The second reading of a rate: a column may print 96.36 or 0.9636 and no percent sign. Up to 1.5 it is a ratio; beyond, both readings are tried. */
export function otherReading(amount: Amount, { taken }: Term): Amount | null {
  if (taken !== 'rate' || amount.kind !== 'figure' || amount.printed.unit !== null) return null
  const { printed } = amount
  if (compare(absolute(decimal(printed.text)), LARGEST_BARE_RATIO) <= 0) return null
  const other: PrintedNumber = { ...printed, scale: printed.scale === -2 ? 0 : -2 }
  return { kind: 'figure', printed: other }
}

function judgeReading(relation: Arithmetic, statedAmount: Amount, sheet: Sheet): Verdict {
  const rule = RULES[relation.kind] as Rule<Arithmetic>
  const operands = operandsOf(relation).map((term) => judged(term, sheet.amount(term)))
  const stated = judged(relation.stated, statedAmount)
  const known = operands.flatMap(({ interval }) => interval ?? [])
  const missing =
    stated.interval === null || known.length < operands.length
      ? [stated, ...operands].filter(({ interval }) => interval === null)
      : rule.undefinedAt(known).flatMap((i) => operands[i] ?? [])
  if (stated.interval === null || missing.length > 0) {
    return { ...NOTHING, relation, stated, operands, outcome: 'unknown', missing: pointers(missing) }
  }
  const { places, shown } = placesFor(statedAmount)
  const points = operands.map(({ term, amount }) => pointOf(term, amount))
  const expected = rule.expected(relation, known, places)
  const value = rule.value(relation, points, shown)
  const statedAs = (reading: Reading) => intervalOf(relation.stated, statedAmount, reading) ?? point(ZERO)
  const result = (
    outcome: Verdict['outcome'],
    basis: Verdict['basis'],
    blanks: readonly JudgedTerm[] = [],
  ): Verdict => ({
    relation,
    outcome,
    basis,
    stated,
    operands,
    expected,
    value,
    missing: pointers(blanks),
    rateReading: null,
  })

  if (rule.holds(relation, points.map(point), statedAs('exact'))) return result('pass', 'exact')
  const blanks = operands.filter(({ amount }) => isBlank(amount))
  const printed = blanks.length === 0 ? known : withoutBlanks(operands)
  const readings = isPoint(stated.interval) || relation.truncation === false ? ROUNDING : ALL_READINGS
  for (const [reading, basis] of readings) {
    if (rule.holds(relation, printed, statedAs(reading))) return result('pass', basis)
  }
  // The printed parts alone decide only where no filling of the blanks could help.
  const fillable = blanks.length > 0 && readings.some(([reading]) => rule.holds(relation, known, statedAs(reading)))
  return fillable ? result('unknown', null, blanks) : result('fail', null)
}

const RULES = { ratio: ratioRule, sum: sumRule, product: productRule, share: shareRule, bound: boundRule } as const

const ROUNDING = [['rounded', 'rounding']] as const
const ALL_READINGS = [...ROUNDING, ['truncated', 'truncation']] as const

/** Six places or two beyond the printed one for ends; two or the printed ones, of a percentage, for people. */
function placesFor(stated: Amount): { readonly places: number; readonly shown: number } {
  const { decimals, scale } = stated.kind === 'figure' ? stated.printed : { decimals: 2, scale: 0 }
  return { places: Math.max(6, decimals - scale + 2), shown: Math.max(decimals, 2) - scale }
}

/** Nothing is printed there: left blank, or without a place on the form. */
function isBlank(amount: Amount): boolean {
  return amount.kind === 'blank' || amount.kind === 'absent'
}

function withoutBlanks(operands: readonly JudgedTerm[]): Interval[] {
  return operands.map(({ amount, interval }) => (isBlank(amount) || interval === null ? point(ZERO) : interval))
}

function judged(term: Term, amount: Amount): JudgedTerm {
  return { term, amount, interval: intervalOf(term, amount, 'rounded') }
}

function pointers(terms: readonly JudgedTerm[]): Pointer[] {
  return terms.flatMap(({ term }) => (term.at === null ? [] : [term.at]))
}
