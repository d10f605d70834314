import { add, type Decimal, type Pointer, printedValue, ZERO } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import type { Form } from './form.ts'

export type Level = 'category' | 'type'

/** Neighbouring indicators under one label. */
export interface LabelRun {
  readonly level: Level
  /** Their indexes. */
  readonly members: readonly number[]
  /** Where the first of them has the label. */
  readonly at: Pointer
  /** The weight in the label; undefined where it bears none. */
  readonly printed: PrintedNumber | undefined
}

export function labelRuns(level: Level, form: Form): LabelRun[] {
  const runs: (LabelRun & { readonly members: number[] })[] = []
  let before: string | null = null
  form.record.indicators.forEach((indicator, i) => {
    const at = labelAt(i, level)
    const [printed] = form.figures(at)
    // A type belongs to its category: 成本指标 may stand below two of them.
    const label = [indicator.category, indicator[level], printed?.text ?? ''].join('\n')
    if (label === before && !isAnotherCell(i, level, form)) runs.at(-1)?.members.push(i)
    else runs.push({ level, members: [i], at, printed })
    before = label
  })
  return runs
}

export function labelAt(indicator: number, level: Level): Pointer {
  return `/indicators/${indicator}/${level}`
}

export function sumOfWeights(members: readonly number[], { figures }: Form): Decimal {
  return members
    .flatMap((i) => figures(`/indicators/${i}/weight`).slice(0, 1))
    .map(printedValue)
    .reduce(add, ZERO)
}

/**
 * Whether a label like the one above is one of its own: of two merged cells （19分） stands in both. A label that is
 * repeated in every row, or on the next page, is a copy.
 */
function isAnotherCell(i: number, level: Level, form: Form): boolean {
  const cellOf = (at: number) => form.evidence(labelAt(at, level))?.cells[0]
  const isSame = (a: number, b: number) => {
    const [one, other] = [cellOf(a), cellOf(b)]
    return one?.row === other?.row && one?.column === other?.column && one?.table === other?.table
  }
  return !isSame(i - 1, i) && cellOf(i - 1)?.table === cellOf(i)?.table && (isSame(i - 2, i - 1) || isSame(i, i + 1))
}
