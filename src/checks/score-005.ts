import { add, printedValue, sum, ZERO } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { hasMarkForPoints, isScored, mayLackPoints, scoredLines, TOTAL_RANGE } from './scores.ts'

/** The total weight is the sum of the weights, of the same lines as the total score. */
export default defineCheck({
  id: 'SCORE-005',
  title: { zh: '总分值', en: 'Total weight' },
  severity: 'error',
  formula: 'sum of the weights = totalWeight',
  source: 'the form itself: 总分',
  why: 'A weight lost or counted twice shifts every share of the score.',
  notAnError: [
    'Three weights of 33.3 under 100: weights with decimals are rounded.',
    'Sub-rows without a weight.',
    'A line without points whose target or answer is the figure that the sum lacks: a warning, as the row may be read one column off.',
    'A line with a score and a mark (无, —) for its weight, or the other way round: a warning, as the mark may belong to the column beside.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '各项分值之和 {working} = {expected}，表中总分值 {stated}',
    en: 'Weights add up to {working} = {expected}; the form prints a total of {stated}',
  },
  relations: (_, form) => {
    const lines = scoredLines(form).filter((at) => isScored(at, form))
    if (!form.isPrinted('/totalWeight') || !lines.some((at) => form.isPrinted(`${at}/weight`))) return []
    const parts = lines.map((at) => ({ at: `${at}/weight`, taken: 'whole', blank: 'nonnegative' }) as const)
    const weights = parts.flatMap(({ at }) => form.figures(at).slice(0, 1)).map(printedValue)
    const [stated = ZERO] = form.figures('/totalWeight').map(printedValue)
    const isDoubtful =
      lines.some((at) => hasMarkForPoints(at, form)) || mayLackPoints(weights.reduce(add, ZERO), stated, form)
    const doubt = isDoubtful ? ({ severity: 'warning' } as const) : {}
    return [sum(parts, { at: '/totalWeight', taken: 'whole' }, { range: TOTAL_RANGE, ...doubt })]
  },
  examples: {
    pass: [
      { funds: [{ weight: '10' }], indicators: [{ weight: '50' }, { weight: '40' }], totalWeight: '100' },
      { indicators: [{ weight: '33.3' }, { weight: '33.3' }, { weight: '33.3' }], totalWeight: '100' },
    ],
    fail: [{ funds: [{ weight: '10' }], indicators: [{ weight: '50' }, { weight: '50' }], totalWeight: '100' }],
    unknown: [
      { funds: [{ weight: '10' }], indicators: [{ weight: '50' }, { weight: '', score: '38' }], totalWeight: '100' },
    ],
  },
})
