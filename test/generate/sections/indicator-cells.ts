import type { Indicator } from '../../../src/schema/index.ts'
import { reasonText } from '../bank/prose.ts'
import {
  blank,
  type Cell,
  type Draft,
  numberCell,
  otherCell,
  plainNumber,
  quantityCell,
  textCell,
  valueCell,
} from '../form.ts'
import { printMeasure, splitMeasure } from '../quantity.ts'
import type { IndicatorColumn, IndicatorField, IndicatorOptions } from './indicator-options.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import { type Drawn, printActual } from './indicator-values.ts'
/** Points of a row, and what the form prints where there is no reason to give. */
export interface Printed {
  readonly weight: number | null
  readonly noReason: string
}

export interface Context extends Printed {
  readonly row: IndicatorRow
  readonly drawn: Drawn
  readonly split: ReturnType<typeof splitMeasure> | null
  readonly annual: Indicator
  readonly first: Indicator
}

/** The cell of one column of an indicator's row. */
export function fieldCell(
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

export function nameCell(
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

/** The target over three cells, where the table has a column for its comparator or unit; null where one cell holds all. */
export function splitFor(
  draft: Draft,
  options: IndicatorOptions,
  drawn: Drawn,
): ReturnType<typeof splitMeasure> | null {
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
