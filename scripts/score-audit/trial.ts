import { extract } from '../../src/extract.ts'
import type { CheckResult } from '../../src/schema/index.ts'
import { generateForm } from '../../test/generate/generate.ts'
import type { Form } from '../../test/generate/page.ts'
import { createRandom, type Random } from '../../test/generate/random.ts'
import { renderDocument, shapes } from '../../test/generate/shapes/index.ts'
import { type Figures, figuresOf, withFigures } from './figures.ts'
import { isFigure, type Law, lawsOf } from './laws.ts'
import { draws, type Injection, type Kind } from './slips.ts'

/** One form with one slip that can be seen, and what ziping said of it. */
export interface Trial {
  readonly seed: string
  readonly kind: Kind
  readonly injection: Injection
  readonly text: string
  readonly outcomes: readonly LawOutcome[]
  /** Failures of severity error that rest on no figure that was changed. */
  readonly alarms: readonly CheckResult[]
}

export interface LawOutcome {
  readonly law: Law
  /** The failure reported for it; null where none is. */
  readonly found: CheckResult | null
  /** Place of the true explanation among those offered, from 0; -1 where it is not among them. */
  readonly rank: number
}

/** Null where the form of this seed has no room for a slip of the kind that could be seen. */
export async function tryInjection(seed: string, kind: Kind): Promise<Trial | null> {
  const form = generateForm(seed)
  const figures = figuresOf(form)
  const laws = lawsOf(form, figures)
  const random = createRandom(`${seed}/${kind}`)
  for (const injection of byField(draws[kind](form, figures, random.fork('draw')), random)) {
    const changed = new Map([...figures, ...injection.changed])
    const broken = laws.filter(({ holds }) => holds(changed) === false)
    if (broken.length > 0)
      return await audited(seed, kind, withFigures(form, injection.changed), injection, broken, changed)
  }
  return null
}

/** In an order in which every field has the same turn, however many rows print it. */
function byField(injections: readonly Injection[], random: Random): Injection[] {
  const fields = new Map<string, Injection[]>()
  for (const injection of injections) {
    const [at = ''] = injection.changed.keys()
    const field = at.replace(/\d+/g, '')
    fields.set(field, [...(fields.get(field) ?? []), injection])
  }
  return random.shuffle([...fields.values()]).flatMap((list) => random.shuffle(list))
}

async function audited(
  seed: string,
  kind: Kind,
  form: Form,
  injection: Injection,
  broken: readonly Law[],
  changed: Figures,
): Promise<Trial> {
  const text = render(seed, form)
  const { reports } = await extract(text, { name: `${seed}.md` })
  const failed = reports.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome === 'fail'))
  const outcomes = broken.map((law): LawOutcome => {
    const found = failed.find((result) => isAbout(result, law, changed)) ?? null
    return {
      law,
      found,
      rank: found === null ? -1 : found.explanations.findIndex((one) => isTrue(one, injection, changed)),
    }
  })
  const touched = (at: readonly string[]) => at.some((place) => injection.changed.has(place))
  const alarms = failed.filter(({ severity, at }) => severity === 'error' && !touched(at))
  return { seed, kind, injection, text, outcomes, alarms }
}

/**
 * Whether a failure is the one that a broken law calls for: the same check over the same figures as printed. Pointers are
 * not compared, since a line misread above shifts them; of two bounds on one part it is the one with the right whole.
 */
function isAbout({ check, stated, operands }: CheckResult, law: Law, figures: Figures): boolean {
  const texts = law.at.map((at) => slotText(figures, at))
  const [own, ...others] = texts
  const bare = (text: string) => text.replace(/[%元万亿千百]+$/, '')
  return (
    check === law.check &&
    bare(stated?.text ?? '') === own &&
    (check !== 'FUND-005' || bare(operands[0]?.text ?? '') === others[0])
  )
}

function slotText(figures: Figures, at: string): string {
  const slot = figures.get(at)
  return isFigure(slot) ? slot.text : ''
}

/** The kind and every cell; of other operands, and of rows left out, another cell that prints the same figure is as right. */
function isTrue(
  { kind, at }: { readonly kind: string; readonly at: readonly string[] },
  { kind: asked, names }: Injection,
  figures: Figures,
): boolean {
  const printed = (place: string) => slotText(figures, place)
  const isReading = asked === 'other-operand' || asked.startsWith('row-')
  return (
    kind === asked &&
    names.every((name, i) => at.includes(name) || (isReading && printed(at[i] ?? '') === printed(name)))
  )
}

/** A page of its own, in a shape drawn from the seed. */
export function render(seed: string, form: Form): string {
  const random = createRandom(`${seed}/page`)
  const blocks = [
    ...form.before.map((line) => ({ kind: 'line', line }) as const),
    { kind: 'table', table: form.table, opening: 'first-row' } as const,
    ...form.after.map((line) => ({ kind: 'line', line }) as const),
  ]
  return renderDocument(blocks, random.pick(shapes), random.fork('render')).text
}
