import { goalLabels, indicatorLabels } from '../bank/labels.ts'
import { type Draft, finish, label, labelled } from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { type FundColumn, fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, type Pair, pairRows } from '../sections/head.ts'
import { managementTable } from '../sections/management.ts'
import { columns, indicators } from '../sections/standard.ts'
import { longText, notesRow } from '../sections/tail.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** Transfer form of the Ministry of Finance: levels of government, management of the money, no points unless `scored`. */
function build(draft: Draft, name: string, scored: boolean) {
  const { random } = draft
  const unit = drawUnit(draft, 'transfer')
  const head = pairRows(headPairs(draft))
  const points: FundColumn[] = scored
    ? [
        { field: 'weight', label: '分值' },
        { field: 'completionRate', label: '预算执行率（B/A×100%）' },
        { field: 'score', label: '得分' },
      ]
    : random.chance(0.8)
      ? [{ field: 'completionRate', label: random.pick(['预算执行率（B/A×100%）', '预算执行率', '执行率（B/A）']) }]
      : []
  const funds = labelled(
    label(draft, inUnit(draft, random.pick(['资金投入情况', '资金情况', '资金投入情况']), unit), { vertical: true }),
    fundTable(draft, {
      columns: [
        { field: 'adjustedBudget', label: random.pick(['全年预算数（A）', '全年预算数', '全年预算数(A)']) },
        { field: 'executed', label: random.pick(['全年执行数（B）', '全年执行数', '全年执行数(B)']) },
        ...points,
      ],
      lines: {
        total: random.pick(['年度资金总额', '年度资金总额', '资金总额']),
        parts: random.pick([partSets.central, partSets.levels, partSets.region, partSets.numbered]),
        whereof: true,
        colons: random.chance(0.4),
      },
      corner: '',
      weight: scored ? 10 : null,
      parts: 'blank',
      rates: 'all',
      percentSign: true,
    }),
  )
  const management = random.chance(0.75)
    ? [labelled(label(draft, '资金管理情况', { vertical: true }), managementTable(draft))]
    : []
  const goals = labelled(
    label(draft, random.pick(['总体目标完成情况', '总体目标', '年度总体目标']), { vertical: true }),
    goalColumns(draft, ['expected', 'actual'], {
      expected: random.pick(['总体目标', '年初设定目标', ...goalLabels.expected]),
      actual: random.pick(['全年实际完成情况', '全年实际完成情况', ...goalLabels.actual]),
    }),
  )
  const fields = scored
    ? (['category', 'type', 'name', 'target', 'actual', 'weight', 'score', 'deviation'] as const)
    : (['category', 'type', 'name', 'target', 'actual', 'deviation'] as const)
  const table = labelled(
    label(draft, random.pick(indicatorLabels.section), { vertical: true }),
    indicators(draft, columns(draft, fields), {
      points: scored ? 90 : null,
      prefix: random.pick(['none', 'none', 'numbered']),
      slots: random.chance(0.3),
      total: scored && random.chance(0.7) ? '总分' : null,
    }),
  )
  const tail = [
    ...(random.chance(0.4) ? [notesRow(draft)] : []),
    ...(random.chance(0.15) ? [longText(draft, 'problems')] : []),
  ]
  const { around, top } = surroundings(draft, { family: 'transfer', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'transfer', name, [...top, head, funds, ...management, goals, table, ...tail], around)
}

function headPairs(draft: Draft): Pair[][] {
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'transfer', false)
  const rows: Pair[][] = [[pair('project')]]
  if (draft.random.chance(0.8)) rows.push([pair('central')])
  rows.push([pair('department'), pair('implementingUnit')])
  return rows
}

export const transferMinistry: LayoutBuilder = (draft) => build(draft, 'ministry', false)
export const transferScored: LayoutBuilder = (draft) => build(draft, 'scored', true)
