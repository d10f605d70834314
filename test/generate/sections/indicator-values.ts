import type { Quantity } from '../../../src/schema/index.ts'
import { actualWords, type Kind, missedWords, type Topic, targetWords, topics } from '../bank/indicators.ts'
import type { Draft } from '../form.ts'
import { type Bound, type Measure, printMeasure, quantity } from '../quantity.ts'
import type { Random } from '../random.ts'

/** An indicator before it is printed: what is measured, the bound asked for, whether it was reached. */
export interface Drawn {
  readonly topic: Topic
  readonly measure: Measure
  readonly met: boolean
}

export function drawIndicator(draft: Draft, kind: Kind, used: Set<string>): Drawn {
  const { random } = draft
  const free = topics[kind].filter((topic) => !used.has(topic.name))
  const topic = random.pick(free.length > 0 ? free : topics[kind])
  used.add(topic.name)
  return { topic, measure: drawMeasure(random, topic, draft.year), met: random.chance(0.88) }
}

export function drawMeasure(random: Random, topic: Topic, year: number): Measure {
  if (topic.unit === null) return { kind: 'words', text: random.pick(targetWords) }
  if (topic.unit === 'date') {
    const month = random.int(6, 12)
    return {
      kind: 'words',
      text: random.pick([
        `${year}年${month}月底前`,
        `${year}年${month}月`,
        `${month}月30日前`,
        `${year}年第四季度`,
        `${year}年12月31日`,
        '年底前',
      ]),
    }
  }
  const low = topic.low ?? 1
  const high = topic.high ?? 100
  const figure = drawFigure(random, low, high, topic.unit)
  const drawn = drawBound(random, topic)
  const bound = drawn === 'above' && topic.unit === '%' ? 'at-least' : drawn
  if (bound === 'range') {
    const from = random.int(low, Math.max(low, high - 1))
    return { kind: 'figures', bound, figures: [String(from), String(random.int(from + 1, high + 1))], unit: topic.unit }
  }
  return { kind: 'figures', bound, figures: [figure], unit: topic.unit }
}

function drawBound(random: Random, topic: Topic): Bound {
  const roll = random.int(1, 100)
  if (roll <= 30) return 'none'
  if (roll <= 36) return 'equal'
  if (roll <= 39) return 'range'
  if (topic.ceiling) return roll <= 43 ? 'below' : 'at-most'
  return roll <= 43 ? 'above' : 'at-least'
}

function drawFigure(random: Random, low: number, high: number, unit: string): string {
  const whole = random.int(low, high)
  if (unit === '%')
    return random.chance(0.3)
      ? '100'
      : random.chance(0.1) && whole < 100
        ? `${whole}.${random.int(1, 9)}`
        : String(whole)
  return ['万元', '公里', '亩', '元', '公顷'].includes(unit) && random.chance(0.3)
    ? `${whole}.${random.int(1, 9)}`
    : String(whole)
}

export interface ActualOptions {
  /** Unit of a unit column: a bare figure has it. */
  readonly columnUnit: string | null
  readonly wideDigits: boolean
  /** A bare figure is printed without unit more often where a column gives it. */
  readonly bare: number
}

/** What was reached, as the office writes it: the figure, the figure with its unit, a sentence, a word. */
export function printActual(
  random: Random,
  { topic, measure, met }: Drawn,
  year: number,
  options: ActualOptions,
): Quantity {
  if (measure.kind === 'words') {
    if (topic.unit === 'date')
      return quantity(
        random.pick([`${year}年${random.int(3, 12)}月`, '按时完成', '已完成', `${year}年12月完成`]),
        null,
        [],
      )
    return quantity(random.pick(met ? [...actualWords, measure.text] : missedWords), null, [])
  }
  const figure = reached(random, measure, met)
  const { unit } = measure
  const roll = random.int(1, 100)
  if (roll <= options.bare) {
    return printMeasure(
      { kind: 'figures', bound: 'none', figures: [figure], unit: '' },
      random,
      { wideDigits: options.wideDigits },
      options.columnUnit,
    )
  }
  if (roll > 97) return quantity(random.pick(['已完成', '完成', '达成预期指标']), null, [])
  if (roll > 92) return sentence(random, figure, unit)
  if (roll > 90 && met && measure.bound === 'at-least') return quantity(`≥${figure}${unit}`, '>=', [{ figure, unit }])
  return printMeasure({ kind: 'figures', bound: 'none', figures: [figure], unit }, random, {
    wideDigits: options.wideDigits,
  })
}

/** A figure that meets the target, or misses it. */
function reached(random: Random, measure: Measure & { kind: 'figures' }, met: boolean): string {
  const first = measure.figures[0] as string
  if (measure.bound === 'range') return met ? first : String(Math.max(0, Number(measure.figures[1]) + random.int(1, 5)))
  if (met && (measure.bound === 'equal' || measure.bound === 'none' || random.chance(0.4))) {
    return measure.bound === 'above' || measure.bound === 'below'
      ? nudge(first, measure.bound === 'above' ? 1 : -1, measure.unit)
      : first
  }
  const ceiling = measure.bound === 'at-most' || measure.bound === 'below'
  const up = ceiling ? !met : met
  return nudge(first, up ? random.int(1, 8) : -random.int(1, 8), measure.unit)
}

function nudge(figure: string, by: number, unit: string): string {
  const decimals = figure.split('.')[1]?.length ?? 0
  const moved = Math.round((Number(figure) + by) * 10 ** decimals)
  const limit = unit === '%' ? 100 * 10 ** decimals : Number.MAX_SAFE_INTEGER
  const text = String(Math.min(Math.max(0, moved), limit)).padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

function sentence(random: Random, figure: string, unit: string): Quantity {
  const share = String(random.int(80, 99))
  const text = random.pick([
    `全年共完成${figure}${unit}。`,
    `实际完成${figure}${unit}，进度良好。`,
    `已完成${figure}${unit}，其中线上完成${share}%。`,
  ])
  const figures = [{ figure, unit }]
  return quantity(text, null, text.includes('其中') ? [...figures, { figure: share, unit: '%' }] : figures)
}
