import type { FundLine } from '../schema/index.ts'
import type { Aligned, AlignedEntry } from './align.ts'
import type { ComparisonFinding } from './comparison.ts'
import { amountPair, changeText, significantDigits } from './figures.ts'
import { type Both, finding, shown } from './finding.ts'
import { compareAnswers, comparePromises, isSameText } from './indicators.ts'
import { compareBodies } from './same-body.ts'

/** Two years of one body: what was used again, how the budget moved, which promises were dropped or eased. */
export function compareYears({ indicators, funds }: Aligned, both: Both): ComparisonFinding[] {
  return [
    ...compareBodies(both),
    ...moneyUnit(both),
    ...funds.flatMap((entry) => [...reusedAmounts(entry, both), ...budgetMoved(entry, both)]),
    ...comparePromises(indicators, 'indicator-dropped', both),
    ...compareAnswers(indicators, both),
    ...reusedTexts(both),
  ]
}

function moneyUnit(both: Both): ComparisonFinding[] {
  const [old, fresh] = [both.old.record.moneyUnit, both.new.record.moneyUnit]
  if (old === null || fresh === null || old === fresh) return []
  return [finding('money-unit-changed', { old, new: fresh }, { old: ['/moneyUnit'], new: ['/moneyUnit'] }, both)]
}

/** A budget may well be that of last year; what was adjusted and spent is not, to so many digits. */
const SPENT = ['adjustment', 'executed'] as const
const BUDGET = ['approvedBudget', 'adjustedBudget'] as const
const TELLING_DIGITS = 4

function reusedAmounts({ old, new: fresh }: AlignedEntry<FundLine>, both: Both): ComparisonFinding[] {
  if (old === null || fresh === null) return []
  const same = [...BUDGET, ...SPENT].filter((field) => {
    const pair = amountPair(both, `${old.at}/${field}`, `${fresh.at}/${field}`)
    return pair !== null && pair.old.text === pair.new.text && significantDigits(pair.new) >= TELLING_DIGITS
  })
  if (!same.some((field) => field === 'adjustment' || field === 'executed')) return []
  const at = (entry: string) => same.map((field) => `${entry}/${field}`)
  const figures = at(fresh.at).map((pointer) => both.new.evidence[pointer]?.raw ?? '')
  const fields = same.map((field) => `/${field}`)
  return [
    finding(
      'amounts-reused',
      { name: shown(fresh.value.label), fields, figures },
      { old: at(old.at), new: at(fresh.at) },
      both,
    ),
  ]
}

function budgetMoved({ old, new: fresh }: AlignedEntry<FundLine>, both: Both): ComparisonFinding[] {
  if (old === null || fresh === null || fresh.value.source !== 'total') return []
  const fields = [...BUDGET, 'executed'] as const
  return fields.flatMap((field) => {
    const spots = { old: [`${old.at}/${field}`], new: [`${fresh.at}/${field}`] }
    const pair = amountPair(both, spots.old[0] ?? '', spots.new[0] ?? '')
    if (pair === null || pair.agrees) return []
    const change = changeText(...pair.values) ?? '–'
    const args = { name: shown(fresh.value.label), field: `/${field}`, old: pair.old.text, new: pair.new.text, change }
    return [finding('budget-changed', args, spots, both)]
  })
}

/** Shorter texts recur by themselves. */
const MIN_TEXT = 20

/** Texts about what happened in a year, printed again the next. */
function reusedTexts(both: Both): ComparisonFinding[] {
  const pointers = Object.keys(both.new.evidence).filter((at) =>
    /^\/(?:conclusion|problems|improvements)$|^\/goals\/\d+\/actual$|\/deviation$|^\/tasks\/\d+\/completion$/.test(at),
  )
  const known = new Map<string, string>()
  for (const [at, { raw }] of Object.entries(both.old.evidence)) {
    const text = raw.replace(/\s/g, '')
    if (text.length >= MIN_TEXT && !known.has(text)) known.set(text, at)
  }
  return pointers.flatMap((at) => {
    const text = both.new.evidence[at]?.raw ?? ''
    const from = known.get(text.replace(/\s/g, ''))
    if (from === undefined || !isSameText(text, both.old.evidence[from]?.raw ?? '')) return []
    return [finding('text-reused', { field: at, text: shown(text) }, { old: [from], new: [at] }, both)]
  })
}
