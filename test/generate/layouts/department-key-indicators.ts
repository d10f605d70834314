import { emptyFundLine, emptyIndicator } from '../empty.ts'
import {
  blank,
  type Cell,
  type Draft,
  finish,
  keyCell,
  label,
  labelled,
  numberCell,
  quantityCell,
  type Section,
  single,
  stacked,
  valueCell,
} from '../form.ts'
import type { Form } from '../page.ts'
import { printAmount, printPercent, ratio, type Scaled } from '../printed.ts'
import { printMeasure } from '../quantity.ts'
import { columnSpans, inColumns } from '../sections/columns.ts'
import { type DrawnLine, drawLines, partSets } from '../sections/fund-lines.ts'
import { goalColumns } from '../sections/goals.ts'
import { headPair, pairRows } from '../sections/head.ts'
import { drawIndicator, printActual } from '../sections/indicator-values.ts'
import { longText } from '../sections/tail.ts'
import { taskTable } from '../sections/tasks.ts'
import { surroundings } from '../surroundings.ts'
import { drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'

/** Department form with amounts in pairs, key indicators in three columns and tasks in six. */
export const keyIndicators: LayoutBuilder = (draft): Form => {
  const { random } = draft
  const unit = drawUnit(draft, 'department-overall')
  const head = pairRows([[headPair(draft, 'department', 'department-overall', random.chance(0.1))]])
  const [total, part] = drawLines(draft, {
    total: '整体支出',
    parts: random.chance(0.5) ? partSets.budgets.slice(0, 1) : partSets.budgets,
    whereof: true,
    colons: false,
  })
  const money = labelled(
    label(draft, inUnit(draft, random.pick(['部门资金情况', '资金情况', '部门预算资金情况']), unit), {
      vertical: true,
    }),
    moneyPairs(draft, total as DrawnLine, part as DrawnLine),
  )
  const goals = labelled(
    label(draft, random.pick(['年度整体目标', '年度总体目标']), { vertical: true }),
    goalColumns(draft, ['expected', 'actual'], {
      expected: random.pick(['年度整体目标', '预期目标', '年度目标']),
      actual: random.pick(['整体目标完成情况', '目标完成情况']),
    }),
  )
  const keys = labelled(
    label(draft, random.pick(['年度关键指标', '年度关键指标', '关键绩效指标']), { vertical: true }),
    keyTable(draft),
  )
  const tasks = random.chance(0.85) ? [taskTable(draft, random.chance(0.9) ? (total as DrawnLine).amounts : null)] : []
  const tail = random.chance(0.85) ? [longText(draft, 'problems'), longText(draft, 'improvements')] : []
  const { around, top } = surroundings(draft, {
    family: 'department-overall',
    unit,
    place: drawTitlePlace(draft),
  })
  return finish(
    draft,
    'department-overall',
    'key-indicators',
    [...top, head, money, goals, keys, ...tasks, ...tail],
    around,
  )
}

/** 整体支出年度预算数 | 1103.35 | 整体支出年初预算数 | 1133.01, and so on: one line of the record over four rows. */
function moneyPairs(draft: Draft, total: DrawnLine, part: DrawnLine): Section {
  const { random, style, record } = draft
  const whole = emptyFundLine('整体支出', 'total')
  const share = emptyFundLine(`其中${style.colon}${part.label.replace(/^其中[：:]/, '')}`, part.source)
  record.funds.push(whole, share)
  const { approvedBudget, adjustedBudget, executed } = total.amounts
  const moved: Scaled = { units: adjustedBudget.units - approvedBudget.units, decimals: adjustedBudget.decimals }
  const percent = (value: Scaled) => printPercent({ units: value.units, decimals: value.decimals - 2 }, style)
  const rateDecimals = 2 + style.rateDecimals
  const amount = (key: 'approvedBudget' | 'adjustedBudget' | 'adjustment' | 'executed', value: Scaled) => ({
    ...numberCell(whole, key, printAmount(value, style)),
    grow: 1,
  })
  const tag = (text: string) => label(draft, text, { grow: 1 })
  const named = (text: string): Cell => keyCell(draft, `整体支出${text}`, [[whole, 'label']], { grow: 1 })
  const completion = {
    ...numberCell(whole, 'completionRate', percent(ratio(executed, adjustedBudget, rateDecimals))),
    grow: 1,
  }
  const adjustment = {
    ...numberCell(whole, 'adjustmentRate', percent(ratio(moved, approvedBudget, rateDecimals))),
    grow: 1,
  }
  const shareCell = { ...numberCell(share, 'executed', printAmount(part.amounts.executed, style)), grow: 1 }
  const shareLabel = keyCell(draft, share.label, [[share, 'label']], { grow: 1 })
  const fits = random.chance(0.15)
  const rows: Cell[][] = fits
    ? [
        [
          named('年度预算数'),
          amount('adjustedBudget', adjustedBudget),
          named('年初预算数'),
          amount('approvedBudget', approvedBudget),
        ],
        [tag('年度调整额'), amount('adjustment', moved), tag('预算调整率'), adjustment],
        [tag('实际支出数'), amount('executed', executed), shareLabel, shareCell],
        [tag('预算完成率'), completion, blank(1), blank(1)],
      ]
    : [
        [
          named('年度预算数'),
          amount('adjustedBudget', adjustedBudget),
          named('年初预算数'),
          amount('approvedBudget', approvedBudget),
        ],
        [tag('实际支出数'), amount('executed', executed), tag('年度调整额'), amount('adjustment', moved)],
        [shareLabel, shareCell, blank(1), blank(1)],
        [tag('预算完成率'), completion, tag('预算调整率'), adjustment],
      ]
  return {
    min: 4,
    rows: (width) => {
      const spans = columnSpans(width, [1, 1, 1, 1])
      return rows.map((cells) => inColumns(cells, spans))
    },
  }
}

/** 关键指标 | 预期实现值 | 指标完成情况. */
function keyTable(draft: Draft): Section {
  const { random, record, year } = draft
  const used = new Set<string>()
  const rows = Array.from({ length: random.int(2, 7) }, () => {
    const drawn = drawIndicator(
      draft,
      random.pick(['quantity', 'quality', 'quality', 'social', 'satisfaction', 'time'] as const),
      used,
    )
    const indicator = emptyIndicator()
    record.indicators.push(indicator)
    indicator.name = drawn.topic.name
    const target = printMeasure(drawn.measure, random)
    return single([
      valueCell(drawn.topic.name, [[indicator, 'name']], { grow: 1 }),
      { ...quantityCell(indicator, 'target', target), grow: 1 },
      quantityCell(
        indicator,
        'actual',
        printActual(random, drawn, year, { columnUnit: null, wideDigits: false, bare: 10 }),
      ),
    ])
  })
  const header = [
    '关键指标',
    random.pick(['预期实现值', '预期目标值', '目标值']),
    random.pick(['指标完成情况', '完成情况', '实际完成值']),
  ]
  return stacked([single(header.map((text) => label(draft, text, { grow: 1, header: true }))), ...rows])
}
