import type { Indicator } from '../../../src/schema/index.ts'
import type { CategoryPlan } from '../bank/indicators.ts'

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
