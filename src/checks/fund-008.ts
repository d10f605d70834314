import { bound, judge, type Relation, type Sheet } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { formTotalOf } from './partitions.ts'
import { type SpokenAmount, spokenAmounts } from './prose/amounts.ts'
import { spoken } from './prose/passages.ts'

/** An amount that the text repeats is the one in the table. The text may mean a part: any line of the column will do. */
export default defineCheck({
  id: 'FUND-008',
  title: { zh: '同一金额前后一致', en: 'One amount in two places' },
  severity: 'warning',
  formula: 'amount in the text = amount in the table',
  source: 'the form itself',
  why: 'Goals, conclusions and notes repeat the budget and the spending; a stale copy shows where a form was not brought up to date.',
  notAnError: [
    'An amount rounded in the text, or in another unit.',
    'An amount that is that of a part line.',
    'An amount for one purpose among others: only what is said of the whole is compared.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '文字称“{phrase}”，资金表中为 {working}',
    en: 'The text says “{phrase}”; the table prints {working}',
  },
  relations: (record, form) => {
    const sheet = sheetOf(form)
    return spokenAmounts(record).flatMap((amount) => {
      const relations = candidates(amount, form)
      const first = (outcome: string) => relations.find((relation) => judge(relation, sheet).outcome === outcome)
      return first('pass') ?? first('fail') ?? relations[0] ?? []
    })
  },
  examples: {
    pass: [
      {
        funds: [{ approvedBudget: '90.00', adjustedBudget: '89.97' }],
        goals: [{ expected: '本项目申请预算资金90万元，用于设备更新。' }],
      },
      { funds: [{ executed: '89.974' }], goals: [{ actual: '全年实际支出89.97万元。' }] },
    ],
    fail: [
      {
        funds: [{ approvedBudget: '90.00', adjustedBudget: '89.97' }],
        goals: [{ expected: '本项目申请预算资金120万元，用于设备更新。' }],
      },
    ],
    unknown: [{ funds: [{ executed: '' }], goals: [{ actual: '全年实际支出89.97万元。' }] }],
  },
})

/** The text against each printed line of its columns, the total line first. */
function candidates({ figure, fields, shift }: SpokenAmount, form: Form): Relation[] {
  const { funds } = form.record
  const total = formTotalOf(funds)
  const lines = funds.map((_, i) => i).sort((a, b) => Number(b === total) - Number(a === total))
  const phrase = `${figure.lead}${figure.number.text}${figure.number.unit ?? ''}`
  return lines.flatMap((i) =>
    fields.flatMap((field) => {
      const at = `/funds/${i}/${field}`
      return form.hasPlace(at) ? [bound(spoken(figure, { shift }), '=', [at], { args: { phrase } })] : []
    }),
  )
}

function sheetOf({ figures }: Form): Sheet {
  return {
    amount: ({ at, printed }) => {
      const [found] = at === null ? [] : figures(at)
      const known = printed ?? found
      return known === undefined ? { kind: 'missing' } : { kind: 'figure', printed: known }
    },
    isTrusted: () => true,
  }
}
