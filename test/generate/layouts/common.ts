import type { MoneyUnit } from '../../../src/schema/index.ts'
import type { Draft } from '../form.ts'
import type { Family, Form } from '../page.ts'
import type { TitlePlace } from '../surroundings.ts'

/** Draws one form in one layout. */
export type LayoutBuilder = (draft: Draft) => Form

export interface Layout {
  readonly name: string
  readonly family: Family
  readonly build: LayoutBuilder
}

export interface DrawnUnit {
  readonly unit: MoneyUnit | null
  readonly where: 'label' | 'line' | 'nowhere'
}

/** The unit of money and the place where the form prints it. */
export function drawUnit({ random }: Draft, family: Family): DrawnUnit {
  const where = random.pick(
    family === 'department-overall'
      ? (['line', 'line', 'label'] as const)
      : (['label', 'label', 'label', 'label', 'label', 'line', 'line', 'nowhere'] as const),
  )
  return {
    where,
    unit: where === 'nowhere' ? null : random.pick(['万元', '万元', '万元', '万元', '万元', '元', '亿元'] as const),
  }
}

/** A label with the unit in brackets where it is printed there, without one elsewhere. */
export function inUnit({ style }: Draft, text: string, { unit, where }: DrawnUnit): string {
  const bare = text.replace(/[（(]万元[）)]/g, '')
  return where === 'label' && unit !== null ? `${bare}${style.open}${unit}${style.close}` : bare
}

export function drawTitlePlace({ random, titled }: Draft): TitlePlace {
  const place = random.pick([
    'heading',
    'heading',
    'heading',
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
    'first-row',
    'first-row',
    'caption',
    'none',
  ] as const)
  return titled && place === 'none' ? 'heading' : place
}
