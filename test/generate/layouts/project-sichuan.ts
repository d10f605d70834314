import { managementText } from '../bank/prose.ts'
import { type Draft, finish, label, labelled, otherCell, single, stacked, textCell } from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { indicators } from '../sections/standard.ts'
import { longText, signatures } from '../sections/tail.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, type LayoutBuilder } from './common.ts'

/** Sichuan since 2023: comparator, value and unit of a target in three columns, 原因 over all fund lines, 合计. */
export const sichuan: LayoutBuilder = (draft) => {
  const { random } = draft
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', false)
  const head = pairRows([[pair('project')], [pair('department'), pair('implementingUnit')]])
  const basics = labelled(
    label(draft, '项目基本情况', { vertical: true }),
    stacked([
      labelled(
        label(draft, '1.项目年度目标完成情况'),
        goalColumns(draft, ['expected', 'actual'], { expected: '项目年度目标', actual: '年度目标完成情况' }),
      ),
      single([
        label(draft, '2.项目实施内容及过程概述'),
        otherCell(draft.record, '2.项目实施内容及过程概述', random.chance(0.4) ? '' : managementText(random), 1),
      ]),
    ]),
  )
  draft.record.moneyUnit = '万元'
  const funds = labelled(
    label(draft, '预算执行情况（10分）', { vertical: true }),
    fundTable(draft, {
      columns: [
        { field: 'approvedBudget', label: '年初预算' },
        { field: 'adjustedBudget', label: '调整后预算数' },
        { field: 'executed', label: '预算执行数' },
        { field: 'completionRate', label: '预算执行率' },
        { field: 'weight', label: '权重' },
        { field: 'score', label: '得分' },
        { field: 'deviation', label: '原因' },
      ],
      lines: { total: '总额', parts: partSets.sichuan, whereof: true, colons: false },
      corner: '年度预算数（万元）',
      weight: 10,
      parts: 'mark',
      rates: 'all',
      percentSign: true,
      ...(random.chance(0.7)
        ? { sharedReason: random.pick(['年中追加人员经费', '', '项目尾款次年支付，执行率未达到90%']) }
        : {}),
    }),
  )
  const table = labelled(
    label(draft, '绩效指标（90分）', { vertical: true }),
    indicators(
      draft,
      [
        { field: 'category', label: '一级指标' },
        { field: 'type', label: '二级指标' },
        { field: 'name', label: '三级指标' },
        { field: 'comparator', label: '指标性质' },
        { field: 'target', label: '指标值' },
        { field: 'unit', label: '度量单位' },
        { field: 'actual', label: '完成值' },
        { field: 'weight', label: '权重' },
        { field: 'score', label: '得分' },
        { field: 'deviation', label: '未完成原因分析' },
      ],
      { points: 90, total: '合计' },
    ),
    1,
  )
  const texts = (['conclusion', 'problems', 'improvements'] as const).map((field) =>
    random.chance(0.15) ? prompt(draft, field) : longText(draft, field),
  )
  const { around, top } = surroundings(draft, {
    family: 'project',
    unit: { unit: '万元', where: 'label' },
    place: drawTitlePlace(draft),
    titles: ['部门预算项目支出绩效自评表', '项目支出绩效自评表'],
  })
  return finish(draft, 'project', 'sichuan', [...top, head, basics, funds, table, ...texts, signatures(draft)], around)
}

/** An answer cell in which the prompt of the template was left: text all the same. */
function prompt(draft: Draft, field: 'conclusion' | 'problems' | 'improvements') {
  const [name, text] = {
    conclusion: ['评价结论', '结合自评情况，说明项目自评总分及取得的成效。（200字以内）'],
    problems: ['存在问题', '结合自评情况，分析存在的问题及原因。（200字以内）'],
    improvements: ['改进措施', '针对发现的问题，提出下一步改进意见。（200字以内）'],
  }[field] as [string, string]
  return single([label(draft, name), textCell(draft.record, field, text)])
}
