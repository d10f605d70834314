import { drawOtherTable } from './bank/tables.ts'
import { type Cut, cuts, cutTable, type TextRow } from './cuts.ts'
import { type Damage, damages, damageTable, printedDamage } from './damage.ts'
import { generateForm } from './generate.ts'
import { joinTables } from './joined.ts'
import type { Family, Form, Line } from './page.ts'
import { createRandom, type Random } from './random.ts'
import { type Block, type Opening, renderDocument, type ShapeName, shapes, writtenCells } from './shapes/index.ts'

/** How many forms a document holds, and what stands between them. */
export type Company = 'alone' | 'among-others' | 'many' | 'one-table' | 'in-layout-table'

export const companies: readonly Company[] = ['alone', 'among-others', 'many', 'one-table', 'in-layout-table']

/** What to generate; what is left out is drawn from the seed. */
export interface DocumentChoice {
  readonly family?: Family
  readonly layout?: string
  readonly shape?: ShapeName
  readonly cut?: Cut
  /** First rows of the following pages; drawn when absent. */
  readonly cutAt?: readonly number[]
  readonly damage?: Damage
  readonly company?: Company
}

type FullChoice = DocumentChoice & {
  readonly shape: ShapeName
  readonly cut: Cut
  readonly damage: Damage
  readonly company: Company
}

/** A document with known truth. */
export interface GeneratedDocument {
  readonly seed: string
  readonly name: string
  readonly text: string
  readonly format: 'markdown' | 'html'
  readonly forms: readonly Form[]
  /** Cells that are not blank in the tables of its form; null where other tables or forms stand beside it. */
  readonly cells: number | null
  /** Every choice that was made, so that the document can be made again with one of them changed. */
  readonly choice: FullChoice
}

export function generateDocument(seed: string, asked: DocumentChoice = {}): GeneratedDocument {
  const random = createRandom(`${seed}/document`)
  const choice = complete(asked, random)
  const company = random.fork('company')
  const count = choice.company === 'many' ? company.int(2, 5) : choice.company === 'one-table' ? 2 : 1
  const forms = Array.from({ length: count }, (_, i) =>
    generateForm(i === 0 ? seed : `${seed}+${i}`, {
      ...asked,
      titled: choice.company !== 'alone' && choice.company !== 'in-layout-table',
      damage: printedDamage(choice.damage),
    }),
  )
  const blocks = blocksOf(forms, choice, random, company)
  const { text, format } = renderDocument(
    blocks,
    choice.shape,
    random.fork('render'),
    choice.company === 'in-layout-table',
  )
  const cells = choice.company === 'alone' ? writtenCells(blocks, choice.shape, random.fork('render')) : null
  return {
    seed,
    name: `${seed.replace(/\W/g, '-')}.${format === 'html' ? 'html' : 'md'}`,
    text,
    format,
    forms,
    cells,
    choice,
  }
}

/**
 * A document has at most one complication that was not asked for, and about half have none, so that each table of
 * results tells what one thing costs. The draws are made in any case: a choice asked for changes no other.
 */
function complete(asked: DocumentChoice, random: Random): FullChoice {
  const anyShape = random.pick(shapes)
  const commonShape = random.pick(common)
  const roll = random.int(1, 100)
  const cut = random.pick(cuts)
  const damage = random.pick(damages)
  const company = random.pick(companies.slice(1))
  const complicated = asked.cut !== undefined || asked.damage !== undefined || asked.company !== undefined
  const inLayout =
    asked.company === 'in-layout-table' ||
    (asked.company === undefined && !complicated && roll > 88 && company === 'in-layout-table')
  return {
    ...asked,
    shape: inLayout ? 'html' : (asked.shape ?? (complicated || roll > 50 ? commonShape : anyShape)),
    cut: asked.cut ?? (!complicated && roll > 50 && roll <= 72 ? cut : 'none'),
    damage: asked.damage ?? (!complicated && roll > 72 && roll <= 88 ? damage : 'none'),
    company: asked.company ?? (!complicated && roll > 88 ? company : 'alone'),
  }
}

/** Shapes in which page breaks and damage are met most, and few other things go wrong. */
const common: readonly ShapeName[] = ['html', 'html-in-md', 'blank', 'blank', 'repeated', 'middle']

function blocksOf(forms: readonly Form[], choice: FullChoice, random: Random, company: Random): Block[] {
  const first = forms[0]
  if (choice.company === 'one-table' && first !== undefined) {
    const joined = { ...first, table: joinTables(forms), after: forms.at(-1)?.after ?? [] }
    return formBlocks(joined, choice, random.fork('form 0'))
  }
  const parts = forms.map((form, i) => formBlocks(form, choice, random.fork(`form ${i}`)))
  if (choice.company === 'alone' || choice.company === 'in-layout-table') return parts.flat()
  return [
    ...otherBlocks(company),
    ...parts.flatMap((part) => [...part, ...(company.chance(0.6) ? otherBlocks(company) : [])]),
  ]
}

/** One form: its lines, its table cut into pages and damaged as chosen. */
function formBlocks(form: Form, choice: FullChoice, random: Random): Block[] {
  const opening: Opening = random.pick([
    'first-row',
    'first-row',
    'first-row',
    'first-row',
    'first-row',
    'first-row',
    'first-row',
    'empty',
    'empty',
    'numbers',
  ])
  const following: Opening = random.pick(['empty', 'first-row', 'first-row'])
  const continued = random.chance(0.1)
  const table = damageTable(form, choice.damage, random.fork('damage'))
  const pages =
    choice.cut === 'none'
      ? [table]
      : cutTable(table, random.fork('cut'), {
          cut: choice.cut,
          textRow: textRows[choice.shape] ?? 'first',
          ...(choice.cutAt === undefined ? {} : { at: choice.cutAt }),
        })
  return [
    ...lines(form.before),
    ...pages.flatMap((page, i): Block[] => {
      const block: Block = { kind: 'table', table: page, opening: i === 0 ? opening : following }
      if (i === 0) return [block]
      const caption =
        continued && form.record.title !== null
          ? lines([{ role: 'paragraph', text: `${form.record.title}（续表）` }])
          : []
      return [{ kind: 'page-break', page: i + 1 }, ...caption, block]
    }),
    ...lines(form.after),
  ]
}

const textRows: Partial<Record<ShapeName, TextRow>> = { middle: 'middle', 'middle-low': 'middle-low' }

function lines(list: readonly Line[]): Block[] {
  return list.map((line) => ({ kind: 'line', line }))
}

/** Prose and a table that is no form. */
function otherBlocks(random: Random): Block[] {
  const prose = random.pick([
    '根据预算绩效管理要求，本单位对年度项目支出开展了绩效自评，现将有关情况公开如下。',
    '本部门严格按照预算安排支出，各项工作有序推进。',
    '二、关于政府采购支出情况的说明',
    '第四部分 附件',
  ])
  const { title, table } = drawOtherTable(random)
  const order = random.chance(0.6) ? [title] : []
  return [
    ...lines([
      { role: 'paragraph', text: prose },
      ...order.map((text) => ({ role: random.pick(['heading', 'paragraph'] as const), text })),
    ]),
    { kind: 'table', table, opening: 'first-row' },
  ]
}
