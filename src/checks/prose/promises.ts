import { type Bound, bound, compare, printedValue, shift } from '../../relations/index.ts'
import type { PrintedNumber } from '../../schema/index.ts'
import type { Form } from '../form.ts'
import { type Asked, type Placed, targetOf } from '../indicators.ts'
import { kindOf, shiftBetween } from '../units.ts'
import { type Passage, type Spoken, spoken } from './passages.ts'
import { overlap, topicOf } from './topic.ts'

/** A figure that a goal promises, and the indicator that is about the same thing. */
export interface Match {
  readonly promise: Spoken
  readonly said: string
  readonly placed: Placed
  readonly target: Asked
}

/** Figures of a goal that an indicator asks for too. A promise that two indicators could mean is left alone, unless one of them agrees. */
export function matchPromises(passage: Passage, indicators: readonly Placed[], form: Form): Match[] {
  const figures = passage.figures.slice(0, MOST)
  const asked = indicators.flatMap((placed): Candidate[] => {
    const target = targetOf(placed, form)
    const [printed] = target?.figures ?? []
    if (target === null || printed === undefined || target.figures.length > 1) return []
    const name = placed.indicator.name ?? ''
    return [{ placed, target, printed, name }]
  })
  const isAlone =
    asked.filter(({ name }) => name.includes(SATISFACTION)).length === 1 &&
    figures.filter(({ lead }) => rateIn(lead) === SATISFACTION).length === 1
  return figures.flatMap((promise): Match[] => {
    const said = `${promise.lead}${promise.number.text}${promise.number.unit ?? ''}${promise.tail}`
    const comparable = asked.filter(({ printed }) => areOfOneUnit(promise.number, printed))
    const scored = comparable
      .map((candidate) => ({ ...candidate, score: likeness(promise, candidate, isAlone) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    const [best, next] = scored
    if (best === undefined) return []
    const equal = scored.find(({ printed }) => agrees(promise.number, printed))
    const vague = /[约近]$/.test(promise.lead) || (next !== undefined && next.score === best.score)
    const chosen = equal ?? (vague ? null : best)
    return chosen === null ? [] : [{ promise, said, placed: chosen.placed, target: chosen.target }]
  })
}

interface Candidate {
  readonly placed: Placed
  readonly target: Asked
  readonly printed: PrintedNumber
  readonly name: string
}

/** A text with more figures is a list of something else. */
const MOST = 300

/** The promise against the target: the same figure, or for 不低于 and 以上 a target that asks for no less. */
export function promiseKept({ promise, target }: Match): Bound {
  const [printed] = target.figures
  const change = printed === undefined ? 0 : shiftBetween(promise.number, printed)
  const stated = spoken(promise, { taken: 'exact', shift: change })
  const comparator =
    promise.comparator === '>=' || promise.comparator === '>'
      ? '<='
      : promise.comparator === '<=' || promise.comparator === '<'
        ? '>='
        : '='
  return bound(stated, comparator, [{ at: target.at, taken: 'exact' }], { truncation: false })
}

function agrees(promised: PrintedNumber, printed: PrintedNumber): boolean {
  return compare(shift(printedValue(promised), shiftBetween(promised, printed)), printedValue(printed)) === 0
}

const ENOUGH = 0.6

/** How surely promise and indicator are about one thing, 0 where they are not: rate and words must agree. */
function likeness(promise: Spoken, { name }: Candidate, isAlone: boolean): number {
  if (perUnit(promise.lead) !== perUnit(name)) return 0
  const rate = rateIn(promise.lead)
  if (promise.number.unit === '%' && (rate === null || !name.includes(rate))) return 0
  const words = overlap(topicOf(promise.lead + promise.tail), topicOf(name))
  if (words >= ENOUGH) return words
  // The only satisfaction that is promised is the only one that is asked for, whoever is satisfied.
  return rate === SATISFACTION && isAlone ? ENOUGH : 0
}

const SATISFACTION = '满意'

/** What a rate is a rate of: 满意 of 服务满意率达, 覆盖 of 覆盖率不低于. */
function rateIn(lead: string): string | null {
  return /([一-鿿]{2})[率度](?:[一-鿿]{0,2}(?:达到?|不低于|为|保持在?|提升至|提高到))?$/.exec(lead)?.[1] ?? null
}

function perUnit(text: string): boolean {
  return /每(?![年])|人均|各|平均/.test(text)
}

function areOfOneUnit(a: PrintedNumber, b: PrintedNumber): boolean {
  const [left, right] = [kindOf(a), kindOf(b)]
  if (left === null || right === null || left.family !== right.family) return false
  return left.family !== 'things' || a.unit === b.unit
}
