import { bound } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import { findFigures } from '../values/index.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf } from './indicators.ts'
import { kindOf, shiftBetween } from './units.ts'

/** A name that states its target says the same as the column beside it. */
export default defineCheck({
  id: 'IND-005',
  title: { zh: '名称与指标值一致', en: 'Target in name and column' },
  severity: 'warning',
  formula: 'target in the name = target in its column',
  source: 'the form itself',
  why: 'Two targets for one indicator let a body choose which one it met.',
  notAnError: [
    'A figure in the name that describes what is counted: 65岁以上老人, 3个村.',
    'A name from which the target was taken, the column being blank.',
    'Template phrases such as （≥**人）.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '名称“{name}”中为 {working}，指标值为 {stated}',
    en: 'The name “{name}” states {working}; its target is {stated}',
  },
  relations: (record, form) =>
    indicatorsOf(record).flatMap(({ at, indicator: { name, target } }) => {
      const [printed, more] = form.figures(`${at}/target`)
      if (name === null || target === null || printed === undefined || more !== undefined) return []
      // The target was cut from the name itself.
      if (form.evidence(`${at}/target`)?.raw === name || name.includes(target.text)) return []
      const stated = statedIn(name, printed)
      if (stated === null) return []
      const shift = shiftBetween(stated, printed)
      const inName = { at: `${at}/name`, printed: stated, taken: 'exact', shift } as const
      return [bound({ at: `${at}/target`, taken: 'exact' }, '=', [inName], { args: { name } })]
    }),
  examples: {
    pass: [
      { indicators: [{ name: '设施建设质量达标率100%', target: '≥100%', actual: '100%' }] },
      {
        indicators: [
          { name: '新建站点不少于5个', target: '5', actual: '5' },
          { name: '培训达到2万人', target: '20000人' },
        ],
      },
    ],
    fail: [{ indicators: [{ name: '设施建设质量达标率100%', target: '>=98%', actual: '100%' }] }],
    unknown: [],
  },
})

/** The figure that ends a name, or that a bound marks as its target, in the unit of the target. */
function statedIn(name: string, target: PrintedNumber): PrintedNumber | null {
  const found = findFigures(name).filter(({ number, comparator, phrase }) => {
    const ends = /^[)）"”'’。.;；*★\s]*$/.test(name.slice(phrase[1]))
    const [own, asked] = [kindOf(number), kindOf(target)]
    const fits = asked === null || (own?.family === asked.family && own?.dimension === asked.dimension)
    return comparator !== 'between' && fits && (ends || comparator !== null)
  })
  const [only, ...others] = found
  return only === undefined || others.length > 0 ? null : only.number
}
