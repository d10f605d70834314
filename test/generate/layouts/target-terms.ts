import { type Draft, finish, label, labelled, stacked } from '../form.ts'
import { askedAcross, askedRows } from '../sections/asked.ts'
import { partSets } from '../sections/fund-lines.ts'
import { goalRows, goalTerms } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { columns, indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

type Field = Parameters<typeof headPair>[1]
const pairOf = (draft: Draft) => (field: Field) => headPair(draft, field, 'target', false)

/** Older forms: 长期 and 年度 goals, then 长期 and 年度 indicators one under the other or in two columns. */
export const targetTerms: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'target')
  const pair = pairOf(draft)
  const head = pairRows([
    [pair('project')],
    [pair('department'), pair('implementingUnit')],
    [pair('other'), pair('phone')],
  ])
  const plan = { total: '资金总额', parts: partSets.own, whereof: false, colons: true }
  const money = labelled(
    label(draft, inUnit(draft, random.pick(['项目资金申请', '资金来源']), unit)),
    random.chance(0.3) ? askedAcross(draft, { plan }) : askedRows(draft, { plan }),
  )
  const names = random.pick([
    [
      ['长期目标', 'multiYear'],
      ['年度目标', 'annual'],
    ],
    [
      ['中期目标', 'multiYear'],
      ['年度目标', 'annual'],
    ],
  ] as const)
  const goals = labelled(
    label(draft, '项目绩效目标', { vertical: true }),
    random.chance(0.5) ? goalTerms(draft, names) : goalRows(draft, names),
  )
  const keys = columns(draft, ['category', 'type', 'name'])
  const table = random.chance(0.4)
    ? labelled(
        label(draft, '绩效指标', { vertical: true }),
        indicators(draft, [
          ...keys,
          { field: 'longTarget', label: random.pick(['长期指标值', '中期指标值']) },
          { field: 'target', label: '年度指标值' },
        ]),
      )
    : stacked(
        (['multiYear', 'annual'] as const).map((term) =>
          labelled(
            label(draft, term === 'annual' ? '年度绩效指标' : '长期绩效指标', { vertical: true }),
            indicators(
              draft,
              [...keys, { field: 'target', label: '指标值' }, { field: 'other', label: '备注', answers: [''] }],
              { term, perType: [1, 2] },
            ),
          ),
        ),
      )
  const { around, top } = surroundings(draft, { family: 'target', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'target', 'terms', [...top, head, money, goals, table], around)
}
