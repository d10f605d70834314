import { asMoneyUnit, fold, readLabel } from '../../values/index.ts'
import type { Place, Slot } from '../form-reading.ts'
import { readInline } from '../inline.ts'
import type { Item } from '../items.ts'
import type { Hit } from '../lexicon.ts'
import type { Pair, PairsReading } from '../pairs.ts'
import { claim, type Draft, setField, slotOf } from './draft.ts'
import { isFundPair, type PairRow } from './fund-pairs.ts'
import { addGoal } from './goals.ts'

/** Reads the labels with their answers beside them, but for those of budget lines. */
export function bindPairs({ reading }: PairRow, draft: Draft): void {
  claim(
    draft,
    reading.leads.flatMap((l) => l.cells),
  )
  for (const pair of reading.pairs) {
    if (isFundPair(pair)) continue
    if (pair.inline && bindInline(pair.label, draft)) continue
    claim(draft, pair.label.cells)
    const given = reading.pairs.some((other) => other !== pair && other.hit?.field === 'totalScore')
    if (pair.hit?.role === 'total' && given && pair.value) {
      // 总分 beside 总得分 is what there was to be had.
      setField(
        draft,
        'totalWeight',
        printedLabel(pair.label.text),
        slotOf(pair.value.cells, pair.label.cells, [pair.hit.reason]),
      )
    } else bindPair(pair, draft)
  }
  for (const item of reading.strays) if (!bindInline(item, draft)) bindSecondAnswer(item, reading, draft)
}

/** 年度目标 | what was promised | what was done: a goal's second answer, in a row without column labels. */
function bindSecondAnswer(item: Item, { pairs, strays }: PairsReading, draft: Draft): void {
  const last = pairs.at(-1)
  const goal = last?.hit?.role === 'goal' || (last?.hit?.role === 'section' && last.hit.field === 'goals')
  if (!last?.value || !goal || strays.length !== 1 || item.start < last.value.end) return
  addGoal(draft, printedLabel(last.label.text), 'actual', slotOf(item.cells, last.label.cells, ['column-by-order']))
}

function bindPair(pair: Pair, draft: Draft): void {
  const reasons = [pair.hit?.reason ?? 'label-by-place']
  const slot = slotOf(pair.value?.cells ?? pair.blanks, pair.label.cells, reasons)
  bindValue(pair.hit, printedLabel(pair.label.text), slot, draft)
}

/** Gives a value to the field its label stands for; what has no field stands among the others. */
export function bindValue(hit: Hit | null, label: string, slot: Slot, draft: Draft): void {
  switch (hit?.role) {
    case 'goal':
      addGoal(draft, label, hit.field, slot)
      return
    case 'section':
      if (hit.field === 'goals') addGoal(draft, label, draft.lexicon.hit(label, 'goal')?.field ?? 'expected', slot)
      else draft.others.push({ label, slot })
      return
    case 'total':
      if (slot.text === '') claim(draft, slot.labelCells)
      else setField(draft, 'totalScore', label, slot)
      return
    case 'text':
      if (hit.field === 'notes') {
        if (slot.text !== '') draft.notes.push(slot)
        else claim(draft, slot.labelCells)
      } else setField(draft, hit.field, label, slot)
      return
    case 'head':
      bindHead(hit.field, label, slot, draft)
      return
    default:
      draft.others.push({ label, slot })
  }
}

function bindHead(field: string, label: string, slot: Slot, draft: Draft): void {
  // 单位：万元 is the money's unit, 单位：某某局 is a body.
  if (field === 'department.secondary' && asMoneyUnit(fold(slot.text)) !== null)
    setField(draft, 'moneyUnit', label, slot)
  else if (field === 'other') draft.others.push({ label, slot })
  else if (field === 'phoneHolder') {
    draft.others.push({ label, slot })
    const phone = /\d[\d\s-]{5,20}\d/.exec(slot.text)
    if (phone && !draft.fields.has('contact.phone')) {
      draft.fields.set('contact.phone', {
        ...slot,
        text: phone[0],
        how: 'in-text',
        reasons: [...slot.reasons, 'figure-in-text'],
      })
    }
  } else setField(draft, field, label, slot)
}

/** Cells that hold label and value: 填表人：张三　联系电话：…. */
export function bindInline(item: { readonly text: string; readonly cells: readonly Place[] }, draft: Draft): boolean {
  const inline = readInline(item.text, ['head', 'text', 'total'], draft.lexicon).filter((p) => p.value !== '')
  if (inline.length === 0) return false
  for (const { hit, label, value } of inline) {
    const slot: Slot = {
      text: value,
      cells: [...item.cells],
      labelCells: [...item.cells],
      how: 'in-text',
      reasons: [hit.reason, 'label-in-cell'],
    }
    bindValue(hit, label, slot, draft)
  }
  return true
}

/** The label as printed, without a trailing colon. */
export function printedLabel(text: string): string {
  const { colon } = readLabel(text)
  return colon ? text.replace(/\s{0,9}[:：]\s{0,9}$/, '') : text
}
