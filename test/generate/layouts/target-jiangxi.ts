import { managementText } from '../bank/prose.ts'
import { type Draft, finish, label, otherCell, type Section, single } from '../form.ts'
import { goalRows } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { columns, indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import type { LayoutBuilder } from './common.ts'

type Field = Parameters<typeof headPair>[1]
const pairOf = (draft: Draft) => (field: Field) => headPair(draft, field, 'target', false)

/** Jiangxi: a department's targets under section rows, comparator, value and unit after the name, an explanation. */
export const targetJiangxi: LayoutBuilder = (draft) => {
  const { random, record } = draft
  const pair = pairOf(draft)
  const stars = random.chance(0.5) ? '*' : ''
  const band = (text: string): Section => single([label(draft, text, { grow: 1 })])
  const code = [label(draft, '部门编码：'), otherCell(record, '部门编码', String(random.int(101, 699)), 1)] as const
  const person = [label(draft, `${stars}联系人：`), otherCell(record, `${stars}联系人`, '王晓岚', 1)] as const
  const head = pairRows([[code, pair('department'), person], [pair('phone')]])
  const duty = single([
    label(draft, `${stars}部门职能职责概述`),
    otherCell(record, `${stars}部门职能职责概述`, managementText(random), 1),
  ])
  const goals = goalRows(draft, [[`${stars}年度绩效总目标`, null]])
  const table = indicators(draft, [
    ...columns(draft, ['category', 'type', 'name']),
    { field: 'comparator', label: '计算符号' },
    { field: 'target', label: '目标值' },
    { field: 'unit', label: '度量单位' },
    { field: 'other', label: '指标值说明', answers: ['', '该指标值数据合理', '依据上年完成情况'] },
  ])
  const { around, top } = surroundings(draft, {
    family: 'target',
    unit: { unit: null, where: 'nowhere' },
    place: random.pick(['first-row', 'first-row', 'heading']),
    titles: ['部门整体绩效目标', '部门整体支出绩效目标表'],
  })
  return finish(
    draft,
    'target',
    'jiangxi',
    [...top, band('基本信息'), head, duty, band('年度绩效目标'), goals, table],
    around,
  )
}
