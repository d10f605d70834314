import type { Indicator } from '../../../src/schema/index.ts'
import type { CategoryPlan } from '../bank/indicators.ts'
import { reasonText } from '../bank/prose.ts'
import {
  blank,
  type Cell,
  type Draft,
  emptyIndicator,
  keyCell,
  label,
  numberCell,
  otherCell,
  plainNumber,
  quantityCell,
  type Section,
  textCell,
  valueCell,
} from '../form.ts'
import { printMeasure, splitMeasure } from '../quantity.ts'
import { columnSpans, headerRows, inColumns } from './columns.ts'
import { distribute, type IndicatorRow, planRows } from './indicator-rows.ts'
import { type Drawn, printActual } from './indicator-values.ts'
import { totalRow } from './totals.ts'

export type IndicatorField =
  | 'category'
  | 'type'
  | 'name'
  | 'comparator'
  | 'nature'
  | 'target'
  | 'longTarget'
  | 'unit'
  | 'adjustedTarget'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'other'

export interface IndicatorColumn {
  readonly field: IndicatorField
  readonly label: string
  /** Answers of a column without a field. */
  readonly answers?: readonly string[]
}

export interface IndicatorOptions {
  readonly columns: readonly IndicatorColumn[]
  readonly categories: readonly CategoryPlan[]
  /** Points of all indicators together; null where none are printed. */
  readonly points: number | null
  readonly perType: readonly [low: number, high: number]
  /** `（50分）` after the label of a category or type. */
  readonly weightsInLabels: 'none' | 'category' | 'type'
  /** `指标1：`, `★` before a name; `slots` prints the template's unused ones too. */
  readonly prefix: 'none' | 'numbered' | 'star'
  readonly slots: boolean
  readonly term: Indicator['term']
  /** Sub-rows 其中… below an indicator, without points. */
  readonly subRows: boolean
  readonly unitInName: boolean
  readonly into?: Indicator[]
  /** A vertical first-level label of which only the points survive. */
  readonly lostCategories?: boolean
  /** Label of a last row with the sums of points; null without one. */
  readonly total: string | null
  /** A header row above, each entry over a number of columns; '' leaves its columns to the header below. */
  readonly over?: readonly (readonly [label: string, columns: number])[]
}

/** Indicators in rows: merged labels on the left, what was asked for and reached, points, reasons. */
export function indicatorTable(draft: Draft, options: IndicatorOptions): Section {
  const rows = planRows(draft, options)
  const noReason = draft.random.pick(['', '', '', '', '无', '—', '/'])
  const items = rows.filter((row) => row.drawn !== null && !row.sub)
  const weights = options.points === null ? [] : distribute(draft.random, options.points, items.length)
  const weightOf = new Map(items.map((row, i) => [row, weights[i] ?? null]))
  const grows = options.columns.map(({ field }) => (field === 'name' || field === 'deviation' ? 1 : 0))
  const header = options.columns.map((column) => label(draft, column.label, { header: true }))
  const keys = keyCells(draft, options, rows, weightOf)
  const body = rows.map((row) => rowCells(draft, options, row, { weight: weightOf.get(row) ?? null, noReason }, keys))
  return {
    min: options.columns.length,
    rows: (width) => {
      const spans = columnSpans(width, grows)
      const total = options.total === null ? [] : [totalRow(draft, options.total, options.columns, spans)]
      const heads =
        options.over === undefined ? [inColumns(header, spans)] : headerRows(draft, header, spans, options.over)
      return [...heads, ...body.map((cells) => inColumns(cells, spans)), ...total]
    },
  }
}

interface Keys {
  readonly category: ReadonlyMap<IndicatorRow, Cell>
  readonly type: ReadonlyMap<IndicatorRow, Cell>
  readonly indicators: ReadonlyMap<IndicatorRow, readonly Indicator[]>
}

/** The merged label cells, by the row in which they begin, and the indicators of each row. */
function keyCells(
  draft: Draft,
  options: IndicatorOptions,
  rows: readonly IndicatorRow[],
  weightOf: ReadonlyMap<IndicatorRow, number | null>,
): Keys {
  const list = options.into ?? draft.record.indicators
  const two = options.columns.some((column) => column.field === 'longTarget')
  const has = (field: IndicatorField) => options.columns.some((column) => column.field === field)
  const indicators = new Map(
    rows.map((row) => {
      const made = row.drawn === null ? [] : two ? [emptyIndicator(), emptyIndicator()] : [emptyIndicator()]
      made.forEach((indicator, i) => {
        indicator.term = two ? (i === 0 ? 'multiYear' : 'annual') : options.term
        if (has('category') && !options.lostCategories) indicator.category = row.category
        if (has('type')) indicator.type = row.type
        list.push(indicator)
      })
      return [row, made] as const
    }),
  )
  const merged = (group: keyof IndicatorRow & ('categoryIndex' | 'typeIndex'), field: 'category' | 'type') => {
    const cells = new Map<IndicatorRow, Cell>()
    for (let i = 0; i < rows.length; ) {
      const first = rows[i] as IndicatorRow
      let end = i + 1
      while (end < rows.length && rows[end]?.[group] === first[group]) end++
      const members = rows.slice(i, end)
      const points = members.reduce((sum, row) => sum + (weightOf.get(row) ?? 0), 0)
      const marked = options.weightsInLabels === field && points > 0
      const bracketed = marked ? `${draft.style.open}${points}分${draft.style.close}` : ''
      const targets = members.flatMap((row) =>
        (indicators.get(row) ?? []).map((indicator) => [indicator, field] as const),
      )
      const shown = field === 'category' && options.lostCategories ? '' : first[field]
      const cell = keyCell(draft, shown, targets, { vertical: field === 'category' })
      const text = cell.text + bracketed
      cells.set(first, { ...cell, text, kind: text === '' ? 'blank' : 'label', rowspan: end - i })
      i = end
    }
    return cells
  }
  return { category: merged('categoryIndex', 'category'), type: merged('typeIndex', 'type'), indicators }
}

function rowCells(
  draft: Draft,
  options: IndicatorOptions,
  row: IndicatorRow,
  printed: Printed,
  keys: Keys,
): (Cell | null)[] {
  const [first = emptyIndicator(), second] = keys.indicators.get(row) ?? []
  const annual = second ?? first
  const both = second === undefined ? [first] : [first, second]
  const { drawn } = row
  const split = drawn === null ? null : splitFor(draft, options, drawn)
  return options.columns.map((column): Cell | null => {
    switch (column.field) {
      case 'category':
        return keys.category.get(row) ?? null
      case 'type':
        return keys.type.get(row) ?? null
      case 'name':
        if (drawn === null) return row.slot === '' ? blank() : label(draft, row.slot)
        return nameCell(draft, options, row, drawn, both)
      default:
        return drawn === null
          ? blank()
          : fieldCell(draft, options, column, { ...printed, row, drawn, split, annual, first })
    }
  })
}

/** Points of a row, and what the form prints where there is no reason to give. */
interface Printed {
  readonly weight: number | null
  readonly noReason: string
}

interface Context extends Printed {
  readonly row: IndicatorRow
  readonly drawn: Drawn
  readonly split: ReturnType<typeof splitMeasure> | null
  readonly annual: Indicator
  readonly first: Indicator
}

function fieldCell(
  draft: Draft,
  options: IndicatorOptions,
  column: IndicatorColumn,
  { row, drawn, split, annual, first, weight, noReason }: Context,
): Cell {
  const { random, style } = draft
  const wideDigits = style.digits === 'full-width'
  const elsewhere = options.unitInName && drawn.measure.kind === 'figures' ? drawn.measure.unit : null
  switch (column.field) {
    case 'comparator': {
      const sign = split?.sign ?? ''
      if (sign !== '定性') return valueCell(sign, [[annual, 'target']])
      return otherCell(annual, column.label, sign)
    }
    case 'nature':
      return otherCell(annual, column.label, drawn.measure.kind === 'words' ? '定性指标' : '定量指标')
    case 'unit':
      return valueCell(split?.unit ?? '', split?.unit ? [[annual, 'target']] : [])
    case 'target':
      if (row.headOfSubs) return quantityCell(annual, 'target', null)
      if (split !== null) return quantityCell(annual, 'target', split.quantity)
      if (elsewhere !== null && drawn.measure.kind === 'figures') {
        return quantityCell(
          annual,
          'target',
          printMeasure({ ...drawn.measure, unit: '' }, random, { wideDigits }, elsewhere),
        )
      }
      return quantityCell(
        annual,
        'target',
        printMeasure(drawn.measure, random, { wideDigits, percentWord: random.chance(0.02) }),
      )
    case 'longTarget':
      return quantityCell(first, 'target', printMeasure(drawn.measure, random, { wideDigits }))
    case 'adjustedTarget':
      return random.chance(0.3)
        ? adjustedCell(draft, drawn, split, annual)
        : quantityCell(annual, 'adjustedTarget', null)
    case 'actual': {
      if (row.headOfSubs) return quantityCell(annual, 'actual', null)
      if (random.chance(0.02)) return quantityCell(annual, 'actual', null, random.pick(['—', '/', '-', '无']))
      const columnUnit = split?.unit ? split.unit : null
      return quantityCell(
        annual,
        'actual',
        printActual(random, drawn, draft.year, {
          columnUnit,
          wideDigits,
          bare: columnUnit !== null ? 70 : elsewhere !== null ? 60 : 15,
        }),
      )
    }
    case 'weight':
      return numberCell(annual, 'weight', weight === null ? null : plainNumber(draft, String(weight)))
    case 'score':
      return numberCell(annual, 'score', weight === null ? null : plainNumber(draft, scoreText(draft, drawn, weight)))
    case 'deviation':
      if (row.sub || drawn.met) return valueCell(row.sub ? '' : noReason, [[annual, 'deviation']], { grow: 1 })
      return textCell(annual, 'deviation', reasonText(random), 1)
    case 'other':
      return otherCell(annual, column.label, random.pick(column.answers ?? ['']))
    default:
      return blank()
  }
}

/** A changed target beside a comparator column: the sign is that of both, or of the first alone. */
function adjustedCell(draft: Draft, drawn: Drawn, split: Context['split'], indicator: Indicator): Cell {
  const { measure } = drawn
  const wideDigits = draft.style.digits === 'full-width'
  const sign = split?.sign ? split.quantity.comparator : null
  if (measure.kind === 'words' || sign === null) {
    return quantityCell(indicator, 'adjustedTarget', printMeasure(measure, draft.random, { wideDigits }))
  }
  const bare = printMeasure({ ...measure, bound: 'none' }, draft.random, { wideDigits })
  draft.accepts.set([indicator, 'adjustedTarget'], [bare])
  return quantityCell(indicator, 'adjustedTarget', { ...bare, comparator: sign })
}

function nameCell(
  draft: Draft,
  options: IndicatorOptions,
  row: IndicatorRow,
  drawn: Drawn,
  owners: readonly Indicator[],
): Cell {
  const unit =
    options.unitInName && drawn.measure.kind === 'figures'
      ? `${draft.style.open}${drawn.measure.unit}${draft.style.close}`
      : ''
  const star =
    options.prefix === 'star' && drawn.measure.kind === 'figures' && draft.random.chance(0.3)
      ? `${draft.style.open}≥**${drawn.measure.unit}${draft.style.close}`
      : ''
  const text = row.prefix + drawn.topic.name + unit + star
  for (const indicator of owners) indicator.name = text
  return valueCell(
    text,
    owners.map((indicator) => [indicator, 'name'] as const),
    { grow: 1 },
  )
}

function splitFor(draft: Draft, options: IndicatorOptions, drawn: Drawn): ReturnType<typeof splitMeasure> | null {
  const has = (field: IndicatorField) => options.columns.some((column) => column.field === field)
  if (!has('comparator') && !has('unit')) return null
  const split = splitMeasure(drawn.measure, draft.random, drawn.topic.ceiling)
  if (has('comparator') && has('unit')) return split
  // A unit column alone: the value cell bears its own bound. A comparator column alone: it bears its own unit.
  if (drawn.measure.kind === 'words') return split
  if (has('unit')) {
    const whole = printMeasure({ ...drawn.measure, unit: '' }, draft.random, {}, drawn.measure.unit)
    return { sign: '', text: whole.text, unit: drawn.measure.unit, quantity: whole }
  }
  const text = split.text + split.unit
  return { ...split, text, unit: '', quantity: { ...split.quantity, text } }
}

/** The whole weight where the target was met, else a part of it. */
function scoreText(draft: Draft, drawn: Drawn, weight: number): string {
  if (drawn.met) return String(weight)
  return String(Math.round(weight * draft.random.int(5, 9)) / 10)
}
