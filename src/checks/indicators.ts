import { type Pointer, SIGNS } from '../relations/index.ts'
import type { Indicator, PrintedNumber, Quantity, Report } from '../schema/index.ts'
import { fold } from '../values/index.ts'
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

/**
 * What an indicator asks for, as printed: the text of its cell, and beside a bare figure the comparator and the unit that
 * stand in columns of their own or in the name. Nothing is added that the form does not print.
 */
export function targetText(placed: Placed, form: Form): string {
  const target = targetOf(placed, form)
  if (target === null) return ''
  const { quantity, figures } = target
  const [figure, more] = figures
  const text = quantity.text.replace(/\s+/g, ' ')
  if (figure === undefined || more !== undefined) return text
  const isBare = /^-?[\d.,]+$/.test(fold(text))
  const isPlain = isBare || fold(text) === fold(`${figure.text}${figure.unit ?? ''}`)
  const sign = isPlain && quantity.comparator !== null ? `${SIGNS[quantity.comparator]} ` : ''
  return `${sign}${text}${isBare ? (figure.unit ?? '') : ''}`
}

export function actualOf({ at, indicator }: Placed, form: Form): Asked | null {
  return asked(`${at}/actual`, indicator.actual, form)
}

function asked(at: Pointer, quantity: Quantity | null, form: Form): Asked | null {
  return quantity === null ? null : { at, quantity, figures: form.figures(at) }
}
