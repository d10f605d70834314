import { termWords } from '../../forms/index.ts'
import type { Term } from '../../schema/index.ts'
import { fold } from '../../values/index.ts'
import type { GoalReading, Slot } from '../form-reading.ts'
import { type Draft, type GoalDraft, joinSlots, slotOf } from './draft.ts'
import { type BodyRow, ownCells, reasonsOf } from './run.ts'

/** Reads the answers under the labels of goal columns; a second row carries the first one on or states a further goal. */
export function bindGoals(rows: readonly BodyRow[], draft: Draft): void {
  let goals: GoalDraft[] = []
  let header = rows[0]?.header
  for (const body of rows) {
    if (body.header !== header) {
      draft.goals.push(...goals)
      goals = []
      header = body.header
    }
    readRow(body, draft).forEach((found, i) => {
      const known = goals[i]
      if (!known) goals.push(found)
      else for (const [field, slot] of found.slots) merge(known.slots, field, slot)
    })
  }
  draft.goals.push(...goals)
}

/** The goals of one row: one, or one for each column that promises (长期目标 | 年度目标). */
function readRow(body: BodyRow, draft: Draft): GoalDraft[] {
  const goals: GoalDraft[] = []
  for (const column of body.header.columns) {
    const cells = ownCells(body, column)
    if (cells.length === 0) continue
    const label = column.label?.text ?? ''
    const text = cells.find((c) => c.text !== '')?.text
    const slot = slotOf(
      text === undefined ? cells : cells.filter((c) => c.text === text),
      column.label?.cells ?? [],
      reasonsOf(body, column),
    )
    // A column beside the goals for which they have no field: an inspector's opinion.
    if (column.field === 'other' && label !== '' && !namesGoals(label, draft)) {
      if (slot.text !== '') draft.others.push({ label, slot })
      continue
    }
    const field = GOAL_FIELDS[column.field] ?? 'expected'
    const last = goals.at(-1)
    if (!last || last.slots.has(field)) goals.push({ label, slots: new Map([[field, slot]]) })
    else last.slots.set(field, slot)
  }
  return goals
}

/** 长期目标 | 年度目标: a second column of goals is no stranger. */
function namesGoals(label: string, { lexicon }: Draft): boolean {
  return lexicon.hits(label).some(({ role, field }) => role === 'goal' || (role === 'section' && field === 'goals'))
}

const GOAL_FIELDS: Readonly<Record<string, string>> = {
  expected: 'expected',
  annual: 'expected',
  multiYear: 'expected',
  adjusted: 'adjusted',
  actual: 'actual',
}

function merge(slots: Map<string, Slot>, field: string, slot: Slot): void {
  const known = slots.get(field)
  slots.set(field, known ? joinSlots(known, slot) : slot)
}

/** A goal whose label stands beside its answer: 项目总体目标 | …. An actual completes the goal before it. */
export function addGoal(draft: Draft, label: string, field: string, slot: Slot): void {
  const key = GOAL_FIELDS[field] ?? 'expected'
  const last = draft.goals.at(-1)
  if (last && key !== 'expected' && !last.slots.has(key)) last.slots.set(key, slot)
  else draft.goals.push({ label, slots: new Map([[key, slot]]) })
}

/** Sets the terms, where the labels of the form tell two apart. */
export function withTerms(goals: readonly GoalDraft[]): GoalReading[] {
  const terms = goals.map((goal) => termOf(goal.label))
  const apart = terms.includes('multiYear') && terms.includes('annual')
  return goals.map((goal, i) => ({ term: apart ? terms[i]! : null, slots: goal.slots }))
}

/** The term that a label speaks of; 年度总体目标 is annual. */
export function termOf(label: string): Term {
  const text = fold(label)
  if (termWords.annual.some((word) => text.includes(word))) return 'annual'
  return termWords.multiYear.some((word) => text.includes(word)) ? 'multiYear' : null
}
