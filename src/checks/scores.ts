import {
  add,
  closed,
  compare,
  type Decimal,
  decimal,
  type Interval,
  isWhole,
  multiply,
  type Pointer,
  printedValue,
  type Taken,
  ZERO,
} from '../relations/index.ts'
import type { FundLine } from '../schema/index.ts'
import type { Form } from './form.ts'
import { indicatorsOf } from './indicators.ts'
import { formTotalOf } from './partitions.ts'

/** The lines that make up a score: the total fund line (part lines only repeat it) and the indicators. */
export function scoredLines(form: Form): Pointer[] {
  const fund = scoredFundLine(form)
  const indicators = indicatorsOf(form.record).map(({ at }) => at)
  return fund === null ? indicators : [fund, ...indicators]
}

/** The fund line that bears weight and score: a total line, the form's before others; else the first line that prints them. */
export function scoredFundLine(form: Form): Pointer | null {
  const { funds } = form.record
  const total = formTotalOf(funds)
  const others = funds.map((_, i) => i).sort((a, b) => rankOf(funds[a], a === total) - rankOf(funds[b], b === total))
  const lines = others.map((i) => `/funds/${i}`)
  return lines.find((at) => isScored(at, form)) ?? null
}

function rankOf(line: FundLine | undefined, isFormTotal: boolean): number {
  return isFormTotal ? 0 : line?.source === 'total' ? 1 : 2
}

/** A line without a weight and without a score (其中 sub-rows) takes no part in the sum of either. */
export function isScored(at: Pointer, { isPrinted }: Form): boolean {
  return isPrinted(`${at}/weight`) || isPrinted(`${at}/score`)
}

/** Whether a line prints points in one of its two cells and a mark for none in the other, as where a cell of the row was lost. */
export function hasMarkForPoints(at: Pointer, { isPrinted, evidence }: Form): boolean {
  const isMark = (field: string) => evidence(`${at}/${field}`)?.absent === 'none-mark'
  return (
    (isPrinted(`${at}/weight`) && isMark('score') && /[1-9]/.test(evidence(`${at}/weight`)?.raw ?? '')) ||
    (isPrinted(`${at}/score`) && isMark('weight'))
  )
}

/**
 * Whether the points that a sum lacks are printed as target or actual of an indicator without points: a row that lost a
 * cell is read one column off.
 */
export function mayLackPoints(sum: Decimal, stated: Decimal, form: Form): boolean {
  return indicatorsOf(form.record).some(
    ({ at }) =>
      !isScored(at, form) &&
      ['target', 'actual'].some((field) =>
        form.figures(`${at}/${field}`).some((printed) => compare(add(sum, printedValue(printed)), stated) === 0),
      ),
  )
}

/** Scores are exact in a sum when all of them are whole or half numbers; else they are figures. */
export function scoresTaken(form: Form): Taken {
  const scores = scoredLines(form).flatMap((at) => form.figures(`${at}/score`))
  return scores.every((printed) => isWhole(multiply(printedValue(printed), TWO))) ? 'exact' : 'figure'
}

const TWO = decimal('2')

/** From 0 to the weight of a line; null where no weight above 0 is printed. */
export function weightRange(at: Pointer, { figures }: Form): Interval | null {
  const [printed] = figures(`${at}/weight`)
  const weight = printed === undefined ? ZERO : printedValue(printed)
  return compare(weight, ZERO) > 0 ? closed(ZERO, weight) : null
}

/** Where a total of weights or scores could lie. */
export const TOTAL_RANGE = closed(ZERO, decimal('120'))
