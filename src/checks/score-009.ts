import { bound, claim, compare, printedValue, type Relation } from '../relations/index.ts'
import { assess } from './assess.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf, targetOf } from './indicators.ts'
import { saysNotDone } from './prose/not-done.ts'

/** Points withheld from a target that is met, or full points for something that its own answer calls undone. */
export default defineCheck({
  id: 'SCORE-009',
  title: { zh: '得分与完成情况相符', en: 'Score fits the answer' },
  severity: 'warning',
  formula: 'met: score = weight; said to be undone: score < weight',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号）',
  why: 'A score that does not follow from its answer was given for another reason, which the form should name.',
  notAnError: [
    'Qualitative indicators with full score and no figure.',
    '未发生, 无未完成 and other good news in negative words.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{name}”已达标，得分 {stated} 低于分值 {working}',
    en: '“{name}” is met, yet its score of {stated} is below its weight of {working}',
  },
  messages: {
    undone: {
      zh: '“{name}”得满分 {score}，完成情况却称“{said}”',
      en: '“{name}” has its full score of {score}, while its answer says “{said}”',
    },
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap((placed): Relation[] => {
      const { at, indicator } = placed
      const [score] = form.figures(`${at}/score`)
      const [weight] = form.figures(`${at}/weight`)
      if (score === undefined || weight === undefined) return []
      const name = indicator.name ?? ''
      const found = assess(placed, form)
      if (found?.kind === 'met') {
        const full = { at: `${at}/weight`, taken: 'whole' } as const
        return [bound(`${at}/score`, '>=', [full], { args: { name }, cause: at })]
      }
      const qualitative = (targetOf(placed, form)?.figures.length ?? 0) === 0
      const isFull = compare(printedValue(score), printedValue(weight)) >= 0
      if (!qualitative || !isFull || indicator.actual === null) return []
      const said = saysNotDone(indicator.actual.text)
      const args = { name, score: score.text, said: said ?? '' }
      return [claim([`${at}/score`, `${at}/actual`], said === null, { args, message: 'undone', cause: at })]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '影响程度', target: '明显', actual: '达成预期指标', weight: '10', score: '10' }] },
      { indicators: [{ name: '安全生产', target: '良好', actual: '未发生安全事故', weight: '10', score: '10' }] },
      { indicators: [{ name: '培训人次', target: '≥200人次', actual: '212人次', weight: '5', score: '5' }] },
    ],
    fail: [
      {
        indicators: [{ name: '系统建设', target: '完成验收', actual: '因故暂停，尚未验收', weight: '10', score: '10' }],
      },
      { indicators: [{ name: '培训人次', target: '≥200人次', actual: '212人次', weight: '5', score: '3' }] },
    ],
    unknown: [],
  },
})
