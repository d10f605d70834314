import { generateForm } from './generate.ts'
import type { Family, Form } from './page.ts'
import { createRandom } from './random.ts'
import { type Block, type Opening, renderDocument, type ShapeName, shapes } from './shapes/index.ts'

/** What to generate; what is left out is drawn from the seed. */
export interface DocumentChoice {
  readonly family?: Family
  readonly layout?: string
  readonly shape?: ShapeName
}

/** A document with known truth. */
export interface GeneratedDocument {
  readonly seed: string
  readonly name: string
  readonly text: string
  readonly format: 'markdown' | 'html'
  readonly forms: readonly Form[]
  /** Every choice that was made, so that the document can be made again with one of them changed. */
  readonly choice: DocumentChoice & { readonly shape: ShapeName }
}

export function generateDocument(seed: string, choice: DocumentChoice = {}): GeneratedDocument {
  const random = createRandom(`${seed}/document`)
  const shape = choice.shape ?? random.pick(shapes)
  const form = generateForm(seed, choice)
  const opening: Opening = random.pick(['first-row', 'first-row', 'first-row', 'empty', 'numbers'])
  const blocks: Block[] = [
    ...form.before.map((line) => ({ kind: 'line' as const, line })),
    { kind: 'table', table: form.table, opening },
    ...form.after.map((line) => ({ kind: 'line' as const, line })),
  ]
  const { text, format } = renderDocument(blocks, shape, random.fork('render'))
  return {
    seed,
    name: `${seed.replace(/\W/g, '-')}.${format === 'html' ? 'html' : 'md'}`,
    text,
    format,
    forms: [form],
    choice: { ...choice, shape },
  }
}
