import type { Goal } from '../../../src/schema/index.ts'
import { goalLabels } from '../bank/labels.ts'
import { doneText, goalText } from '../bank/prose.ts'
import { emptyGoal } from '../empty.ts'
import { type Draft, label, type Section, single, stacked, valueCell } from '../form.ts'

export type GoalColumn = 'expected' | 'adjusted' | 'actual'

/** One goal in columns: what was intended, what it was changed to, what came of it. */
export function goalColumns(
  draft: Draft,
  columns: readonly GoalColumn[],
  labels: Partial<Record<GoalColumn, string>> = {},
): Section {
  const goal = emptyGoal()
  draft.record.goals.push(goal)
  const header = columns.map((column) =>
    label(draft, labels[column] ?? draft.random.pick(goalLabels[column]), { grow: 1, header: columns.length > 1 }),
  )
  const cells = columns.map((column) => goalCell(draft, goal, column))
  return stacked([single(header), single(cells)])
}

/** Goals of different terms, a row each: 项目总体目标, 项目年度目标. */
export function goalRows(draft: Draft, names: readonly (readonly [label: string, term: Goal['term']])[]): Section {
  return stacked(
    names.map(([name, term]) => {
      const goal = { ...emptyGoal(), term }
      draft.record.goals.push(goal)
      return single([label(draft, name), { ...goalCell(draft, goal, 'expected'), grow: 1 }])
    }),
  )
}

/** Goals of different terms, a column each. */
export function goalTerms(draft: Draft, names: readonly (readonly [label: string, term: Goal['term']])[]): Section {
  const goals = names.map(([, term]) => ({ ...emptyGoal(), term }))
  draft.record.goals.push(...goals)
  return stacked([
    single(names.map(([name]) => label(draft, name, { grow: 1, header: true }))),
    single(goals.map((goal) => goalCell(draft, goal, 'expected'))),
  ])
}

function goalCell(draft: Draft, goal: Goal, column: GoalColumn) {
  const { random } = draft
  const absent = column === 'adjusted' ? random.chance(0.3) : random.chance(0.02)
  if (absent) return valueCell('无', [[goal, column]], { grow: 1 })
  const text = column === 'actual' ? doneText(random) : goalText(random)
  goal[column] = text
  return valueCell(text, [[goal, column]], { grow: 1 })
}
