import { emptyFundLine } from '../empty.ts'
import { type Cell, type Draft, keyCell, label, numberCell, type Section, single, stacked } from '../form.ts'
import { printAmount, printPercent, ratio } from '../printed.ts'
import { columnSpans, inColumns } from './columns.ts'
import { type DrawnLine, drawLines, type LinePlan } from './fund-lines.ts'

type Amount = 'approvedBudget' | 'adjustedBudget' | 'executed'

const names: Record<Amount, readonly string[]> = {
  approvedBudget: ['年初预算数', '年初预算', '年初批复预算'],
  adjustedBudget: ['全年预算数', '调整后预算数', '年度预算数'],
  executed: ['全年执行数', '实际支出数', '预算执行数'],
}

/** One line of money in pairs, without a label of its own: it takes that of its section. */
export function fundPairs(draft: Draft, section: string): Section {
  const { random, style, record } = draft
  const [total] = drawLines(draft, { total: section, parts: [], whereof: false, colons: false }) as [DrawnLine]
  const line = emptyFundLine(section, 'total')
  record.funds.push(line)
  draft.accepts.set([line, 'label'], [section.replace(/[（(][^（(]{1,8}[）)]$/, '')])
  const pair = (field: Amount): Cell[] => [
    label(draft, random.pick(names[field]), { grow: 1 }),
    { ...numberCell(line, field, printAmount(total.amounts[field], style)), grow: 1 },
  ]
  const { adjustedBudget, executed } = total.amounts
  const rate = ratio(executed, adjustedBudget, 2 + style.rateDecimals)
  const printed = printPercent({ units: rate.units, decimals: rate.decimals - 2 }, style)
  const rateCell = { ...numberCell(line, 'completionRate', printed), grow: 1 }
  const rateName = label(draft, random.pick(['执行率', '预算执行率', '预算完成率']), { grow: 1 })
  const rows = random.chance(0.5)
    ? [
        [...pair('approvedBudget'), ...pair('adjustedBudget')],
        [...pair('executed'), rateName, rateCell],
      ]
    : [[...pair('adjustedBudget'), ...pair('executed'), rateName, rateCell]]
  return stacked(rows.map(single))
}

/** The sources across and the kinds of amounts down: 年初预算数 | 合计 | 财政拨款 | 其他资金. */
export function fundsAcross(draft: Draft, plan: LinePlan): Section {
  const { random, style, record } = draft
  const drawn = drawLines(draft, { ...plan, whereof: false, colons: false })
  const lines = drawn.map((one) => {
    const line = emptyFundLine(one.label, one.source)
    record.funds.push(line)
    return line
  })
  const header = [
    label(draft, random.pick(['资金来源', '项目', ''])),
    ...lines.map((line) => ({ ...keyCell(draft, line.label, [[line, 'label']]), header: true })),
  ]
  const rows = (['approvedBudget', 'adjustedBudget', 'executed'] as const).map((field) => [
    label(draft, random.pick(names[field])),
    ...lines.map((line, i) => {
      const one = drawn[i] as DrawnLine
      if (one.zero) return numberCell(line, field, null, one.zero === 'mark' ? one.mark : '')
      return numberCell(line, field, printAmount(one.amounts[field], style))
    }),
  ])
  return {
    min: header.length,
    rows: (width) => {
      const spans = columnSpans(width, [1, ...lines.map(() => 1)])
      return [header, ...rows].map((cells) => inColumns(cells, spans))
    },
  }
}
