import type { Pointer } from '../relations/index.ts'
import type { Indicator, PrintedNumber, Quantity, Report } from '../schema/index.ts'
import type { Form } from './form.ts'

/** An indicator of the form or of one of its tasks. */
export interface Placed {
  readonly at: Pointer
  readonly indicator: Indicator
  readonly task: number | null
}

export function indicatorsOf({ indicators, tasks }: Report): Placed[] {
  return [
    ...indicators.map((indicator, i) => ({ at: `/indicators/${i}`, indicator, task: null })),
    ...tasks.flatMap((task, t) =>
      task.indicators.map((indicator, i) => ({ at: `/tasks/${t}/indicators/${i}`, indicator, task: t })),
    ),
  ]
}

/** A quantity with its printed figures. */
export interface Asked {
  readonly at: Pointer
  readonly quantity: Quantity
  readonly figures: readonly PrintedNumber[]
}

/** What an indicator finally asks for: the adjusted target where one with figures is printed, else the target. */
export function targetOf({ at, indicator }: Placed, form: Form): Asked | null {
  const adjusted = asked(`${at}/adjustedTarget`, indicator.adjustedTarget, form)
  return adjusted !== null && adjusted.figures.length > 0 ? adjusted : asked(`${at}/target`, indicator.target, form)
}

export function actualOf({ at, indicator }: Placed, form: Form): Asked | null {
  return asked(`${at}/actual`, indicator.actual, form)
}

function asked(at: Pointer, quantity: Quantity | null, form: Form): Asked | null {
  return quantity === null ? null : { at, quantity, figures: form.figures(at) }
}
