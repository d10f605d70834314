import { type Draft, finish, label, labelled, type Section, single, stacked } from '../form.ts'
import { type DrawnLine, drawLines } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { partitions } from '../sections/partitions.ts'
import { columns, indicators } from '../sections/standard.ts'
import { contactCells } from '../sections/tail.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** Hunan: one line of money, then its two partitions side by side with the figures inside the label cells. */
export const hunan: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'project')
  const head = pairRows([[headPair(draft, 'department', 'department-overall', false)]])
  const money = labelled(
    label(draft, inUnit(draft, random.pick(['年度预算申请', '年度预算执行情况', '部门预算资金']), unit), {
      vertical: true,
    }),
    moneyRows(draft),
  )
  const goals = labelled(label(draft, '年度总体目标', { vertical: true }), goalColumns(draft, ['expected', 'actual']))
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(
      draft,
      columns(draft, ['category', 'type', 'name', 'target', 'actual', 'weight', 'score', 'deviation']),
      {
        points: 90,
        weightsInLabels: random.pick(['none', 'category']),
        total: random.chance(0.8) ? '总分' : null,
      },
    ),
  )
  const tail = random.chance(0.4) ? [single(contactCells(draft))] : []
  const { around, top } = surroundings(draft, { family: 'department-overall', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'department-overall', 'hunan', [...top, head, money, goals, table, ...tail], around)
}

function moneyRows(draft: Draft): Section {
  const plan = { total: '年度资金总额', parts: [], whereof: false, colons: draft.random.chance(0.3) }
  const lines = drawLines(draft, plan)
  const amounts = (lines[0] as DrawnLine).amounts
  const table = fundTable(draft, {
    columns: [
      { field: 'approvedBudget', label: '年初预算数' },
      { field: 'adjustedBudget', label: '全年预算数' },
      { field: 'executed', label: '全年执行数' },
      { field: 'weight', label: '分值' },
      { field: 'completionRate', label: '执行率' },
      { field: 'score', label: '得分' },
    ],
    lines: plan,
    drawn: lines,
    corner: '',
    weight: 10,
    parts: 'blank',
    rates: 'total',
    percentSign: true,
  })
  return stacked([table, partitions(draft, amounts)])
}
