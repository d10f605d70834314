import { type Pointer, sum } from '../relations/index.ts'
import type { Message } from '../schema/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { AMOUNTS, amountRange } from './funds.ts'
import { partitionsOf } from './partitions.ts'

const COLUMNS: Readonly<Record<(typeof AMOUNTS)[number], Message>> = {
  approvedBudget: { zh: '年初预算数', en: 'Approved budget' },
  adjustedBudget: { zh: '年度预算数', en: 'Adjusted budget' },
  adjustment: { zh: '调整额', en: 'Adjustment' },
  executed: { zh: '实际支出数', en: 'Executed amount' },
}

function saidOf({ zh, en }: Message): Message {
  return {
    zh: `${zh}各项之和 {working} = {expected}，表中{total} {stated}`,
    en: `${en}, sum of the parts: {working} = {expected}; the form prints {stated} for {total}`,
  }
}

/** The parts of a total add up to it, column by column. Only an adjustment can be negative, so only its blanks leave all open. */
export default defineCheck({
  id: 'FUND-004',
  title: { zh: '资金合计', en: 'Sum of the fund lines' },
  severity: 'error',
  formula: 'sum of the parts = total',
  source: 'the form itself: 年度资金总额 and the lines under 其中',
  why: 'The lines are printed as the parts of the total; every summary relies on that.',
  notAnError: [
    'Parts that are off by the rounding of each.',
    'A single line under 其中, as it names a part and not the parts.',
    'A blank part: the total holds without it, or the result is unknown.',
    'One figure in the total and in all parts, as a converter repeats a merged cell: a warning.',
    'Lines on two levels that nothing tells apart: they give no result.',
  ],
  history: ['0.1.0: added.'],
  message: saidOf(COLUMNS.executed),
  messages: {
    ...Object.fromEntries(Object.entries(COLUMNS).map(([field, name]) => [field, saidOf(name)])),
    repeated: {
      zh: '各项之和 {working} = {expected}，表中{total} {stated}；各格数字相同，可能是一个合并单元格的重复',
      en: 'The parts add up to {working} = {expected}; the form prints {stated} for {total}; all cells print one figure, perhaps one merged cell',
    },
  },
  relations: ({ funds }, form) =>
    partitionsOf(funds).flatMap(({ total, parts, complete }) =>
      AMOUNTS.flatMap((field) => {
        const stated = `/funds/${total}/${field}`
        const places = parts.map((i) => `/funds/${i}/${field}`)
        if (!complete || !form.isPrinted(stated) || !places.some(form.hasPlace)) return []
        const blank = field === 'adjustment' ? 'missing' : 'nonnegative'
        const terms = places.map((at) => ({ at, blank }) as const)
        const details = {
          range: amountRange(form),
          message: field,
          formula: `sum of the parts' ${field} = total ${field}`,
          args: { total: funds[total]?.label ?? '' },
          cause: stated,
        }
        const doubt = isRepeated(stated, places, form) ? ({ severity: 'warning', message: 'repeated' } as const) : {}
        return [sum(terms, stated, { ...details, ...doubt })]
      }),
    ),
  examples: {
    pass: [
      { funds: [{ executed: '100.00' }, { executed: '60.00' }, { executed: '40.00' }] },
      { funds: [{ adjustedBudget: '7165.3' }, { adjustedBudget: '3144.04' }, { adjustedBudget: '4021.22' }] },
      { funds: [{ executed: '100.00' }, { executed: '100.00' }, { executed: '' }] },
    ],
    fail: [
      { funds: [{ executed: '100.00' }, { executed: '60.00' }, { executed: '45.00' }] },
      { funds: [{ approvedBudget: '0' }, { approvedBudget: '90.00' }, { approvedBudget: '' }] },
      {
        funds: [
          { executed: '100.00' },
          { label: '财政拨款', executed: '80.00' },
          { label: '其他资金', executed: '20.00' },
          { label: '中央资金', group: '财政拨款', executed: '50.00' },
          { label: '地方资金', group: '财政拨款', executed: '20.00' },
        ],
      },
    ],
    unknown: [
      { funds: [{ executed: '100.00' }, { executed: '60.00' }, { executed: '' }] },
      { funds: [{ adjustment: '-5.00' }, { adjustment: '-5.00' }, { adjustment: '' }] },
    ],
  },
})

/** One figure in every cell: a converter that repeats the text of a merged cell prints this. */
function isRepeated(stated: Pointer, places: readonly Pointer[], { figures }: Form): boolean {
  const texts = [stated, ...places].map((at) => figures(at)[0]?.text)
  return places.length > 1 && texts.every((text) => text !== undefined && text === texts[0])
}
