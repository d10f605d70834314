import { compare, type Decimal, type Pointer, printedValue } from '../relations/index.ts'
import type { Form } from './form.ts'
import { type LabelRun, labelAt, sumOfWeights } from './label-runs.ts'
import { mayLackPoints } from './scores.ts'

/** The last label of a form without totals, with too few points below it: documents are often cut short. */
export function mayBeCut({ members }: LabelRun, weight: Decimal, form: Form): boolean {
  const { record, isPrinted } = form
  const isLast = members.at(-1) === record.indicators.length - 1
  if (!isLast || isPrinted('/totalWeight') || isPrinted('/totalScore')) return false
  return compare(sumOfWeights(members, form), weight) < 0
}

/**
 * Whether the weight of a label would come out if its rows began or ended elsewhere, or were read in other columns; `nearby`
 * are its labels and those beside it.
 */
export function mayBeMisread(
  runs: readonly LabelRun[],
  place: number,
  weight: Decimal,
  nearby: readonly Pointer[],
  form: Form,
): boolean {
  const members = runs[place]?.members ?? []
  return (
    agreeIfShifted(members, weight, nearby, form) ||
    agreeIfMoved(runs, place, form) ||
    agreeIfCut(members, weight, form) ||
    agreeWithUnmarked(runs, place, weight, form) ||
    mayLackPoints(sumOfWeights(members, form), weight, form)
  )
}

/**
 * Recognition puts the label of a merged cell into its middle row, and where its rows begin and end is inferred. When a
 * few lines more or less at its ends make the sum come out, the inference is doubted, not the form.
 */
function agreeIfShifted(members: readonly number[], weight: Decimal, nearby: readonly Pointer[], form: Form): boolean {
  const inferred = nearby.some((at) =>
    form.evidence(at)?.reasons.some((reason) => reason.startsWith('label-in-middle')),
  )
  const [first = 0] = members
  const last = members.at(-1) ?? first
  const steps = [-2, -1, 0, 1, 2]
  const agrees = (from: number, to: number) => compare(sumOfWeights(range(from, to), form), weight) === 0
  return inferred && steps.some((by) => steps.some((to) => agrees(first + by, last + to)))
}

/** As many neighbouring labels are looked at together. */
const MOST_LABELS = 4

/**
 * Whether the weights of neighbouring labels all come out once lines between them change sides, where a blank below a
 * label was read as covered by it: a label printed in the middle of its rows looks like that.
 */
function agreeIfMoved(runs: readonly LabelRun[], place: number, form: Form): boolean {
  const isInherited = ({ level, members }: LabelRun) =>
    members.some((i) => form.evidence(labelAt(i, level))?.reasons.includes('label-above'))
  for (let from = Math.max(0, place - MOST_LABELS + 1); from <= place; from++) {
    for (let to = Math.max(place, from + 1); to < Math.min(runs.length, from + MOST_LABELS); to++) {
      const asked = runs.slice(from, to + 1)
      const lines = asked.flatMap(({ members }) => members)
      const weights = asked.flatMap(({ printed }) => (printed === undefined ? [] : [printedValue(printed)]))
      if (weights.length < asked.length || !asked.some(isInherited)) continue
      if (comesOut(lines, weights, form)) return true
    }
  }
  return false
}

/** Whether lines can be cut, in their order, into one piece a label with its weight. */
function comesOut(lines: readonly number[], weights: readonly Decimal[], form: Form): boolean {
  let start = 0
  for (const weight of weights) {
    let end = start + 1
    while (end < lines.length && compare(sumOfWeights(lines.slice(start, end), form), weight) < 0) end++
    if (compare(sumOfWeights(lines.slice(start, end), form), weight) !== 0) return false
    start = end
  }
  return lines.slice(start).every((i) => form.figures(`/indicators/${i}/weight`).length === 0)
}

/** Whether two labels alike were read as one, since each is repeated in every row: （19分） above （19分）. */
function agreeIfCut(members: readonly number[], weight: Decimal, form: Form): boolean {
  return [2, 3, MOST_LABELS].some((times) => comesOut(members, Array<Decimal>(times).fill(weight), form))
}

/** Whether the weight comes out with lines below that stand under a label without one: a type read as a category. */
function agreeWithUnmarked(runs: readonly LabelRun[], place: number, weight: Decimal, form: Form): boolean {
  const members = runs[place]?.members ?? []
  const next = runs.slice(place + 1)
  const end = next.findIndex(({ printed }) => printed !== undefined)
  const unmarked = (end === -1 ? next : next.slice(0, end)).flatMap((run) => run.members)
  return unmarked.some((_, i) => compare(sumOfWeights([...members, ...unmarked.slice(0, i + 1)], form), weight) === 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
