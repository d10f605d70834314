import { defineCheck, ratio } from '../../src/checks/index.ts'

/** A house rule: the rate of a part line is its share of the whole. */
export const ownCheck = defineCheck({
  id: 'HOUSE-001',
  title: { zh: '部分占总额的比重', en: 'Share of a part' },
  severity: 'warning',
  formula: 'part executed / total executed = completionRate of the part',
  source: 'rules of the house',
  why: 'In our forms the rate of a part line is its share of the whole.',
  notAnError: ['A part line without a rate.'],
  history: ['1: added.'],
  message: {
    zh: '{line}：{working} = {expected}，表中 {stated}',
    en: '{line}: {working} = {expected}; the form prints {stated}',
  },
  relations: ({ funds }) =>
    funds.flatMap((line, i) =>
      i === 0 || line.completionRate === null
        ? []
        : [
            ratio(`/funds/${i}/executed`, '/funds/0/executed', `/funds/${i}/completionRate`, {
              args: { line: line.label },
            }),
          ],
    ),
  examples: {
    pass: [{ funds: [{ executed: '80.00' }, { label: '其他资金', executed: '20.00', completionRate: '25%' }] }],
    fail: [{ funds: [{ executed: '80.00' }, { label: '其他资金', executed: '20.00', completionRate: '20%' }] }],
    unknown: [{ funds: [{ executed: '' }, { label: '其他资金', executed: '20.00', completionRate: '20%' }] }],
  },
})
