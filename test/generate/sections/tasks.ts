import type { Quantity } from '../../../src/schema/index.ts'
import { topics } from '../bank/indicators.ts'
import { goalText } from '../bank/prose.ts'
import { emptyIndicator, emptyTask } from '../empty.ts'
import { type Cell, type Draft, label, numberCell, quantityCell, type Section, textCell, valueCell } from '../form.ts'
import { printAmount } from '../printed.ts'
import { quantity } from '../quantity.ts'
import { columnSpans, inColumns } from './columns.ts'
import type { Amounts } from './fund-lines.ts'

const names = [
  '基层服务阵地建设',
  '“清风行动”专项整治',
  '志愿服务队伍建设',
  '信息化平台运维',
  '青年人才培训',
  '公益宣传',
  '重点项目推进',
  '安全生产监管',
]
const bounds: readonly (readonly [phrase: string, comparator: Quantity['comparator']])[] = [
  ['不低于', '>='],
  ['不少于', '>='],
  ['达到', null],
  ['不超过', '<='],
]

/** 主要任务 with their goals, indicators that state their target in the name, and the money of each task. */
export function taskTable(draft: Draft, funds: Amounts | null): Section {
  const { random } = draft
  const texts = [
    '主要任务',
    '预期目标',
    '目标完成情况',
    '关键指标',
    '指标完成情况',
    ...(funds === null ? [] : ['任务涉及资金']),
  ]
  const header = texts.map((text) => label(draft, text, { header: true }))
  const chosen = random.some(names, random.int(1, 3))
  const rows = chosen.flatMap((name) => taskRows(draft, name, funds, chosen.length))
  return {
    min: header.length,
    rows: (width) => {
      const spans = columnSpans(width, [0, 1, 0, 1, 1, 0].slice(0, header.length))
      return [inColumns(header, spans), ...rows.map((cells) => inColumns(cells, spans))]
    },
  }
}

function taskRows(draft: Draft, name: string, funds: Amounts | null, tasks: number): (Cell | null)[][] {
  const { random, record } = draft
  const task = emptyTask()
  record.tasks.push(task)
  const count = random.int(1, 5)
  const over = (cell: Cell): Cell => ({ ...cell, rowspan: count })
  const left = [
    over(textCell(task, 'name', name)),
    over(textCell(task, 'goal', goalText(random))),
    over(textCell(task, 'completion', random.pick(['100%', '100%', '已完成', '95%']))),
  ]
  const share =
    funds === null
      ? null
      : {
          units: (funds.executed.units * BigInt(random.int(50, 900))) / BigInt(1000 * tasks),
          decimals: funds.executed.decimals,
        }
  const right = share === null ? [] : [over(numberCell(task, 'funds', printAmount(share, draft.style)))]
  return Array.from({ length: count }, (_, i) => {
    const cells = taskIndicator(draft, task.indicators)
    return i === 0 ? [...left, ...cells, ...right] : [null, null, null, ...cells, ...right.map(() => null)]
  })
}

function taskIndicator(draft: Draft, into: ReturnType<typeof emptyIndicator>[]): Cell[] {
  const { random } = draft
  const indicator = emptyIndicator()
  into.push(indicator)
  const topic = random.pick(topics.quantity.filter(({ unit }) => unit !== '%' && unit !== '次/年'))
  const figure = String(random.int(topic.low ?? 1, topic.high ?? 9))
  const unit = topic.unit ?? '个'
  const [phrase, comparator] = random.pick(bounds)
  const stated = comparator === null ? null : quantity(`${phrase}${figure}${unit}`, comparator, [{ figure, unit }])
  const name = stated === null ? topic.name : `${topic.name}${stated.text}`
  indicator.name = name
  indicator.target = stated
  const reached = String(Number(figure) + (comparator === '<=' ? 0 : random.int(0, 9)))
  const figures = [{ figure: reached, unit }]
  const actual = random.pick([
    quantity(`${reached}${unit}`, null, figures),
    quantity(`完成。全年共${reached}${unit}，达到预期目标。`, null, figures),
    quantity('已按计划完成', null, []),
  ])
  return [
    valueCell(
      name,
      stated === null
        ? [[indicator, 'name']]
        : [
            [indicator, 'name'],
            [indicator, 'target'],
          ],
      { grow: 1 },
    ),
    quantityCell(indicator, 'actual', actual),
  ]
}
