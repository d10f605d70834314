import { bound } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { formTotalOf } from './partitions.ts'

/** The money of the tasks is part of what was spent in all. */
export default defineCheck({
  id: 'FUND-007',
  title: { zh: '任务资金不超总支出', en: 'Task funds within spending' },
  severity: 'warning',
  formula: 'sum of task funds <= executed of the whole',
  source: 'the form itself: 任务涉及资金',
  why: 'Tasks are paid out of the spending that the form reports.',
  notAnError: ['Tasks that account for some of the spending only.', 'A task without funds.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '任务资金之和 {working} = {expected}，超过实际支出数 {stated}',
    en: 'Task funds {working} = {expected} exceed what was executed, {stated}',
  },
  relations: ({ funds, tasks }, form) => {
    const total = formTotalOf(funds)
    const places = tasks.map((_, i) => `/tasks/${i}/funds`).filter(form.hasPlace)
    if (total === null || !form.hasPlace(`/funds/${total}/executed`) || !places.some(form.isPrinted)) return []
    const terms = places.map((at) => ({ at, blank: 'nonnegative' }) as const)
    return [bound(`/funds/${total}/executed`, '>=', terms)]
  },
  examples: {
    pass: [
      { funds: [{ executed: '1022.93' }], tasks: [{ funds: '262.5' }, { funds: '311.08' }] },
      { funds: [{ executed: '300.00' }], tasks: [{ funds: '262.50' }, { funds: '' }] },
    ],
    fail: [{ funds: [{ executed: '300.00' }], tasks: [{ funds: '262.50' }, { funds: '81.00' }] }],
    unknown: [{ funds: [{ executed: '' }], tasks: [{ funds: '262.50' }] }],
  },
})
