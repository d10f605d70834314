import { categoryPlans } from '../bank/indicators.ts'
import { fundLabels, goalLabels, indicatorLabels, tailLabels } from '../bank/labels.ts'
import { type Draft, finish, label, labelled, type Section, single } from '../form.ts'
import type { Form } from '../page.ts'
import { partSets, totals } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { gradePair, headPair, type Pair, pairRows, totalScorePair } from '../sections/head.ts'
import { type IndicatorColumn, indicatorTable } from '../sections/indicators.ts'
import { contactCells, longText, notesRow, signatures } from '../sections/tail.ts'
import { pointsOf } from '../sections/totals.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** 项目支出绩效自评表 of the Ministry of Finance, with the liberties that offices take. */
export const ministry: LayoutBuilder = (draft): Form => {
  const { random } = draft
  const unit = drawUnit(draft, 'project')
  const fields = random.chance(0.1)
    ? (['adjustedBudget', 'executed'] as const)
    : (['approvedBudget', 'adjustedBudget', 'executed'] as const)
  const percentSign = random.chance(0.85)
  const plan = {
    total: random.pick(totals),
    parts: random.pick([partSets.ministry, partSets.ministry, partSets.thisYear, partSets.nested, partSets.own]),
    whereof: random.chance(0.85),
    colons: random.chance(0.3),
  }
  const funds = labelled(
    label(draft, inUnit(draft, random.pick(fundLabels.section), unit), { vertical: true }),
    fundTable(draft, {
      columns: [
        ...fields.map((field) => ({ field, label: random.pick(fundLabels[field]) })),
        { field: 'weight', label: random.pick(fundLabels.weight) },
        { field: 'completionRate', label: percentSign ? random.pick(fundLabels.completionRate) : '执行率（%）' },
        { field: 'score', label: random.pick(fundLabels.score) },
      ],
      lines: plan,
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
  const extra: IndicatorColumn[] = random.chance(0.15)
    ? [
        {
          field: 'other',
          label: random.pick(['评分标准', '数据来源', '指标解释']),
          answers: ['', '统计数据', '按比例计分'],
        },
      ]
    : []
  const indicators = indicatorSection(draft, [
    { field: 'category', label: random.pick(indicatorLabels.category) },
    { field: 'type', label: random.pick(indicatorLabels.type) },
    { field: 'name', label: random.pick(indicatorLabels.name) },
    { field: 'target', label: random.pick(indicatorLabels.target) },
    { field: 'actual', label: random.pick(indicatorLabels.actual) },
    { field: 'weight', label: random.pick(indicatorLabels.weight) },
    { field: 'score', label: random.pick(indicatorLabels.score) },
    { field: 'deviation', label: random.pick(indicatorLabels.deviation) },
    ...extra,
  ])
  const head = pairRows(headPairs(draft))
  const tail = tailSections(draft)
  const { around, top } = surroundings(draft, {
    family: 'project',
    unit: unit.unit,
    unitLine: unit.where === 'line',
    place: drawTitlePlace(random),
  })
  return finish(draft, 'project', 'ministry', [...top, head, funds, goals, indicators, ...tail], around)
}

function headPairs(draft: Draft): Pair[][] {
  const { random } = draft
  const colon = random.chance(0.1)
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', colon)
  const rows: Pair[][] = [[pair('project')], [pair('department'), pair('implementingUnit')]]
  if (random.chance(0.15))
    rows[0] = [...(rows[0] ?? []), draft.record.projectCode === null ? pair('projectCode') : pair('other')]
  if (random.chance(0.2))
    rows.push([pair('other'), draft.record.contact.phone === null ? pair('phone') : pair('other')])
  if (random.chance(0.1)) rows.push([totalScorePair(draft, String(pointsOf(draft.record, 'score'))), gradePair(draft)])
  return rows
}

function indicatorSection(draft: Draft, columns: readonly IndicatorColumn[]): Section {
  const { random } = draft
  return labelled(
    label(draft, random.pick(indicatorLabels.section), { vertical: true }),
    indicatorTable(draft, {
      columns,
      categories: random.pick(categoryPlans),
      points: 90,
      perType: [1, random.int(1, 4)],
      weightsInLabels: random.pick(['none', 'none', 'category', 'type']),
      prefix: random.pick(['none', 'none', 'none', 'numbered']),
      slots: random.chance(0.25),
      term: null,
      subRows: false,
      unitInName: random.chance(0.05),
      total: random.chance(0.8) ? random.pick(tailLabels.total) : null,
    }),
  )
}

function tailSections(draft: Draft): Section[] {
  const { random } = draft
  const out: Section[] = []
  if (random.chance(0.2)) out.push(longText(draft, 'conclusion'))
  if (random.chance(0.3)) out.push(longText(draft, 'problems'), longText(draft, 'improvements'))
  if (random.chance(0.25)) out.push(notesRow(draft))
  if (random.chance(0.2)) out.push(single(contactCells(draft)))
  else if (random.chance(0.1)) out.push(signatures(draft))
  return out
}
