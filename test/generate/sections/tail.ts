import { tailLabels } from '../bank/labels.ts'
import { conclusionText, measureText, troubleText } from '../bank/prose.ts'
import { drawDate, drawMobile, drawPerson } from '../bank/words.ts'
import { type Cell, type Draft, label, otherCell, type Section, single, textCell, valueCell } from '../form.ts'

/** A long text with its label to the left. */
export function longText(draft: Draft, field: 'conclusion' | 'problems' | 'improvements'): Section {
  const { random, record } = draft
  const text =
    field === 'conclusion' ? conclusionText(random) : field === 'problems' ? troubleText(random) : measureText(random)
  const printed = random.chance(0.08) ? random.pick(['无', '暂无']) : text
  return single([label(draft, random.pick(tailLabels[field])), textCell(record, field, printed)])
}

/** Notes: a labelled row, or one cell over the whole width that begins with its label. */
export function notesRow(draft: Draft): Section {
  const { random, record, style } = draft
  const entries = random.some(
    [
      '其他资金包括社会投入资金、银行贷款等',
      '各地请根据实际情况填写',
      '定量指标未完成的按完成比例计分',
      '全年执行数指当年实际支出的金额',
    ],
    random.int(1, 3),
  )
  const printed = entries.map((text, i) => (entries.length > 1 ? `${i + 1}.${text}。` : `${text}。`))
  record.notes.push(...printed)
  const targets = printed.map((_, i) => [record.notes, String(i)] as const)
  const name = random.pick(tailLabels.notes)
  if (random.chance(0.5)) return single([label(draft, name), valueCell(printed.join('\n'), targets, { grow: 1 })])
  return single([
    valueCell(`${name.replace('填表说明', '说明')}${style.colon}${printed.join('\n')}`, targets, { grow: 1 }),
  ])
}

/** 填报人：… 联系电话：… 填报日期：… as cells of the last row, or as one line outside the table. */
export function contactCells(draft: Draft): Cell[] {
  return contactParts(draft).map(({ text, set }) => ({ ...valueCell(text, set, { grow: 1 }) }))
}

export function contactLine(draft: Draft): string {
  return contactParts(draft)
    .map(({ text }) => text)
    .join(draft.random.pick(['　　', '    ', '  ']))
}

function contactParts({ random, record, style, year }: Draft) {
  const { contact } = record
  const make = (key: 'preparedBy' | 'reviewer' | 'phone' | 'date', name: string, value: string) => {
    contact[key] = value
    return { text: `${name}${style.colon}${value}`, set: [[contact, key] as const] }
  }
  const parts = [make('preparedBy', random.pick(['填报人', '填表人', '经办人']), drawPerson(random))]
  if (random.chance(0.3)) parts.push(make('reviewer', random.pick(['审核人', '复核人']), drawPerson(random)))
  if (contact.phone === null && random.chance(0.6))
    parts.push(make('phone', random.pick(['联系电话', '电话']), drawMobile(random)))
  if (random.chance(0.6))
    parts.push(make('date', random.pick(['填报日期', '填表日期', '填报时间']), drawDate(random, year + 1)))
  return parts
}

/** Blank signature cells of Sichuan forms: labels without answers. */
export function signatures(draft: Draft): Section {
  const names = draft.random.pick([
    ['项目负责人', '财务负责人'],
    ['单位负责人', '财务负责人', '经办人'],
  ])
  return single(
    names.map((name) => {
      if (name !== '财务负责人' || draft.random.chance(0.5)) return label(draft, name + draft.style.colon, { grow: 1 })
      const person = drawPerson(draft.random)
      const cell = otherCell(draft.record, name, person, 1)
      return { ...cell, text: `${name}${draft.style.colon}${person}` }
    }),
  )
}
