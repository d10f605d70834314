import { add, compare, type Decimal, type Pointer, printedValue, type Sum, sum, ZERO } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { mayLackPoints, TOTAL_RANGE } from './scores.ts'

/** 产出指标（50分）: the weight in a label is the sum of the weights of the indicators below it. */
export default defineCheck({
  id: 'SCORE-007',
  title: { zh: '指标类别分值', en: 'Weight of a category' },
  severity: 'error',
  formula: 'sum of the weights below a label = weight printed in the label',
  source: 'the form itself: 产出指标（50分）',
  why: 'The label fixes how the points are divided among output, benefit and satisfaction.',
  notAnError: ['Labels without a weight.', 'Sub-rows without a weight.', 'A form without a column for weights.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{label}”标明 {stated}，其下分值之和 {working} = {expected}',
    en: '“{label}” is marked with {stated}; the weights below it add up to {working} = {expected}',
  },
  messages: {
    lines: {
      zh: '“{label}”标明 {stated}，其下分值之和 {working} = {expected}；表格可能在此中断',
      en: '“{label}” is marked with {stated}; the weights below it add up to {working} = {expected}; the form may break off here',
    },
    boundary: {
      zh: '“{label}”标明 {stated}，其下分值之和 {working} = {expected}；相邻一行可能属于此类',
      en: '“{label}” is marked with {stated}; the weights below it add up to {working} = {expected}; a line next to them may belong there',
    },
  },
  relations: ({ indicators }, form) =>
    (['category', 'type'] as const).flatMap((level) =>
      runsOf(indicators, level, form).flatMap((members, i, runs) => sumOfRun(members, level, form, runs, i)),
    ),
  examples: {
    pass: [
      {
        indicators: [
          { category: '产出指标（50分）', name: '数量', weight: '30' },
          { category: '产出指标（50分）', name: '质量', weight: '20' },
          { category: '效益指标（30分）', name: '影响', weight: '30' },
        ],
      },
    ],
    fail: [
      {
        indicators: [
          { category: '产出指标（50分）', name: '数量', weight: '30' },
          { category: '产出指标（50分）', name: '质量', weight: '25' },
        ],
      },
    ],
    unknown: [
      {
        indicators: [
          { category: '产出指标（50分）', name: '数量', weight: '30' },
          { category: '产出指标（50分）', name: '质量', weight: '', score: '18' },
        ],
      },
    ],
  },
})

/** Neighbouring indicators under one label, by index. */
function runsOf(indicators: Form['record']['indicators'], level: Level, form: Form): number[][] {
  const runs: number[][] = []
  let before: string | null = null
  indicators.forEach((indicator, i) => {
    const printed = form.figures(`/indicators/${i}/${level}`)[0]?.text
    // A type belongs to its category: 成本指标 may stand below two of them.
    const label = [indicator.category, indicator[level], printed ?? ''].join('\n')
    if (label === before && !isAnotherCell(i, level, form)) runs.at(-1)?.push(i)
    else runs.push([i])
    before = label
  })
  return runs
}

type Level = 'category' | 'type'

/**
 * Whether a label like the one above is one of its own: of two merged cells （19分） stands in both. A label that is
 * repeated in every row, or on the next page, is a copy.
 */
function isAnotherCell(i: number, level: Level, form: Form): boolean {
  const cellOf = (at: number) => form.evidence(`/indicators/${at}/${level}`)?.cells[0]
  const isSame = (a: number, b: number) => {
    const [one, other] = [cellOf(a), cellOf(b)]
    return one?.row === other?.row && one?.column === other?.column && one?.table === other?.table
  }
  return !isSame(i - 1, i) && cellOf(i - 1)?.table === cellOf(i)?.table && (isSame(i - 2, i - 1) || isSame(i, i + 1))
}

function sumOfRun(
  members: readonly number[],
  level: Level,
  form: Form,
  runs: readonly (readonly number[])[],
  place: number,
): Sum[] {
  const [first] = members
  const stated = `/indicators/${first}/${level}`
  const [printed] = form.figures(stated)
  if (first === undefined || printed === undefined || printed.scale !== 0) return []
  const scored = members.filter(
    (i) => form.isPrinted(`/indicators/${i}/weight`) || form.isPrinted(`/indicators/${i}/score`),
  )
  if (!scored.some((i) => form.isPrinted(`/indicators/${i}/weight`))) return []
  const parts = scored.map((i) => ({ at: `/indicators/${i}/weight`, taken: 'whole', blank: 'nonnegative' }) as const)
  // The label of the line before or after may cover a line that belongs here, or the other way round.
  const nearby = [first - 1, ...members, (members.at(-1) ?? first) + 1].map((i) => `/indicators/${i}/${level}`)
  const details = { range: TOTAL_RANGE, args: { label: form.evidence(stated)?.raw ?? '' }, restsOn: nearby }
  const isDoubtful = mayBeCut(members, printed, form)
  const isMisplaced =
    !isDoubtful &&
    (mayBeMisplaced(members, nearby, stated, form) ||
      agreeIfMoved(runs, place, level, form) ||
      agreeIfCut(members, printed, form) ||
      agreeWithUnmarked(runs, place, level, form) ||
      mayLackPoints(sumOfWeights(members, form), printedValue(printed), form))
  const doubt = isDoubtful ? DOUBTS.lines : isMisplaced ? DOUBTS.boundary : {}
  return [sum(parts, { at: stated, taken: 'whole' }, { ...details, ...doubt })]
}

const DOUBTS = {
  lines: { severity: 'warning', message: 'lines' },
  boundary: { severity: 'warning', message: 'boundary' },
} as const

/**
 * Recognition puts the label of a merged cell into its middle row, and where its rows begin and end is inferred. When a
 * few lines more or less at its ends make the sum come out, the inference is doubted, not the form.
 */
function mayBeMisplaced(members: readonly number[], nearby: readonly Pointer[], stated: Pointer, form: Form): boolean {
  const inferred = nearby.some((at) =>
    form.evidence(at)?.reasons.some((reason) => reason.startsWith('label-in-middle')),
  )
  const [first = 0] = members
  const last = members.at(-1) ?? first
  if (!inferred) return false
  const [printed] = form.figures(stated).map(printedValue)
  const sumOf = (from: number, to: number) => sumOfWeights(range(from, to), form)
  const steps = [-2, -1, 0, 1, 2]
  const moved = steps.flatMap((by) => steps.map((to) => sumOf(first + by, last + to)))
  return printed !== undefined && moved.some((total) => compare(total, printed) === 0)
}

/** As many neighbouring labels are looked at together. */
const MOST_LABELS = 4

/**
 * Whether the weights of neighbouring labels all come out once lines between them change sides, where a blank below a
 * label was read as covered by it: a label printed in the middle of its rows looks like that.
 */
function agreeIfMoved(runs: readonly (readonly number[])[], place: number, level: Level, form: Form): boolean {
  const isInherited = (i: number) => form.evidence(`/indicators/${i}/${level}`)?.reasons.includes('label-above')
  for (let from = Math.max(0, place - MOST_LABELS + 1); from <= place; from++) {
    for (let to = Math.max(place, from + 1); to < Math.min(runs.length, from + MOST_LABELS); to++) {
      const asked = runs.slice(from, to + 1)
      const printed = asked.map(([i]) => form.figures(`/indicators/${i}/${level}`)[0])
      const known = printed.filter((one) => one !== undefined)
      if (known.length < asked.length || !asked.flat().some(isInherited)) continue
      if (comesOut(asked.flat(), known, form)) return true
    }
  }
  return false
}

/** Whether lines can be cut, in their order, into one piece a label with its weight. */
function comesOut(lines: readonly number[], printed: readonly PrintedNumber[], form: Form): boolean {
  let start = 0
  for (const label of printed) {
    let end = start + 1
    while (end < lines.length && compare(sumOfWeights(lines.slice(start, end), form), printedValue(label)) < 0) end++
    if (compare(sumOfWeights(lines.slice(start, end), form), printedValue(label)) !== 0) return false
    start = end
  }
  return lines.slice(start).every((i) => form.figures(`/indicators/${i}/weight`).length === 0)
}

/** Whether two labels alike were read as one, since each is repeated in every row: （19分） above （19分）. */
function agreeIfCut(members: readonly number[], printed: PrintedNumber, form: Form): boolean {
  return [2, 3, MOST_LABELS].some((times) => comesOut(members, Array(times).fill(printed), form))
}

/** Whether the weight comes out with lines below that stand under a label without one: a type read as a category. */
function agreeWithUnmarked(runs: readonly (readonly number[])[], place: number, level: Level, form: Form): boolean {
  const members = runs[place] ?? []
  const [printed] = form.figures(`/indicators/${members[0]}/${level}`).map(printedValue)
  const next = runs.slice(place + 1)
  const isMarked = ([i]: readonly number[]) => form.figures(`/indicators/${i}/${level}`).length > 0
  const end = next.findIndex(isMarked)
  const unmarked = (end === -1 ? next : next.slice(0, end)).flat()
  return unmarked.some(
    (_, i) =>
      printed !== undefined && compare(sumOfWeights([...members, ...unmarked.slice(0, i + 1)], form), printed) === 0,
  )
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}

function sumOfWeights(members: readonly number[], { figures }: Form): Decimal {
  return members
    .flatMap((i) => figures(`/indicators/${i}/weight`).slice(0, 1))
    .map(printedValue)
    .reduce(add, ZERO)
}

/** The last label of a form without totals, with too few points below it: documents are often cut short. */
function mayBeCut(members: readonly number[], printed: PrintedNumber, form: Form): boolean {
  const { record, isPrinted } = form
  const isLast = members.at(-1) === record.indicators.length - 1
  if (!isLast || isPrinted('/totalWeight') || isPrinted('/totalScore')) return false
  return compare(sumOfWeights(members, form), printedValue(printed)) < 0
}
