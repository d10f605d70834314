import { drawPerson } from '../bank/words.ts'
import { emptyFundLine } from '../empty.ts'
import {
  type Cell,
  type Draft,
  finish,
  label,
  labelled,
  numberCell,
  otherCell,
  type Section,
  single,
  stacked,
  valueCell,
} from '../form.ts'
import { printAmount, printPercent, ratio } from '../printed.ts'
import { type DrawnLine, drawLines } from '../sections/fund-lines.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, type Pair, pairRows, totalScorePair } from '../sections/head.ts'
import type { IndicatorColumn } from '../sections/indicator-options.ts'
import { indicators } from '../sections/standard.ts'
import { pointsOf } from '../sections/totals.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** Chongqing: figures right under their headers, three columns of goals, indicators without levels, coefficients. */
export const chongqing: LayoutBuilder = (draft) => {
  const { random, record } = draft
  const unit = drawUnit(draft, 'project')
  const department = headPair(draft, 'department', 'department-overall', false)
  const money = moneyRow(
    draft,
    inUnit(draft, random.pick(['部门预算执行情况', '预算执行情况', '部门支出预算数']), unit),
  )
  const goals = labelled(
    label(draft, '当年绩效目标', { vertical: true }),
    goalColumns(draft, ['expected', 'adjusted', 'actual'], {
      expected: '年初绩效目标',
      adjusted: '全年（调整）绩效目标',
      actual: '全年目标实际完成情况',
    }),
  )
  const list: readonly IndicatorColumn[] = [
    { field: 'name', label: '指标名称' },
    { field: 'unit', label: '计量单位' },
    { field: 'nature', label: '指标性质' },
    { field: 'target', label: '年初指标值' },
    { field: 'adjustedTarget', label: '调整指标值' },
    { field: 'actual', label: '全年完成值' },
    { field: 'other', label: '得分系数（%）', answers: ['100%', '100%', '80%'] },
    { field: 'weight', label: '指标权重（分）' },
    { field: 'score', label: '指标得分（分）' },
    { field: 'other', label: '是否核心指标', answers: ['是', '否'] },
  ]
  const signs: readonly IndicatorColumn[] = list.map((column) =>
    column.field === 'nature' ? { field: 'comparator', label: '指标性质' } : column,
  )
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(draft, random.chance(0.5) ? list : signs, { points: 90, perType: [1, 2] }),
  )
  const office: Pair = [
    label(draft, '财政处室'),
    otherCell(record, '财政处室', random.pick(['', '预算处', '教科文处']), 1),
  ]
  const contact: Pair = [label(draft, '部门联系人'), otherCell(record, '部门联系人', drawPerson(random), 1)]
  const head = pairRows([
    [department, office, totalScorePair(draft, String(pointsOf(record, 'score')))],
    [contact, headPair(draft, 'phone', 'department-overall', false)],
  ])
  const { around, top } = surroundings(draft, {
    family: 'department-overall',
    unit,
    place: drawTitlePlace(draft),
    titles: ['部门整体绩效自评表', '部门整体支出绩效自评表'],
  })
  return finish(draft, 'department-overall', 'chongqing', [...top, head, money, goals, table], around)
}

/** A line without a label of its own: it takes that of its section. */
function moneyRow(draft: Draft, section: string): Section {
  const { style, record } = draft
  const [total] = drawLines(draft, { total: section, parts: [], whereof: false, colons: false }) as [DrawnLine]
  const line = emptyFundLine(section, 'total')
  record.funds.push(line)
  draft.accepts.set([line, 'label'], [section.replace(/[（(].*$/, '')])
  const { approvedBudget, adjustedBudget, executed } = total.amounts
  const rate = ratio(executed, adjustedBudget, 2 + style.rateDecimals)
  const percent = printPercent({ units: rate.units, decimals: rate.decimals - 2 }, style)
  const points = Math.round(Math.min(1, percent.value) * 1000) / 100
  const columns: readonly (readonly [string, Cell])[] = [
    ['年初预算数', numberCell(line, 'approvedBudget', printAmount(approvedBudget, style))],
    ['全年（调整）预算数', numberCell(line, 'adjustedBudget', printAmount(adjustedBudget, style))],
    ['全年执行数', numberCell(line, 'executed', printAmount(executed, style))],
    ['执行率（%）', numberCell(line, 'completionRate', percent)],
    ['执行率权重', numberCell(line, 'weight', { text: '10', value: 10 })],
    ['执行率得分（分）', numberCell(line, 'score', { text: String(points), value: points })],
  ]
  const name = { ...label(draft, section), targets: [[line, 'label'] as const] }
  return labelled(
    name,
    stacked([
      single(columns.map(([text]) => label(draft, text, { grow: 1, header: true }))),
      single(columns.map(([, cell]) => ({ ...valueCell(cell.text, cell.targets, { grow: 1, figure: true }) }))),
    ]),
  )
}
