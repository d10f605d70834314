import { claim } from '../relations/index.ts'
import { defineCheck } from './define.ts'
import { AMOUNTS } from './funds.ts'

/** Amounts without a unit anywhere near: 元 and 万元 differ by four digits. */
export default defineCheck({
  id: 'META-002',
  title: { zh: '金额单位', en: 'Unit of money' },
  severity: 'info',
  formula: 'amounts have a unit',
  source: '–',
  why: 'Without a unit no amount can be compared with another document.',
  notAnError: ['A unit printed once, near the form or in a header.', 'Amounts that each carry their own unit.'],
  history: ['0.1.0: added.'],
  message: { zh: '金额没有标明单位', en: 'Amounts are printed without any unit' },
  relations: ({ funds, tasks, moneyUnit }, form) => {
    const places = [
      ...funds.flatMap((_, i) => AMOUNTS.map((field) => `/funds/${i}/${field}`)),
      ...tasks.map((_, i) => `/tasks/${i}/funds`),
    ].filter(form.isPrinted)
    const [first] = places
    if (first === undefined) return []
    const ownUnits = places.every((at) => form.figures(at).every(({ unit }) => unit !== null))
    return [claim([first, '/moneyUnit'], moneyUnit !== null || ownUnits)]
  },
  examples: {
    pass: [{ moneyUnit: '万元', funds: [{ executed: '30.00' }] }],
    fail: [{ moneyUnit: '', funds: [{ executed: '30.00' }] }],
    unknown: [],
  },
})
