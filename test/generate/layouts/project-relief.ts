import { finish, label, labelled, single } from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { indicators } from '../sections/standard.ts'
import { contactCells } from '../sections/tail.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** 衔接资金 / 扶贫资金 form: points before the target, starred names, sub-rows that state what a starred one asks for. */
export const relief: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'project')
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', false)
  const head = pairRows([
    [pair('project'), pair('leaderAndPhone')],
    [pair('department'), pair('implementingUnit')],
  ])
  const funds = labelled(
    label(draft, inUnit(draft, '资金情况', unit)),
    fundTable(draft, {
      columns: [
        { field: 'adjustedBudget', label: '全年预算数（A）' },
        { field: 'executed', label: '全年执行数（B）' },
        { field: 'weight', label: '分值' },
        { field: 'completionRate', label: '执行率（B/A）' },
        { field: 'score', label: '得分' },
      ],
      lines: {
        total: '年度资金总额',
        parts: random.pick([partSets.thisYear, partSets.levels]),
        whereof: true,
        colons: random.chance(0.7),
      },
      corner: '',
      weight: 10,
      parts: random.pick(['repeat', 'repeat', 'blank']),
      rates: 'all',
      percentSign: true,
    }),
  )
  const goals = labelled(
    label(draft, '年度总体目标', { vertical: true }),
    goalColumns(draft, ['expected', 'actual'], { expected: '年初设定目标', actual: '年度总体目标完成情况综述' }),
  )
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(
      draft,
      [
        { field: 'category', label: '一级\n指标' },
        { field: 'type', label: '二级指标' },
        { field: 'name', label: '三级指标' },
        { field: 'weight', label: '分值' },
        { field: 'target', label: '年度指标值' },
        { field: 'actual', label: '全年实际值' },
        { field: 'score', label: '得分' },
        { field: 'deviation', label: '未完成原因及拟采取的改进措施' },
      ],
      {
        points: 90,
        weightsInLabels: random.pick(['category', 'category', 'none']),
        prefix: 'star',
        subRows: true,
        lostCategories: random.chance(0.15),
        total: random.chance(0.6) ? '总分' : null,
      },
    ),
  )
  const tail = random.chance(0.3) ? [single(contactCells(draft))] : []
  const { around, top } = surroundings(draft, {
    family: 'project',
    unit,
    place: drawTitlePlace(draft),
    titles: [
      '项目支出绩效目标自评表',
      '衔接推进乡村振兴补助资金项目绩效目标自评表',
      '扶贫项目资金绩效目标自评表',
      '项目绩效自评表',
    ],
  })
  return finish(draft, 'project', 'relief', [...top, head, funds, goals, table, ...tail], around)
}
