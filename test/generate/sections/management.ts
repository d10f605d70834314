import { managementText } from '../bank/prose.ts'
import { type Draft, label, otherCell, type Section } from '../form.ts'
import { columnSpans, inColumns } from './columns.ts'

const rows = [
  '分配科学性',
  '下达及时性',
  '拨付合规性',
  '使用规范性',
  '执行准确性',
  '预算绩效管理情况',
  '支出责任履行情况',
]

/** 资金管理情况 of transfer forms: labelled answers for which the record has no field. */
export function managementTable(draft: Draft): Section {
  const { random, record } = draft
  const columns = random.chance(0.4) ? ['情况说明'] : ['情况说明', '存在问题和改进措施']
  const header = [label(draft, ''), ...columns.map((text) => label(draft, text, { header: true }))]
  const body = random.some(rows, random.int(4, rows.length)).map((name) => [
    label(draft, name),
    ...columns.map((column, i) => {
      const text =
        i === 0
          ? managementText(random)
          : random.chance(0.6)
            ? ''
            : random.pick(['资金拨付偏慢，加强与财政部门沟通', '部分资金支出进度较慢，下一步加强调度'])
      const cell = otherCell(record, columns.length === 1 ? name : `${name} / ${column}`, text, 1)
      const entry = cell.targets[0]?.[0]
      if (entry !== undefined) {
        draft.accepts.set(
          [entry, 'label'],
          [
            name,
            `${name} / ${column}`,
            `${name}/${column}`,
            `资金管理情况 / ${name}`,
            `资金管理情况 / ${name} / ${column}`,
            `资金管理情况 ${name} ${column}`,
          ],
        )
      }
      return cell
    }),
  ])
  return {
    min: columns.length + 1,
    rows: (width) => {
      const spans = columnSpans(width, [0, ...columns.map(() => 1)])
      return [header, ...body].map((cells) => inColumns(cells, spans))
    },
  }
}
