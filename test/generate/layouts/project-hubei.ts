import { drawDate } from '../bank/words.ts'
import { finish, label, labelled, otherCell, single, stacked } from '../form.ts'
import { partSets } from '../sections/fund-lines.ts'
import { fundTable } from '../sections/funds.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, type LayoutBuilder } from './common.ts'

const boxes: readonly (readonly [string, readonly string[]])[] = [
  ['项目类别', ['1、部门预算项目☑ 2、财政专项□ 3、市对下转移支付项目□', '1.部门预算项目 □ 2.财政专项 ☑']],
  ['项目属性', ['1、持续性项目☑ 2、新增性项目□', '1、持续性项目□ 2、新增性项目√']],
  ['项目类型', ['1、常年性项目☑ 2、延续性项目□ 3、一次性项目□']],
]

/** Hubei: check boxes in the head, no weights but 20 points of money and 80 of results printed in the section labels. */
export const hubei: LayoutBuilder = (draft) => {
  const { random, record, style } = draft
  const pair = (field: Parameters<typeof headPair>[1]) => headPair(draft, field, 'project', false)
  const head = pairRows([[pair('project')], [pair('department'), pair('implementingUnit')]])
  const checks = stacked(
    boxes.map(([name, answers]) => single([label(draft, name), otherCell(record, name, random.pick(answers), 1)])),
  )
  record.moneyUnit = '万元'
  const formula = random.chance(0.6)
  const funds = labelled(
    label(draft, '预算执行情况（万元）（20分）'),
    fundTable(draft, {
      columns: [
        { field: 'adjustedBudget', label: '预算数（A）' },
        { field: 'executed', label: '执行数（B）' },
        { field: 'completionRate', label: '执行率（B/A）' },
        { field: 'score', label: formula ? '得分（20分*执行率）' : '得分' },
      ],
      lines: { total: '年度财政资金总额', parts: random.chance(0.5) ? [] : partSets.own, whereof: true, colons: false },
      corner: '',
      weight: 20,
      parts: 'blank',
      rates: 'total',
      percentSign: true,
    }),
  )
  const total = record.funds[0]
  if (total !== undefined) {
    total.weight = 20
    draft.accepts.set([total, 'weight'], [null])
  }
  const table = labelled(
    label(draft, '年度绩效目标（80分）', { vertical: true }),
    indicators(
      draft,
      [
        { field: 'category', label: '一级指标' },
        { field: 'type', label: '二级指标' },
        { field: 'name', label: '三级指标' },
        { field: 'target', label: '年初目标值（A）' },
        { field: 'actual', label: '实际完成值（B）' },
        { field: 'score', label: '得分' },
      ],
      { points: 80, total: random.chance(0.8) ? '总分' : null },
    ),
    0,
  )
  const tail = random.chance(0.6)
    ? [
        single([
          label(draft, '偏差大或目标未完成原因分析'),
          otherCell(record, '偏差大或目标未完成原因分析', random.pick(['项目推进较慢，尾款未支付', '项目推进较慢']), 1),
        ]),
      ]
    : []
  const { around, top } = surroundings(draft, {
    family: 'project',
    unit: { unit: '万元', where: 'label' },
    place: drawTitlePlace(draft),
    titles: ['财政项目绩效自评表', '项目自评表', '项目支出绩效自评表'],
  })
  const before = [...around.before]
  if (record.contact.date === null && random.chance(0.5)) {
    record.contact.date = drawDate(random, draft.year + 1)
    before.push({ role: 'paragraph', text: `填报日期${style.colon}${record.contact.date}` })
  }
  return finish(draft, 'project', 'hubei', [...top, head, checks, funds, table, ...tail], {
    before,
    after: around.after,
  })
}
