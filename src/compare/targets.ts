import type { FundLine } from '../schema/index.ts'
import { fold } from '../values/index.ts'
import type { Aligned, AlignedEntry } from './align.ts'
import type { ComparisonFinding } from './comparison.ts'
import { amountPair } from './figures.ts'
import { type Both, finding, shown } from './finding.ts'
import { comparePromises } from './indicators.ts'
import { compareBodies } from './same-body.ts'

/** A target form and the self-evaluation of it: the same promises, unless something was left out or quietly eased. */
export function compareTargets({ indicators, funds }: Aligned, both: Both): ComparisonFinding[] {
  return [
    ...compareBodies(both),
    ...funds.flatMap((entry) => budgetDiffers(entry, both)),
    ...goalsChanged(both),
    ...comparePromises(indicators, 'indicator-missing', both),
  ]
}

/** What was asked for is the budget at the start of the year; a form that prints only the adjusted one may have had it adjusted. */
function budgetDiffers({ old, new: fresh }: AlignedEntry<FundLine>, both: Both): ComparisonFinding[] {
  if (old === null || fresh === null) return []
  const spots = { old: [`${old.at}/approvedBudget`], new: [`${fresh.at}/approvedBudget`] }
  const pair = amountPair(both, spots.old[0] ?? '', spots.new[0] ?? '')
  if (pair === null || pair.agrees) return []
  const args = { name: shown(fresh.value.label), field: '/approvedBudget', old: pair.old.text, new: pair.new.text }
  return [finding('budget-differs', args, spots, both)]
}

/** The goal of the year, where both print one. */
function goalsChanged(both: Both): ComparisonFinding[] {
  const goal = (side: 'old' | 'new') => both[side].record.goals.findIndex(({ term }) => term !== 'multiYear')
  const [before, after] = [goal('old'), goal('new')]
  const [was, is] = [both.old.record.goals[before]?.expected, both.new.record.goals[after]?.expected]
  if (!was || !is || fold(was) === fold(is)) return []
  const at = `/goals/${after}/expected`
  return [finding('goal-changed', { field: at }, { old: [`/goals/${before}/expected`], new: [at] }, both)]
}
