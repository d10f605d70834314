import { emptyRecord } from './empty.ts'
import type { Draft } from './form.ts'
import { layouts } from './layouts/index.ts'
import type { Family, Form } from './page.ts'
import { drawStyle, type Style } from './printed.ts'
import { createRandom } from './random.ts'

export interface FormChoice {
  readonly family?: Family
  readonly layout?: string
  /** Print a title, wherever it stands. */
  readonly titled?: boolean
  /** What the converter did to figures and labels of this form. */
  readonly damage?: Partial<Pick<Style, 'digits' | 'spacedLabels'>>
}

/** One form with its true record. The same seed gives the same form, whatever shape it takes later. */
export function generateForm(seed: string, choice: FormChoice = {}): Form {
  const random = createRandom(seed)
  const fitting = layouts.filter(
    ({ name, family }) =>
      (choice.family === undefined || family === choice.family) &&
      (choice.layout === undefined || name === choice.layout),
  )
  if (fitting.length === 0) throw new TypeError(`No layout is called ${choice.layout} in family ${choice.family}.`)
  const layout = random.pick(fitting)
  const draft: Draft = {
    random: random.fork(layout.name),
    style: drawStyle(random.fork('style'), choice.damage),
    record: emptyRecord(),
    year: random.int(2018, 2025),
    titled: choice.titled ?? false,
    accepts: new Map(),
  }
  return layout.build(draft)
}
