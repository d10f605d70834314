import { add, compare, type Decimal, type Pointer, printedValue, type Sum, sum, ZERO } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { TOTAL_RANGE } from './scores.ts'

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
      runsOf(indicators, level, form).flatMap((members, i, runs) =>
        sumOfRun(members, level, form, [runs[i - 1] ?? [], runs[i + 1] ?? []]),
      ),
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
function runsOf(indicators: Form['record']['indicators'], level: 'category' | 'type', form: Form): number[][] {
  const runs: number[][] = []
  let before: string | null = null
  indicators.forEach((indicator, i) => {
    const printed = form.figures(`/indicators/${i}/${level}`)[0]?.text
    // A type belongs to its category: 成本指标 may stand below two of them.
    const label = [indicator.category, indicator[level], printed ?? ''].join('\n')
    if (label === before) runs.at(-1)?.push(i)
    else runs.push([i])
    before = label
  })
  return runs
}

function sumOfRun(
  members: readonly number[],
  level: 'category' | 'type',
  form: Form,
  [before, after]: readonly [readonly number[], readonly number[]],
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
      agreeIfMoved(members, after, level, form) ||
      agreeIfMoved(before, members, level, form))
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

/**
 * Whether the weights of two neighbouring labels both come out once some lines between them change sides, where a blank
 * below a label was read as covered by it: a label printed in the middle of two rows looks like that.
 */
function agreeIfMoved(
  upper: readonly number[],
  lower: readonly number[],
  level: 'category' | 'type',
  form: Form,
): boolean {
  const lines = [...upper, ...lower]
  const [above, below] = [upper[0], lower[0]].map((i) => form.figures(`/indicators/${i}/${level}`)[0])
  const isInherited = (i: number) => form.evidence(`/indicators/${i}/${level}`)?.reasons.includes('label-above')
  if (above === undefined || below === undefined || !lines.some(isInherited)) return false
  const comesOut = (members: readonly number[], printed: PrintedNumber) =>
    compare(sumOfWeights(members, form), printedValue(printed)) === 0
  // Two rows to each side at most, as above.
  const cuts = [-2, -1, 1, 2].map((by) => upper.length + by)
  return cuts.some((cut) => cut > 0 && comesOut(lines.slice(0, cut), above) && comesOut(lines.slice(cut), below))
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
