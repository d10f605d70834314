import type { Comparator, Quantity } from '../../src/schema/index.ts'
import { fullWidth } from './printed.ts'
import type { Random } from './random.ts'

/** What an indicator asks for: figures with one unit and a bound, words, or a point in time. */
export type Measure =
  | { readonly kind: 'figures'; readonly bound: Bound; readonly figures: readonly string[]; readonly unit: string }
  | { readonly kind: 'words'; readonly text: string }

export type Bound = 'none' | 'at-least' | 'at-most' | 'above' | 'below' | 'equal' | 'range'

const comparators: Record<Bound, Comparator | null> = {
  none: null,
  'at-least': '>=',
  'at-most': '<=',
  above: '>',
  below: '<',
  equal: '=',
  range: 'between',
}

/** Signs and words in which a bound is printed: before the figure, or after its unit. */
const before: Partial<Record<Bound, readonly string[]>> = {
  'at-least': ['≥', '≥', '≥', '≥', '>=', '≧', '不低于', '不少于', '大于等于', '不小于'],
  'at-most': ['≤', '≤', '≤', '<=', '≦', '不超过', '不高于', '小于等于', '不大于'],
  above: ['>', '＞', '大于', '超过'],
  below: ['<', '＜', '小于', '低于'],
  equal: ['=', '=', '＝', '等于', '═'],
}
const after: Partial<Record<Bound, readonly string[]>> = {
  'at-least': ['以上', '及以上'],
  'at-most': ['以内'],
}
/** Signs that stand alone in a comparator column (指标性质, 计算符号). */
export const signs: Partial<Record<Bound, readonly string[]>> = {
  'at-least': ['≥', '>=', '≧'],
  'at-most': ['≤', '<='],
  above: ['>', '＞'],
  below: ['<', '＜'],
  equal: ['=', '═', '＝'],
}

export function readValue(figure: string, unit: string): number {
  const ratio = shifts[unit]
  if (ratio === undefined) return Number(figure)
  return Number(`${figure}e-${ratio}`)
}

const shifts: Record<string, number> = { '%': 2, '‰': 3 }

/** The quantity of a text that prints these figures. A unit is what the reader takes: null where the page prints none. */
export function quantity(
  text: string,
  comparator: Comparator | null,
  figures: readonly { readonly figure: string; readonly unit: string | null }[],
): Quantity {
  return {
    text,
    comparator,
    values: figures.map(({ figure, unit }) => ({ value: readValue(figure, unit ?? ''), unit })),
  }
}

export interface PrintOptions {
  /** Percent signs as 百分比, or in Chinese numerals; digits full-width. */
  readonly wideDigits?: boolean
  readonly percentWord?: boolean
}

/** A measure in one cell: `≥50个`, `90%以上`, `10-15天`. `elsewhere` is the unit that a name or a column prints for a bare figure. */
export function printMeasure(
  measure: Measure,
  random: Random,
  options: PrintOptions = {},
  elsewhere: string | null = null,
): Quantity {
  if (measure.kind === 'words') return quantity(measure.text, null, [])
  const { bound, figures, unit } = measure
  const taken = unit === '' ? elsewhere : unit
  const digits = (figure: string) => (options.wideDigits ? fullWidth(figure) : figure)
  if (bound === 'range') {
    const mark = random.pick(['-', '~', '～', '—', '至'])
    const [low = '', high = ''] = figures
    const text = `${digits(low)}${unit === '%' ? '%' : ''}${mark}${digits(high)}${unit}`
    return quantity(text, 'between', [
      { figure: low, unit: taken },
      { figure: high, unit: taken },
    ])
  }
  const figure = figures[0] ?? ''
  const shownUnit = unit === '%' && options.percentWord ? '百分比' : unit
  const chinese = unit === '%' && !options.percentWord && /^\d{2}$/.test(figure) && random.chance(0.04)
  const number = chinese ? `百分之${chineseNumber(Number(figure))}` : digits(figure) + shownUnit
  const suffixes = after[bound]
  const text =
    suffixes !== undefined && random.chance(0.15)
      ? number + random.pick(suffixes)
      : (before[bound] === undefined ? '' : random.pick(before[bound])) + number
  return quantity(text, comparators[bound], [{ figure, unit: taken }])
}

/** A measure over three cells: comparator, value and unit; the text is that of the value cell. */
export function splitMeasure(
  measure: Measure,
  random: Random,
  ceiling = false,
): { readonly sign: string; readonly text: string; readonly unit: string; readonly quantity: Quantity } {
  if (measure.kind === 'words')
    return { sign: random.pick(['定性', '']), text: measure.text, unit: '', quantity: quantity(measure.text, null, []) }
  const bound: Bound =
    measure.bound === 'range' || measure.bound === 'none' ? (ceiling ? 'at-most' : 'at-least') : measure.bound
  const figure = measure.figures[0] ?? ''
  return {
    sign: random.pick(signs[bound] ?? ['=']),
    text: figure,
    unit: measure.unit,
    quantity: quantity(figure, comparators[bound], [{ figure, unit: measure.unit }]),
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 10–99 in Chinese numerals. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens === 1 ? '' : digits[tens]}十${digits[number % 10]}`
}
