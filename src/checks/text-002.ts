import type { Relation } from '../relations/index.ts'
import { findFigures } from '../values/index.ts'
import { defineCheck } from './define.ts'
import { indicatorsOf } from './indicators.ts'
import { eachBound, itemsAgainst } from './prose/lists.ts'
import { passagesOf } from './prose/passages.ts'

/** A bound for each of several, and a list of what each reached. The bound stands in the text itself, or in the name of its indicator. */
export default defineCheck({
  id: 'TEXT-002',
  title: { zh: '逐项达标', en: 'Each item within the bound' },
  severity: 'warning',
  formula: 'each item of a list meets the bound stated for each',
  source: '–',
  why: 'A text that promises so much of each and lists the counts can be checked item by item.',
  notAnError: ['A total above the bound.', 'Figures of another kind in the same text.', 'Figures that are no list.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '要求每项{sign} {working}，其中“{item}”不符',
    en: 'Each should be {sign} {working}; “{item}” is not',
  },
  relations: (record) => {
    const names = new Map(
      indicatorsOf(record).map(({ at, indicator }) => [`${at}/actual`, { at: `${at}/name`, name: indicator.name }]),
    )
    return passagesOf(record).flatMap((passage): Relation[] => {
      if (passage.figures.length < 2) return []
      const named = names.get(passage.at)
      const inName = named?.name ? eachBound(named.at, named.name, findFigures(named.name)) : null
      const each = eachBound(passage.at, passage.text, passage.figures) ?? inName
      const found = each === null ? null : itemsAgainst(passage, each)
      if (found === null) return []
      const { printed } = found.relation.stated
      const item = found.items.find((text) => text.endsWith(`${printed?.text}${printed?.unit ?? ''}`)) ?? ''
      return [{ ...found.relation, args: { item, items: found.items } }]
    })
  },
  examples: {
    pass: [
      { goals: [{ actual: '东片区新增个案50个，西片区新增个案53个，达到每个片区不低于50个的目标。' }] },
      {
        indicators: [{ name: '每个站点活动数不低于6场次', actual: '东片区组织活动8次，西片区组织活动10次。' }],
      },
    ],
    fail: [
      { goals: [{ actual: '东片区新增个案50个，西片区新增个案43个，达到每个片区不低于50个的目标。' }] },
      { indicators: [{ name: '每个站点活动数不低于6场次', actual: '东片区组织活动8次，西片区组织活动5次。' }] },
    ],
    unknown: [],
  },
})
