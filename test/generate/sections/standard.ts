import { type CategoryPlan, categoryPlans } from '../bank/indicators.ts'
import { indicatorLabels } from '../bank/labels.ts'
import type { Draft, Section } from '../form.ts'
import type { IndicatorColumn, IndicatorField, IndicatorOptions } from './indicator-options.ts'
import { indicatorTable } from './indicators.ts'

/** A column of the indicator table under one of the names that offices give it. */
export function column(
  draft: Draft,
  field: Exclude<IndicatorField, 'other' | 'nature' | 'longTarget'>,
): IndicatorColumn {
  return { field, label: draft.random.pick(indicatorLabels[field]) }
}

export function columns(
  draft: Draft,
  fields: readonly Exclude<IndicatorField, 'other' | 'nature' | 'longTarget'>[],
): IndicatorColumn[] {
  return fields.map((field) => column(draft, field))
}

/** An indicator table with the options that most layouts share. */
export function indicators(
  draft: Draft,
  list: readonly IndicatorColumn[],
  options: Partial<IndicatorOptions> = {},
): Section {
  const { random } = draft
  return indicatorTable(draft, {
    columns: list,
    categories: random.pick<readonly CategoryPlan[]>(categoryPlans),
    points: null,
    perType: [1, random.int(1, 4)],
    weightsInLabels: 'none',
    prefix: 'none',
    slots: false,
    term: null,
    subRows: false,
    unitInName: false,
    total: null,
    ...options,
  })
}
