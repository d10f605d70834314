import { managementText } from '../bank/prose.ts'
import { beside, type Draft, finish, label, labelled, otherCell, single } from '../form.ts'
import { askedRows } from '../sections/asked.ts'
import { partSets } from '../sections/fund-lines.ts'
import { goalColumns, goalRows, goalTerms } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import type { IndicatorColumn } from '../sections/indicator-options.ts'
import { columns, indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

type Field = Parameters<typeof headPair>[1]
const pairOf = (draft: Draft) => (field: Field) => headPair(draft, field, 'target', false)

/** Relief: three lines of money, one goal (an answer column left blank now and then), indicators with one value and 备注. */
export const targetRelief: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'target')
  const pair = pairOf(draft)
  const head = pairRows([
    [pair('project'), pair('leaderAndPhone')],
    [pair('department'), pair('implementingUnit')],
  ])
  const money = labelled(
    label(draft, inUnit(draft, '资金情况', unit)),
    askedRows(draft, {
      plan: {
        total: '年度资金总额',
        parts: random.pick([partSets.own, partSets.thisYear, partSets.levels]),
        whereof: true,
        colons: random.chance(0.6),
      },
    }),
  )
  const goals = labelled(
    label(draft, '总体目标', { vertical: true }),
    goalColumns(draft, ['expected'], { expected: '年度目标' }),
  )
  const extra: IndicatorColumn[] = random.chance(0.5)
    ? [{ field: 'other', label: '备注', answers: ['', '', '以实际为准'] }]
    : []
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(
      draft,
      [
        ...columns(draft, ['category', 'type', 'name']),
        { field: 'target', label: random.pick(['指标值', '年度指标值']) },
        ...extra,
      ],
      { prefix: 'star' },
    ),
  )
  const review = random.chance(0.3)
    ? [
        single([
          label(draft, '财政部门审核意见'),
          otherCell(draft.record, '财政部门审核意见', random.pick(['（盖章）', '同意']), 1),
        ]),
      ]
    : []
  const { around, top } = surroundings(draft, { family: 'target', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'target', 'relief', [...top, head, money, goals, table, ...review], around)
}

/** Bingtuan and the Ministry: money and goals of the whole project and of the year side by side. */
export const targetSideBySide: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'target')
  const pair = pairOf(draft)
  const head = pairRows([
    [pair('project')],
    [pair('department'), pair('implementingUnit')],
    [pair('other'), pair('other')],
  ])
  const colons = random.chance(0.5)
  const blocks = beside(
    askedRows(draft, {
      plan: {
        total: random.pick(['项目资金总额', '中期资金总额', '项目总金额']),
        parts: partSets.thisYear,
        whereof: true,
        colons,
      },
      grouped: true,
    }),
    askedRows(draft, {
      plan: {
        total: random.pick(['年度资金申请总额', '年度资金总额']),
        parts: partSets.ministry,
        whereof: true,
        colons,
      },
      grouped: true,
    }),
  )
  const money = labelled(label(draft, inUnit(draft, '资金情况', unit)), blocks)
  const goals = labelled(
    label(draft, random.pick(['项目绩效目标', '总体目标']), { vertical: true }),
    goalTerms(
      draft,
      random.pick([
        [
          ['项目总目标', 'multiYear'],
          ['年度总体目标', 'annual'],
        ],
        [
          ['中期目标', 'multiYear'],
          ['年度目标', 'annual'],
        ],
        [
          ['长期目标', 'multiYear'],
          ['年度目标', 'annual'],
        ],
      ] as const),
    ),
  )
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(draft, [...columns(draft, ['category', 'type', 'name']), { field: 'target', label: '年度指标值' }], {
      prefix: random.pick(['none', 'numbered']),
      slots: random.chance(0.5),
    }),
  )
  const { around, top } = surroundings(draft, { family: 'target', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'target', 'side-by-side', [...top, head, money, goals, table], around)
}

/** A transfer's target form: few lines, amounts in their own words, one goal as a long text. */
export const targetTransfer: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'target')
  const pair = pairOf(draft)
  const head = pairRows([[pair('project')], [pair('department')]])
  const money = labelled(
    label(draft, inUnit(draft, '资金情况', unit)),
    askedRows(draft, {
      plan: {
        total: random.pick(['年度金额', '年度资金总额', '年度资金金额']),
        parts: partSets.subsidy,
        whereof: true,
        colons: random.chance(0.7),
      },
    }),
  )
  const goals = goalRows(draft, [[random.pick(['总体目标', '年度总体目标', '年度目标']), null]])
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(draft, columns(draft, ['category', 'type', 'name', 'target']), {}),
  )
  const { around, top } = surroundings(draft, {
    family: 'target',
    unit,
    place: drawTitlePlace(draft),
    titles: ['转移支付绩效目标表', '专项转移支付区域绩效目标表', '专项资金绩效目标申报表'],
  })
  return finish(draft, 'target', 'transfer', [...top, head, money, goals, table], around)
}

/** Chongqing: numbered sources, goals of the whole project and of the year in rows, unit and comparator before the value. */
export const targetChongqing: LayoutBuilder = (draft) => {
  const { random, record } = draft
  const unit = drawUnit(draft, 'target')
  const pair = pairOf(draft)
  const head = pairRows([
    [pair('department'), pair('project')],
    [pair('implementingUnit'), pair('other')],
    [pair('other'), pair('phone')],
  ])
  const money = labelled(
    label(draft, inUnit(draft, '资金情况', unit)),
    askedRows(draft, {
      plan: { total: '年度资金总额', parts: partSets.numbered, whereof: true, colons: random.chance(0.4) },
    }),
  )
  const basis = single([
    label(draft, '项目概况及立项依据'),
    otherCell(record, '项目概况及立项依据', managementText(random), 1),
  ])
  const goals = goalRows(draft, [
    ['项目总体目标', 'multiYear'],
    ['项目年度目标', 'annual'],
  ])
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(draft, columns(draft, ['category', 'type', 'name', 'unit', 'comparator', 'target'])),
  )
  const { around, top } = surroundings(draft, { family: 'target', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'target', 'chongqing', [...top, head, money, basis, goals, table], around)
}
