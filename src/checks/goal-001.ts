import type { Relation } from '../relations/index.ts'
import { compare, figureText, printedValue } from '../relations/index.ts'
import { assess } from './assess.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { indicatorsOf } from './indicators.ts'
import { passagesOf } from './prose/passages.ts'
import { type Match, matchPromises, promiseKept } from './prose/promises.ts'

/** What a goal promises in figures, against the target of the indicator for the same thing. */
export default defineCheck({
  id: 'GOAL-001',
  title: { zh: '目标与指标一致', en: 'Goal and indicator' },
  severity: 'warning',
  formula: 'figure promised in a goal = target of its indicator',
  source: 'the form itself',
  why: 'A goal is measured by its indicators; a lower target lets the goal be missed while the indicator is met.',
  notAnError: [
    'A promise of at least so much, where the indicator asks for more.',
    'Figures for each of several against a figure for all.',
    'A promise that no indicator, or more than one, could be about.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '目标称“{said}”，指标“{name}”为 {working}',
    en: 'The goal says “{said}”; indicator “{name}” asks for {working}',
  },
  messages: {
    between: {
      zh: '目标称“{said}”，指标“{name}”为 {working}，实际 {reached}：达到指标而未达到目标',
      en: 'The goal says “{said}”; indicator “{name}” asks for {working}, and {reached} was reached: the indicator is met and the goal is not',
    },
  },
  relations: (record, form) => {
    const indicators = indicatorsOf(record)
    return passagesOf(record)
      .filter(({ kind }) => kind === 'goal')
      .flatMap((passage) => {
        const task = /^\/tasks\/(\d+)\//.exec(passage.at)?.[1]
        const own = indicators.filter((placed) =>
          task === undefined ? placed.task === null : placed.task === Number(task),
        )
        return matchPromises(passage, own, form).map((match): Relation => {
          const reached = betweenTheTwo(match, form)
          const args = { said: match.said, name: match.placed.indicator.name ?? '', reached: reached ?? '' }
          return { ...promiseKept(match), args, ...(reached === null ? {} : { message: 'between' }) }
        })
      })
  },
  examples: {
    pass: [
      {
        goals: [{ expected: '接待游客不少于6万人，游客满意度达到90%以上。' }],
        indicators: [
          { name: '接待游客数量', target: '>=60000人' },
          { name: '游客满意度', target: '≥95%' },
        ],
      },
    ],
    fail: [
      {
        tasks: [
          {
            goal: '组建1支249人的志愿者队伍，实现服务满意率达95%。',
            indicators: [
              { name: '随机调查服务对象满意度不低于90%', actual: '满意度平均值达93.2%。' },
              { name: '组织一支不少于150人的志愿者队伍', actual: '158人' },
            ],
          },
        ],
      },
      {
        goals: [{ expected: '完成公路绿化3500米。' }],
        indicators: [{ name: '公路绿化长度', target: '3000米' }],
      },
    ],
    unknown: [],
  },
})

/** What was reached, where it is enough for the indicator and too little for the goal. */
function betweenTheTwo({ promise, placed }: Match, form: Form): string | null {
  const found = assess(placed, form)
  if (found?.kind !== 'met' || (found.comparator !== '>=' && found.comparator !== '>')) return null
  const isLess = compare(printedValue(found.figure), printedValue(promise.number)) < 0
  return isLess && found.figure.unit === promise.number.unit ? figureText(found.figure) : null
}
