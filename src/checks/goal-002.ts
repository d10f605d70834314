import { claim } from '../relations/index.ts'
import { findFigures } from '../values/index.ts'
import { assess } from './assess.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf } from './indicators.ts'

/** A task that is said to be done in full, and an indicator of it that was missed. */
export default defineCheck({
  id: 'GOAL-002',
  title: { zh: '任务完成情况', en: 'Completion of a task' },
  severity: 'warning',
  formula: 'completion of 100 % implies that every indicator of the task is met',
  source: 'the form itself: 目标完成情况',
  why: 'A task is measured by its indicators.',
  notAnError: ['Indicators that cannot be compared, which IND-002 reports.', 'A task completed to less than 100 %.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '任务“{task}”称完成 {completion}，其指标“{name}”未达标：目标 {target}，实际 {actual}',
    en: 'Task “{task}” is said to be completed to {completion}; its indicator “{name}” is missed: target {target}, actual {actual}',
  },
  relations: (record, form) =>
    record.tasks.flatMap(({ name, completion }, t) => {
      const [figure, more] = findFigures(completion ?? '')
      if (completion === null || figure?.number.text !== '100' || figure.number.unit !== '%' || more) return []
      const at = `/tasks/${t}/completion`
      const own = indicatorsOf(record).filter(({ task }) => task === t)
      const found = own.map((placed) => ({ placed, kind: assess(placed, form)?.kind }))
      const missed = found.find(({ kind }) => kind === 'unmet')?.placed
      if (missed === undefined) return found.some(({ kind }) => kind === 'met') ? [claim([at], true)] : []
      const { indicator } = missed
      const args = {
        task: name ?? '',
        completion,
        name: indicator.name ?? '',
        target: (indicator.adjustedTarget ?? indicator.target)?.text ?? '',
        actual: indicator.actual?.text ?? '',
      }
      return [claim([at, `${missed.at}/actual`, `${missed.at}/target`], false, { args, cause: missed.at })]
    }),
  examples: {
    pass: [{ tasks: [{ completion: '100%', indicators: [{ name: '场次', target: '≥6场', actual: '8场' }] }] }],
    fail: [{ tasks: [{ completion: '100%', indicators: [{ name: '场次', target: '≥6场', actual: '5场' }] }] }],
    unknown: [],
  },
})
