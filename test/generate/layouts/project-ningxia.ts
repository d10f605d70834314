import { finish, label, labelled, valueCell } from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows, totalScorePair } from '../sections/head.ts'
import { indicators } from '../sections/standard.ts'
import { pointsOf } from '../sections/totals.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** Ningxia: scores in the head, reference points before the target, first-level 项目管理 beside 产出 and 效益. */
export const ningxia: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'project')
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', false)
  const project = pair('project')
  const bodies = [pair('department'), pair('implementingUnit')]
  const funds = labelled(
    label(draft, inUnit(draft, '项目资金', unit), { vertical: true }),
    fundTable(draft, {
      columns: [
        { field: 'approvedBudget', label: '年初预算数' },
        { field: 'adjustedBudget', label: '调整预算数（A）' },
        { field: 'executed', label: '全年执行数（B）' },
        { field: 'completionRate', label: '执行率（B/A）' },
      ],
      lines: {
        total: '年度资金总额',
        parts: random.pick([partSets.ministry, partSets.levels]),
        whereof: true,
        colons: random.chance(0.5),
      },
      corner: '',
      weight: null,
      parts: 'blank',
      rates: random.pick(['total', 'all']),
      percentSign: true,
    }),
  )
  const goals = labelled(
    label(draft, '年度总体目标', { vertical: true }),
    goalColumns(draft, ['expected', 'actual'], { expected: '年初设定目标', actual: '年度总体目标完成情况综述' }),
  )
  const table = labelled(
    label(draft, '年度绩效指标', { vertical: true }),
    indicators(
      draft,
      [
        { field: 'category', label: '一级指标' },
        { field: 'type', label: '二级指标' },
        { field: 'name', label: '三级指标' },
        { field: 'weight', label: '参考分值' },
        { field: 'target', label: '年度指标值（A）' },
        { field: 'actual', label: '全年实际值（B）' },
        { field: 'score', label: '得分' },
        { field: 'deviation', label: '未完成原因分析及改进措施' },
      ],
      {
        points: 100,
        prefix: random.pick(['none', 'numbered']),
        slots: random.chance(0.5),
        weightsInLabels: random.pick(['category', 'type']),
        total: random.chance(0.5) ? '总分' : null,
      },
    ),
  )
  const scores = [
    totalScorePair(draft, String(pointsOf(draft.record, 'score'))),
    [label(draft, '财政审核评分'), valueCell('', [], { grow: 1 })] as const,
  ]
  const head = pairRows(
    random.chance(0.5)
      ? [[project], bodies, scores]
      : [[project], [bodies[0] ?? project, ...scores.slice(0, 1)], [bodies[1] ?? project, ...scores.slice(1)]],
  )
  const { around, top } = surroundings(draft, { family: 'project', unit, place: drawTitlePlace(draft) })
  return finish(draft, 'project', 'ningxia', [...top, head, funds, goals, table], around)
}
