import {
  add,
  compare,
  type Decimal,
  decimal,
  type Pointer,
  printedValue,
  sign,
  sum,
  writeDecimal,
  ZERO,
} from '../relations/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { hasMarkForPoints, isScored, scoredLines, scoresTaken, TOTAL_RANGE } from './scores.ts'

/** The total score is the sum of the scores: of the total fund line, whose part lines only repeat it, and of the indicators. */
export default defineCheck({
  id: 'SCORE-004',
  title: { zh: '总得分', en: 'Total score' },
  severity: 'error',
  formula: 'sum of the scores = totalScore',
  source: 'the form itself: 总分',
  why: 'The total decides the grade.',
  notAnError: [
    'Scores with decimals that are off by the rounding of each; whole and half scores are exact.',
    'Sub-rows without weight and score.',
    'A total that is the sum of the weights, where no other total is printed: a warning.',
    'Lines whose weights fall short of 100 where no total weight is printed: lines may be missing, and the failure is a warning.',
    'A line with a weight and a mark (无, —) for its score, or the other way round: a warning, as the mark may belong to the column beside.',
    'A blank score: the total holds without it, or the result is unknown.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '各项得分之和 {working} = {expected}，表中总得分 {stated}',
    en: 'Scores add up to {working} = {expected}; the form prints a total of {stated}',
  },
  messages: {
    lines: {
      zh: '各项得分之和 {working} = {expected}，表中总得分 {stated}；各项分值之和只有 {weights}，可能缺行',
      en: 'Scores add up to {working} = {expected}; the form prints a total of {stated}; the weights add up to {weights} only, so lines may be missing',
    },
    weights: {
      zh: '各项得分之和 {working} = {expected}，表中总分 {stated}；{stated} 正是各项分值之和，可能不是得分',
      en: 'Scores add up to {working} = {expected}; the form prints a total of {stated}, which is what the weights add up to and perhaps no score',
    },
  },
  relations: (_, form) => {
    const lines = scoredLines(form).filter((at) => isScored(at, form))
    if (!form.isPrinted('/totalScore') || !lines.some((at) => form.isPrinted(`${at}/score`))) return []
    const taken = scoresTaken(form)
    const parts = lines.map((at) => ({ at: `${at}/score`, taken, blank: 'nonnegative' }) as const)
    const weights = weightOf(lines, form)
    const details = { range: TOTAL_RANGE, args: { weights: writeDecimal(weights) } }
    const mayLackLines = !form.isPrinted('/totalWeight') && sign(weights) > 0 && compare(weights, NEARLY_ALL) < 0
    const doubt = mayLackLines
      ? DOUBTS.lines
      : mayBeWeight(weights, form)
        ? DOUBTS.weights
        : lines.some((at) => hasMarkForPoints(at, form))
          ? DOUBTS.marks
          : {}
    return [sum(parts, { at: '/totalScore', taken }, { ...details, ...doubt })]
  },
  examples: {
    pass: [
      {
        funds: [{ weight: '10', score: '9.5' }],
        indicators: [
          { weight: '50', score: '48' },
          { weight: '40', score: '40' },
        ],
        totalScore: '97.5',
      },
      {
        indicators: [
          { weight: '50', score: '48.33' },
          { weight: '50', score: '46.67' },
        ],
        totalScore: '95',
      },
    ],
    fail: [
      {
        funds: [{ weight: '10', score: '9' }],
        indicators: [
          { weight: '50', score: '48' },
          { weight: '40', score: '40' },
        ],
        totalScore: '98',
      },
    ],
    unknown: [
      {
        indicators: [
          { weight: '50', score: '48' },
          { weight: '50', score: '' },
        ],
        totalScore: '96',
      },
    ],
  },
})

/** Three weights of 33.3 are all there is; anything below is not. */
const NEARLY_ALL = decimal('99')

function weightOf(lines: readonly Pointer[], { figures }: Form): Decimal {
  return lines
    .flatMap((at) => figures(`${at}/weight`).slice(0, 1))
    .map(printedValue)
    .reduce(add, ZERO)
}

const DOUBTS = {
  lines: { severity: 'warning', message: 'lines' },
  weights: { severity: 'warning', message: 'weights' },
  marks: { severity: 'warning' },
} as const

/** Some forms print one total, under 分值 or across both columns. */
function mayBeWeight(weights: Decimal, { isPrinted, figures }: Form): boolean {
  const [total] = figures('/totalScore')
  return !isPrinted('/totalWeight') && total !== undefined && compare(printedValue(total), weights) === 0
}
