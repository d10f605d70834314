import { drawPlace } from './bank/words.ts'
import { type Around, type Draft, label, type Section, single } from './form.ts'
import type { DrawnUnit } from './layouts/common.ts'
import type { Family, Line } from './page.ts'
import { contactLine } from './sections/tail.ts'

/** Where the name of the form stands. */
export type TitlePlace = 'heading' | 'paragraph' | 'first-row' | 'caption' | 'none'

export interface Surroundings {
  readonly around: Around
  /** Rows on top of the table: the title and what stands under it. */
  readonly top: readonly Section[]
}

const titles: Record<Family, readonly string[]> = {
  'department-overall': [
    '部门整体支出绩效自评表',
    '部门（单位）整体支出绩效自评表',
    '部门整体绩效自评表',
    '整体支出绩效自评表',
    '部门整体支出绩效目标自评表',
  ],
  project: [
    '项目支出绩效自评表',
    '项目支出绩效自评表',
    '部门预算项目支出绩效自评表',
    '财政项目绩效自评表',
    '项目绩效目标自评表',
    '预算项目支出绩效自评表',
    '项目支出绩效目标完成情况自评表',
  ],
  transfer: [
    '转移支付绩效自评表',
    '专项转移支付绩效目标自评表',
    '中央对地方转移支付绩效目标自评表',
    '转移支付区域（项目）绩效目标自评表',
    '补助资金绩效目标自评表',
  ],
  target: [
    '项目支出绩效目标申报表',
    '绩效目标申报表',
    '项目绩效目标表',
    '部门整体支出绩效目标表',
    '财政支出项目绩效目标申报表',
  ],
}

export interface SurroundingOptions {
  readonly family: Family
  /** The unit of money; a line 单位：万元 where it is printed neither in a label nor left out. */
  readonly unit: DrawnUnit
  readonly place: TitlePlace
  readonly titles?: readonly string[]
}

/** The lines before and after a form, and what of its record they state. */
export function surroundings(draft: Draft, options: SurroundingOptions): Surroundings {
  const { random, record, style, year } = draft
  const base = random.pick(options.titles ?? titles[options.family])
  const place = random.chance(0.25) ? drawPlace(random) : ''
  const yearAt =
    record.fiscalYear !== null ? 'cell' : random.pick(['prefix', 'suffix', 'line', 'line', 'line', 'none'] as const)
  const title = `${yearAt === 'prefix' ? random.pick([`${year}年度`, `${year}年`]) : ''}${place}${base}`
  const bracketed = random.pick([
    `${style.open}${year}年度${style.close}`,
    `${style.open} ${year} 年度${style.close}`,
    `${style.open}${year}年${style.close}`,
  ])
  const attachment = random.chance(0.15) ? random.pick(['附件1', '附件2-1', '附表3', '附件：']) : ''
  const inLine = attachment !== '' && random.chance(0.4) ? `${attachment.replace('：', '')}${style.colon}` : ''
  const printed = `${inLine}${title}${yearAt === 'suffix' ? bracketed : ''}`
  const unitText = `${random.pick(['单位', '金额单位', '单位'])}${style.colon}${random.pick(['', ' '])}${options.unit.unit}`
  if (options.unit.unit !== null) record.moneyUnit = options.unit.unit
  const titled = options.place !== 'none'
  if (titled) record.title = title
  if (titled && yearAt !== 'none') record.fiscalYear = year
  const under = [
    ...(yearAt === 'line' && titled ? [bracketed] : []),
    ...(options.unit.where === 'line' && options.unit.unit !== null ? [unitText] : []),
  ]
  const before: Line[] = []
  if (attachment !== '' && inLine === '') before.push({ role: 'paragraph', text: attachment })
  const inTable = options.place === 'first-row'
  if (titled && !inTable)
    before.push({
      role: options.place === 'heading' ? 'heading' : options.place === 'caption' ? 'caption' : 'paragraph',
      text: printed,
    })
  const rowsUnder = inTable && random.chance(0.5)
  if (!rowsUnder) before.push(...under.map((text) => ({ role: 'paragraph' as const, text })))
  const top = inTable
    ? [printed, ...(rowsUnder ? under : [])].map((text) =>
        single([
          {
            ...label(draft, '', { grow: 1 }),
            text,
            targets: [[record, text === printed ? 'title' : text === bracketed ? 'fiscalYear' : 'moneyUnit'] as const],
          },
        ]),
      )
    : []
  const after: Line[] = []
  if (random.chance(0.2) && record.contact.preparedBy === null)
    after.push({ role: 'paragraph', text: contactLine(draft) })
  if (random.chance(0.1)) {
    const note = '本表一式两份，由主管部门和财政部门分别留存。'
    record.notes.push(note)
    after.push({ role: 'paragraph', text: `${random.pick(['备注', '说明', '注'])}${style.colon}${note}` })
  }
  return { around: { before, after }, top }
}
