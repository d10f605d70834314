import { emptyFundLine } from '../empty.ts'
import { type Draft, finish, label, labelled, numberCell, single } from '../form.ts'
import { printAmount } from '../printed.ts'
import { drawLines } from '../sections/fund-lines.ts'
import { goalRows } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { columns, indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

type Field = Parameters<typeof headPair>[1]
const pairOf = (draft: Draft) => (field: Field) => headPair(draft, field, 'target', false)

/** 区域绩效目标表: one amount in a pair, goals as a numbered text, indicators. */
export const targetRegional: LayoutBuilder = (draft) => {
  const { random, record, style } = draft
  const unit = drawUnit(draft, 'target')
  const pair = pairOf(draft)
  const name = random.pick(['资金额度', '年度金额', '专项资金金额'])
  const [total] = drawLines(draft, { total: name, parts: [], whereof: false, colons: false, askedOnly: true })
  const line = emptyFundLine(name, 'total')
  record.funds.push(line)
  const printed = total === undefined ? null : printAmount(total.amounts.approvedBudget, style)
  const amount = { ...numberCell(line, 'approvedBudget', printed), grow: 1 }
  const money = single([{ ...label(draft, inUnit(draft, name, unit)), targets: [[line, 'label']] }, amount])
  draft.accepts.set([line, 'label'], [inUnit(draft, name, unit)])
  const head = pairRows([[pair('project')], [pair('department')]])
  const goals = goalRows(draft, [[random.pick(['年度总体目标', '总体目标']), null]])
  const table = labelled(
    label(draft, '绩效指标', { vertical: true }),
    indicators(draft, columns(draft, ['category', 'type', 'name', 'target'])),
  )
  const { around, top } = surroundings(draft, {
    family: 'target',
    unit,
    place: drawTitlePlace(draft),
    titles: ['专项资金区域绩效目标表', '补助资金区域绩效目标表'],
  })
  return finish(draft, 'target', 'regional', [...top, head, money, goals, table], around)
}
