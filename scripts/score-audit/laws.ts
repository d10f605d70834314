import type { FundLine } from '../../src/schema/index.ts'
import type { Form } from '../../test/generate/page.ts'
import type { Figures, Printed, Slot } from './figures.ts'
import { added, isQuotient, meets, type Range, rangeOf, rateReadings, slotRange, type Taking } from './oracle.ts'

/** What a form defines between its own cells, known from how the form was made. */
export interface Law {
  readonly check: string
  /** The stated figure first. */
  readonly at: readonly string[]
  /** Null where a figure is missing. */
  readonly holds: (figures: Figures) => boolean | null
}

export const AMOUNTS = ['approvedBudget', 'adjustedBudget', 'adjustment', 'executed'] as const

export function lawsOf(form: Form, figures: Figures): Law[] {
  const { funds } = form.record
  const laws = [
    ...funds.flatMap((_, i) => lineLaws(`/funds/${i}`, figures)),
    ...wholes(funds, figures).flatMap(({ total, parts }) => partLaws(total, parts, figures)),
    ...pointLaws(form, figures),
  ]
  // A relation that the untouched form does not keep is none of this form.
  return laws.filter(({ holds }) => holds(figures) === true)
}

function lineLaws(line: string, figures: Figures): Law[] {
  const at = (field: string) => `${line}/${field}`
  const has = (field: string) => figures.has(at(field))
  const laws: Law[] = []
  const budget = has('adjustedBudget') ? 'adjustedBudget' : 'approvedBudget'
  if (isFigure(figures.get(at('completionRate'))))
    laws.push(quotient('FUND-001', at('completionRate'), at('executed'), at(budget), 0n))
  if (has('adjustment') && isFigure(figures.get(at('adjustedBudget')))) {
    laws.push(sumOf('FUND-002', at('adjustedBudget'), [at('approvedBudget'), at('adjustment')], () => 'rounded'))
  }
  if (isFigure(figures.get(at('adjustmentRate')))) {
    laws.push(
      isFigure(figures.get(at('adjustment')))
        ? quotient('FUND-003', at('adjustmentRate'), at('adjustment'), at('approvedBudget'), 0n)
        : quotient('FUND-003', at('adjustmentRate'), at('adjustedBudget'), at('approvedBudget'), 1n),
    )
  }
  return laws
}

interface Whole {
  readonly total: number
  readonly parts: readonly number[]
}

/** Totals and their parts: the generator draws parts and adds them up, group by group; two cuts of one total side by side. */
export function wholes(funds: readonly FundLine[], figures: Figures): Whole[] {
  const groups = [...new Set(funds.map(({ group }) => group))]
  return groups.flatMap((group): Whole[] => {
    const own = funds.findIndex((line) => line.source === 'total' && line.group === group)
    const bearing = group === null ? -1 : funds.findIndex(({ label }) => label === group)
    const total = own !== -1 ? own : bearing !== -1 ? bearing : 0
    const parts = funds.flatMap((line, i) =>
      line.group === group && i !== total && line.source !== 'total' ? [i] : [],
    )
    const printed = (i: number) => AMOUNTS.some((field) => figures.has(`/funds/${i}/${field}`))
    return [total, ...parts].every(printed) && parts.length > 0 ? [{ total, parts }] : []
  })
}

function partLaws(total: number, parts: readonly number[], figures: Figures): Law[] {
  return AMOUNTS.flatMap((field) => {
    const at = (i: number) => `/funds/${i}/${field}`
    if (!isFigure(figures.get(at(total)))) return []
    const within =
      field === 'adjustment'
        ? []
        : parts.flatMap((i) => (isFigure(figures.get(at(i))) ? [atMost('FUND-005', at(i), at(total))] : []))
    const sum = sumOf('FUND-004', at(total), parts.map(at), () => 'rounded')
    return parts.length > 1 ? [sum, ...within] : within
  })
}

function pointLaws({ record }: Form, figures: Figures): Law[] {
  const lines = ['/funds/0', ...record.indicators.map((_, i) => `/indicators/${i}`)]
  const all = [...figures.keys()].filter((at) => at.endsWith('/score') && figures.has(at.replace(/score$/, 'weight')))
  const laws: Law[] = all.map((at) => atMost('SCORE-002', at, at.replace(/score$/, 'weight')))
  for (const [check, stated, field] of [
    ['SCORE-004', '/totalScore', 'score'],
    ['SCORE-005', '/totalWeight', 'weight'],
  ] as const) {
    const parts = lines.map((line) => `${line}/${field}`).filter((at) => figures.has(at))
    if (!isFigure(figures.get(stated)) || parts.length < 2) continue
    laws.push(sumOf(check, stated, parts, field === 'score' ? scoreTaking : weightTaking))
  }
  return laws
}

/** Scores in a sum are exact when all of the form are whole or half numbers. */
function scoreTaking(_: Printed, figures: Figures): Taking {
  const scores = [...figures].flatMap(([at, slot]) =>
    /\/(score|totalScore)$/.test(at) && isFigure(slot) ? [slot] : [],
  )
  return scores.every(({ text }) => /^-?\d+(\.[05]0*)?$/.test(text)) ? 'exact' : 'rounded'
}

/** A whole weight is exact, one with decimals a figure. */
function weightTaking({ text }: Printed): Taking {
  return /^\d+(\.0+)?$/.test(text) ? 'exact' : 'rounded'
}

function quotient(check: string, stated: string, numerator: string, denominator: string, less: 0n | 1n): Law {
  return {
    check,
    at: [stated, numerator, denominator],
    holds: (figures) => {
      const rate = figures.get(stated)
      const [n, d] = [figures.get(numerator), figures.get(denominator)]
      if (!isFigure(rate) || n === undefined || d === undefined) return null
      const [top, bottom] = [slotRange(n, 'rounded', true), slotRange(d, 'rounded', true)]
      if (top === null || bottom === null) return null
      const tries = rateReadings(rate).flatMap((reading) =>
        (['rounded', 'cut'] as const).map((taking) => isQuotient(top, bottom, rangeOf(reading, taking), less)),
      )
      return tries.includes(true) ? true : tries.includes(null) ? null : false
    },
  }
}

function sumOf(
  check: string,
  stated: string,
  parts: readonly string[],
  taken: (figure: Printed, figures: Figures) => Taking,
): Law {
  return {
    check,
    at: [stated, ...parts],
    holds: (figures) => {
      const total = figures.get(stated)
      const slots = parts.map((at) => figures.get(at))
      if (!isFigure(total) || slots.includes(undefined)) return null
      const ranges = slots.map((slot, i) =>
        slotRange(slot as Slot, isFigure(slot) ? taken(slot, figures) : 'exact', parts[i]?.endsWith('/adjustment')),
      )
      if (ranges.includes(null)) return null
      const sum = added(ranges as Range[])
      const taking = taken(total, figures)
      return meets(sum, rangeOf(total, taking)) || (taking === 'rounded' && meets(sum, rangeOf(total, 'cut')))
    },
  }
}

function atMost(check: string, part: string, whole: string): Law {
  return {
    check,
    at: [part, whole],
    holds: (figures) => {
      const [a, b] = [figures.get(part), figures.get(whole)]
      if (!isFigure(a) || !isFigure(b)) return null
      const most = check === 'SCORE-002' && weightTaking(b) === 'exact' ? 'exact' : 'rounded'
      const [low, high] = rangeOf(a, 'rounded')
      const fits = low <= (rangeOf(b, most)[1] ?? low)
      return check === 'SCORE-002' ? fits && (high ?? 0n) >= 0n : fits
    },
  }
}

export function isFigure(slot: Slot | undefined): slot is Printed {
  return slot !== undefined && typeof slot !== 'string'
}
