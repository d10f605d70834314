import { bound } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { partitionsOf } from './partitions.ts'

const COLUMNS = ['approvedBudget', 'adjustedBudget', 'executed'] as const

const MESSAGES = {
  approvedBudget: {
    zh: '{part}的年初预算数 {stated} 大于{total}的年初预算数 {working}',
    en: '{part}: its approved budget of {stated} exceeds the {working} of {total}',
  },
  adjustedBudget: {
    zh: '{part}的年度预算数 {stated} 大于{total}的年度预算数 {working}',
    en: '{part}: its adjusted budget of {stated} exceeds the {working} of {total}',
  },
  executed: {
    zh: '{part}的实际支出数 {stated} 大于{total}的实际支出数 {working}',
    en: '{part}: its executed amount of {stated} exceeds the {working} of {total}',
  },
} as const

/** No part exceeds its whole. Adjustments are left out: of two that add up, one may be negative. */
export default defineCheck({
  id: 'FUND-005',
  title: { zh: '部分不大于合计', en: 'Part within its total' },
  severity: 'error',
  formula: 'part <= total',
  source: 'the form itself: 其中',
  why: 'What is printed under 其中 is some of the amount above it.',
  notAnError: [
    'A part equal to its total.',
    'A part that exceeds the total within the rounding of both.',
    'Groups side by side of which some lines lost their group: a warning, as a part may belong to another total.',
  ],
  history: ['0.1.0: added.'],
  message: MESSAGES.executed,
  messages: MESSAGES,
  relations: ({ funds }, form) =>
    partitionsOf(funds).flatMap(({ total, parts, doubtful }) =>
      parts.flatMap((part) =>
        COLUMNS.flatMap((field) => {
          const [stated, whole] = [`/funds/${part}/${field}`, `/funds/${total}/${field}`]
          if (!form.isPrinted(stated) || !form.hasPlace(whole)) return []
          const args = { part: funds[part]?.label ?? '', total: funds[total]?.label ?? '' }
          const details = { args, cause: whole, message: field }
          return [bound(stated, '<=', [whole], doubtful ? { ...details, severity: 'warning' } : details)]
        }),
      ),
    ),
  examples: {
    pass: [
      { funds: [{ executed: '1022.93' }, { label: '其中：一般公共预算', executed: '985.7' }] },
      { funds: [{ adjustedBudget: '64.0' }, { label: '其中：财政拨款', adjustedBudget: '64.04' }] },
    ],
    fail: [{ funds: [{ executed: '985.70' }, { label: '其中：一般公共预算', executed: '1022.93' }] }],
    unknown: [{ funds: [{ executed: '' }, { label: '其中：一般公共预算', executed: '985.70' }] }],
  },
})
