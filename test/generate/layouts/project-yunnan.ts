import { fundLabels } from '../bank/labels.ts'
import {
  blank,
  type Cell,
  type Draft,
  finish,
  label,
  labelled,
  numberCell,
  plainNumber,
  single,
  textCell,
  valueCell,
} from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { columns, indicators } from '../sections/standard.ts'
import { pointsOf } from '../sections/totals.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** Yunnan: a target in three columns, 其他需要说明事项, and a last row with total weight, total score and grade. */
export const yunnan: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'project')
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', false)
  const head = pairRows([[pair('project')], [pair('department'), pair('implementingUnit')]])
  const funds = labelled(
    label(draft, inUnit(draft, '项目资金', unit), { vertical: true }),
    fundTable(draft, {
      columns: [
        { field: 'approvedBudget', label: '年初预算数' },
        { field: 'adjustedBudget', label: random.pick(fundLabels.adjustedBudget) },
        { field: 'executed', label: random.pick(fundLabels.executed) },
        { field: 'weight', label: '分值' },
        { field: 'completionRate', label: '执行率' },
        { field: 'score', label: '得分' },
      ],
      lines: { total: '年度资金总额', parts: partSets.ministry, whereof: true, colons: random.chance(0.3) },
      corner: '',
      weight: 10,
      parts: random.pick(['blank', 'mark']),
      rates: 'total',
      percentSign: true,
    }),
  )
  const goals = labelled(label(draft, '年度总体目标', { vertical: true }), goalColumns(draft, ['expected', 'actual']))
  const fields = random.pick([
    ['category', 'type', 'name', 'comparator', 'target', 'unit', 'actual', 'weight', 'score', 'deviation'],
    ['category', 'type', 'name', 'unit', 'comparator', 'target', 'actual', 'weight', 'score', 'deviation'],
    ['category', 'type', 'name', 'target', 'unit', 'actual', 'weight', 'score', 'deviation'],
  ] as const)
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(draft, columns(draft, fields), { points: 90 }),
  )
  const matter = random.chance(0.6) ? '无' : '本项目资金执行率以国库集中支付系统数据为准。'
  draft.record.notes.push(matter)
  const remark = single([label(draft, '其他需要说明事项'), valueCell(matter, [[draft.record.notes, '0']], { grow: 1 })])
  const total = single(totalCells(draft))
  const { around, top } = surroundings(draft, { family: 'project', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'project', 'yunnan', [...top, head, funds, goals, table, remark, total], around)
}

/** 总分 | 总分值 100 | 总得分 98 | 自评等级 优. */
function totalCells(draft: Draft): Cell[] {
  const { record } = draft
  const score = pointsOf(record, 'score')
  const weight = numberCell(record, 'totalWeight', plainNumber(draft, String(pointsOf(record, 'weight'))))
  const total = numberCell(record, 'totalScore', plainNumber(draft, String(score)))
  const grade = score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差'
  return [
    label(draft, '总分', { grow: 1 }),
    label(draft, '总分值'),
    weight,
    label(draft, '总得分'),
    total,
    label(draft, '自评等级'),
    textCell(record, 'grade', grade),
    ...(draft.random.chance(0.3) ? [blank()] : []),
  ]
}
