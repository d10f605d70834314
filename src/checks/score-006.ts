import { bound, norm } from '../relations/index.ts'
import { defineCheck } from './define.ts'

/** A self-evaluation has 100 points in all. */
export default defineCheck({
  id: 'SCORE-006',
  title: { zh: '总分值为 100', en: 'Total weight of 100' },
  severity: 'warning',
  formula: 'totalWeight = 100',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号），总分',
  why: 'Scores of two bodies compare only out of the same total.',
  notAnError: ['A form that prints no total weight.'],
  history: ['0.1.0: added.'],
  message: { zh: '总分值应为 100，表中 {stated}', en: 'The total weight should be 100; the form prints {stated}' },
  relations: (_, form) =>
    form.isPrinted('/totalWeight')
      ? [bound({ at: '/totalWeight', taken: 'whole' }, '=', [norm('100')], { truncation: false })]
      : [],
  examples: { pass: [{ totalWeight: '100' }], fail: [{ totalWeight: '90' }], unknown: [] },
})
