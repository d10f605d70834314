import { fundLabels, goalLabels, indicatorLabels, tailLabels } from '../bank/labels.ts'
import { type Draft, finish, label, labelled, type Section, single } from '../form.ts'
import { partSets, totals } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { gradePair, headPair, type Pair, pairRows, totalScorePair } from '../sections/head.ts'
import type { IndicatorColumn } from '../sections/indicator-options.ts'
import { columns, indicators } from '../sections/standard.ts'
import { contactCells, longText, notesRow, signatures } from '../sections/tail.ts'
import { pointsOf } from '../sections/totals.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

const more: readonly IndicatorColumn[] = [
  { field: 'other', label: '评分标准', answers: ['', '按完成比例计分', '完成得满分，未完成不得分'] },
  { field: 'other', label: '数据来源', answers: ['', '统计报表', '工作台账'] },
  { field: 'other', label: '指标解释', answers: ['', '反映项目产出数量'] },
  { field: 'other', label: '复核分', answers: ['', '9', '5.5'] },
  { field: 'other', label: '佐证材料', answers: ['', '验收报告', '发放清册'] },
]

/** 项目支出绩效自评表 of the Ministry of Finance, with the liberties that offices take; `extra` columns without a field. */
function build(draft: Draft, name: string, extra: number) {
  const { random } = draft
  const unit = drawUnit(draft, 'project')
  const fields = random.chance(0.1)
    ? (['adjustedBudget', 'executed'] as const)
    : (['approvedBudget', 'adjustedBudget', 'executed'] as const)
  const percentSign = random.chance(0.85)
  const funds = labelled(
    label(draft, inUnit(draft, random.pick(fundLabels.section), unit), { vertical: true }),
    fundTable(draft, {
      columns: [
        ...fields.map((field) => ({ field, label: random.pick(fundLabels[field]) })),
        { field: 'weight', label: random.pick(fundLabels.weight) },
        { field: 'completionRate', label: percentSign ? random.pick(fundLabels.completionRate) : '执行率（%）' },
        { field: 'score', label: random.pick(fundLabels.score) },
      ],
      lines: {
        total: random.pick(totals),
        parts: random.pick([partSets.ministry, partSets.ministry, partSets.thisYear, partSets.nested, partSets.own]),
        whereof: random.chance(0.85),
        colons: random.chance(0.3),
      },
      corner: random.pick(['', '', '', '资金来源']),
      weight: 10,
      parts: random.pick(['blank', 'mark', 'mark']),
      rates: random.pick(['total', 'all']),
      percentSign,
    }),
  )
  const goals = labelled(
    label(draft, random.pick(goalLabels.section), { vertical: true }),
    goalColumns(draft, ['expected', 'actual']),
  )
  const table = labelled(
    label(draft, random.pick(indicatorLabels.section), { vertical: true }),
    indicators(
      draft,
      [
        ...columns(draft, ['category', 'type', 'name', 'target', 'actual', 'weight', 'score', 'deviation']),
        ...random.some(more, extra),
      ],
      {
        points: 90,
        weightsInLabels: random.pick(['none', 'none', 'category', 'type']),
        prefix: random.pick(['none', 'none', 'none', 'numbered']),
        slots: random.chance(0.25),
        unitInName: random.chance(0.05),
        total: random.chance(0.8) ? random.pick(tailLabels.total) : null,
      },
    ),
  )
  const head = pairRows(headPairs(draft))
  const tail = tailSections(draft)
  const { around, top } = surroundings(draft, { family: 'project', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'project', name, [...top, head, funds, goals, table, ...tail], around)
}

export const ministry: LayoutBuilder = (draft) => build(draft, 'ministry', 0)
export const ministryExtended: LayoutBuilder = (draft) => build(draft, 'ministry-extended', draft.random.int(1, 3))

function headPairs(draft: Draft): Pair[][] {
  const { random } = draft
  const colon = random.chance(0.1)
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', colon)
  const rows: Pair[][] = [[pair('project')], [pair('department'), pair('implementingUnit')]]
  if (random.chance(0.15)) rows[0]?.push(draft.record.projectCode === null ? pair('projectCode') : pair('other'))
  if (random.chance(0.2))
    rows.push([pair('other'), draft.record.contact.phone === null ? pair('phone') : pair('other')])
  if (random.chance(0.1)) rows.push([totalScorePair(draft, String(pointsOf(draft.record, 'score'))), gradePair(draft)])
  return rows
}

export function tailSections(draft: Draft): Section[] {
  const { random } = draft
  const out: Section[] = []
  if (random.chance(0.2)) out.push(longText(draft, 'conclusion'))
  if (random.chance(0.3)) out.push(longText(draft, 'problems'), longText(draft, 'improvements'))
  if (random.chance(0.25)) out.push(notesRow(draft))
  if (random.chance(0.2)) out.push(single(contactCells(draft)))
  else if (random.chance(0.1)) out.push(signatures(draft))
  return out
}
