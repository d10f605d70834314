import type { Evidence, PrintedNumber, Report, ReportResult } from '../schema/index.ts'
import { readAmount, readQuantity, readRate, tidy, toNumber } from '../values/index.ts'

/** What checks are run on. */
export type Reckoned = Pick<ReportResult, 'key' | 'record' | 'evidence'>

/**
 * A report as it would be had the form printed `text` at the pointer, read as the form is read; null where the text is no
 * value of that field. The report itself stays as it is. A person's word is certain.
 */
export function correctValue(report: Reckoned, at: string, text: string): Reckoned | null {
  const before = report.evidence[at]
  const read = readAs(at, text)
  if (before === undefined || read === null) return null
  const { numbers, value } = read
  const after: Evidence = { ...before, raw: tidy(text), numbers: [...numbers], absent: null, ...CERTAIN }
  return { ...report, record: withValue(report.record, at, value), evidence: { ...report.evidence, [at]: after } }
}

/** The same value, no longer in doubt. */
export function confirmValue(report: Reckoned, at: string): Reckoned {
  const before = report.evidence[at]
  return before === undefined
    ? report
    : { ...report, evidence: { ...report.evidence, [at]: { ...before, ...CERTAIN } } }
}

const CERTAIN = { confidence: 1, reasons: ['person'] }

interface Read {
  readonly value: unknown
  readonly numbers: readonly PrintedNumber[]
}

const RATE = /\/(?:completionRate|adjustmentRate)$/
const AMOUNT =
  /\/(?:approvedBudget|adjustedBudget|adjustment|executed|weight|score|totalWeight|totalScore)$|^\/tasks\/\d+\/funds$/
const QUANTITY = /\/(?:target|adjustedTarget|actual)$/
const YEAR = /^\/fiscalYear$/

function readAs(at: string, text: string): Read | null {
  if (tidy(text) === '') return null
  const isGoal = at.startsWith('/goals/')
  if (RATE.test(at) || AMOUNT.test(at)) {
    const amount = RATE.test(at) ? readRate(text, { percentColumn: false }) : readAmount(text)
    const value = amount.kind === 'figure' ? toNumber(amount.figure) : null
    return amount.kind === 'figure' && value !== null ? { value, numbers: [amount.figure] } : null
  }
  if (QUANTITY.test(at) && !isGoal) {
    const { quantity, numbers } = readQuantity(text, { role: at.endsWith('/actual') ? 'actual' : 'target' })
    return quantity === null ? null : { value: quantity, numbers }
  }
  if (YEAR.test(at)) return /^(?:19|20)\d{2}$/.test(tidy(text)) ? { value: Number(tidy(text)), numbers: [] } : null
  return { value: tidy(text), numbers: [] }
}

/** The record with another value at a pointer; what lies beside the way there is shared. */
function withValue(record: Report, at: string, value: unknown): Report {
  const set = (here: unknown, segments: readonly string[]): unknown => {
    const [segment, ...rest] = segments
    if (segment === undefined) return value
    const under = (here as Readonly<Record<string, unknown>>)[segment]
    if (Array.isArray(here)) return here.map((element, i) => (String(i) === segment ? set(element, rest) : element))
    return { ...(here as object), [segment]: set(under, rest) }
  }
  return set(record, at.split('/').slice(1)) as Report
}
