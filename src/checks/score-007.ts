import { printedValue, type Sum, sum } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { mayBeCut, mayBeMisread } from './label-doubts.ts'
import { type LabelRun, labelAt, labelRuns } from './label-runs.ts'
import { isScored, TOTAL_RANGE } from './scores.ts'

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
  relations: (_, form) =>
    (['category', 'type'] as const).flatMap((level) =>
      labelRuns(level, form).flatMap((run, place, runs) => sumOfRun(run, place, runs, form)),
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

function sumOfRun(run: LabelRun, place: number, runs: readonly LabelRun[], form: Form): Sum[] {
  const { level, members, at, printed } = run
  const [first = 0] = members
  if (printed === undefined || printed.scale !== 0) return []
  const scored = members.map((i) => `/indicators/${i}`).filter((line) => isScored(line, form))
  if (!scored.some((line) => form.isPrinted(`${line}/weight`))) return []
  const parts = scored.map((line) => ({ at: `${line}/weight`, taken: 'whole', blank: 'nonnegative' }) as const)
  // The label of the line before or after may cover a line that belongs here, or the other way round.
  const nearby = [first - 1, ...members, (members.at(-1) ?? first) + 1].map((i) => labelAt(i, level))
  const details = { range: TOTAL_RANGE, args: { label: form.evidence(at)?.raw ?? '' }, restsOn: nearby }
  const weight = printedValue(printed)
  const doubt = mayBeCut(run, weight, form)
    ? DOUBTS.lines
    : mayBeMisread(runs, place, weight, nearby, form)
      ? DOUBTS.boundary
      : {}
  return [sum(parts, { at, taken: 'whole' }, { ...details, ...doubt })]
}

const DOUBTS = {
  lines: { severity: 'warning', message: 'lines' },
  boundary: { severity: 'warning', message: 'boundary' },
} as const
