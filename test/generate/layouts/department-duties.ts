import { type CategoryPlan, categoryPlans } from '../bank/indicators.ts'
import { goalText } from '../bank/prose.ts'
import { emptyTask } from '../empty.ts'
import { type Draft, finish, label, labelled, type Section, single, stacked, textCell } from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { columns, indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'
import { tailSections } from './project-ministry.ts'

const duties: readonly CategoryPlan[] = [
  { label: '履职效能', kinds: ['quantity', 'quality'] },
  { label: '管理效率', kinds: ['time', 'cost'] },
  { label: '社会效应', kinds: ['social', 'lasting'] },
  { label: '服务满意度', kinds: ['satisfaction'] },
]

/** Department form with a list of tasks (name, content, what was done), money by budget or by kind of spending, three levels. */
export const withDuties: LayoutBuilder = (draft) => {
  const { random } = draft
  const unit = drawUnit(draft, 'department-overall')
  const scored = random.chance(0.7)
  const head = pairRows([[headPair(draft, 'department', 'department-overall', random.chance(0.1))]])
  const money = labelled(
    label(draft, inUnit(draft, random.pick(['年度预算执行情况', '部门整体支出', '部门预算情况', '资金情况']), unit), {
      vertical: true,
    }),
    fundTable(draft, {
      columns: [
        { field: 'approvedBudget', label: '年初预算数' },
        { field: 'adjustedBudget', label: random.pick(['全年预算数', '全年预算数（A）', '调整后预算数']) },
        { field: 'executed', label: random.pick(['全年执行数', '全年执行数（B）', '预算执行数']) },
        ...(scored ? [{ field: 'weight', label: '分值' } as const] : []),
        { field: 'completionRate', label: random.pick(['执行率', '执行率（B/A）', '预算执行率']) },
        ...(scored ? [{ field: 'score', label: '得分' } as const] : []),
      ],
      lines: {
        total: random.pick(['年度资金总额', '部门预算总额', '资金总额']),
        parts: random.pick([partSets.spending, partSets.budgets, partSets.sichuan, partSets.nested]),
        whereof: random.chance(0.8),
        colons: random.chance(0.3),
      },
      corner: '',
      weight: scored ? 10 : null,
      parts: random.pick(['blank', 'mark']),
      rates: random.pick(['total', 'all']),
      percentSign: true,
    }),
  )
  const goals = labelled(
    label(draft, random.pick(['年度总体目标', '年度履职目标', '年度绩效目标']), { vertical: true }),
    goalColumns(draft, ['expected', 'actual']),
  )
  const tasks = random.chance(0.8)
    ? [labelled(label(draft, random.pick(['年度主要任务', '主要任务完成情况']), { vertical: true }), taskList(draft))]
    : []
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(
      draft,
      columns(draft, ['category', 'type', 'name', 'target', 'actual', 'weight', 'score', 'deviation']),
      {
        points: scored ? 90 : 100,
        categories: random.chance(0.6) ? duties : random.pick<readonly CategoryPlan[]>(categoryPlans),
        weightsInLabels: random.pick(['none', 'category']),
        total: random.chance(0.7) ? random.pick(['总分', '合计']) : null,
      },
    ),
  )
  const middle = random.chance(0.5) ? [...tasks, goals] : [goals, ...tasks]
  const { around, top } = surroundings(draft, { family: 'department-overall', unit, place: drawTitlePlace(draft) })
  return finish(
    draft,
    'department-overall',
    'duties',
    [...top, head, money, ...middle, table, ...tailSections(draft)],
    around,
  )
}

/** 任务名称 | 主要内容 | 实际完成情况, a task a row. */
function taskList(draft: Draft): Section {
  const { random, record } = draft
  const names = ['保障机构正常运转', '推进重点项目建设', '开展专项检查', '提升公共服务水平', '完成上级交办任务']
  const header = ['任务名称', random.pick(['主要内容', '具体内容']), random.pick(['实际完成情况', '完成情况'])]
  const rows = random.some(names, random.int(1, 4)).map((name) => {
    const task = emptyTask()
    record.tasks.push(task)
    const done = random.pick(['已完成', '全部完成', '按计划完成，达到预期效果', '100%'])
    return single([
      textCell(task, 'name', name, 1),
      textCell(task, 'goal', goalText(random), 1),
      textCell(task, 'completion', done, 1),
    ])
  })
  return stacked([single(header.map((text) => label(draft, text, { grow: 1, header: true }))), ...rows])
}
