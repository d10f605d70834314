import type { IndicatorReading, LabelledSlot, Slot, TaskReading } from '../match/index.ts'
import type { Indicator, Labelled, MoneyUnit, Task } from '../schema/index.ts'
import { readComparator, splitWeight, tidy } from '../values/index.ts'
import { goalText, money, points, quantity, weightOf } from './leaves.ts'
import type { Writer } from './writer.ts'

/** One row of an indicator table as a record; `at` is its pointer. */
export function buildIndicator(writer: Writer, at: string, { slots, term, others }: IndicatorReading): Indicator {
  const row = { name: slots.get('name'), comparator: slots.get('comparator'), unit: slots.get('unit') }
  return {
    term,
    category: keyText(writer, `${at}/category`, slots.get('category')),
    type: keyText(writer, `${at}/type`, slots.get('type')),
    name: writer.text(`${at}/name`, slots.get('name')),
    target: quantity(writer, `${at}/target`, slots.get('target'), 'target', row),
    adjustedTarget: quantity(writer, `${at}/adjustedTarget`, slots.get('adjustedTarget'), 'target', {
      ...row,
      name: undefined,
    }),
    actual: quantity(writer, `${at}/actual`, slots.get('actual'), 'actual', row),
    weight: points(writer, `${at}/weight`, slots.get('weight')),
    score: points(writer, `${at}/score`, slots.get('score')),
    deviation: goalText(writer, `${at}/deviation`, slots.get('deviation')),
    others: buildOthers(writer, at, [...looseColumns(slots), ...others]),
  }
}

/** A comparator column that holds 定量 or 定性, and comparator and unit of a row without target, have no field. */
function looseColumns(slots: ReadonlyMap<string, Slot>): LabelledSlot[] {
  const target = slots.get('target')?.text ?? ''
  return (['comparator', 'unit'] as const).flatMap((field) => {
    const slot = slots.get(field)
    if (!slot || slot.text === '') return []
    const used = target !== '' && (field === 'unit' || readComparator(slot.text) !== null)
    return used ? [] : [{ label: tidy(slot.labelCells[0]?.text ?? field), slot }]
  })
}

/** A category or type; the weight printed inside it is cut off and kept in the evidence. */
function keyText(writer: Writer, pointer: string, slot: Slot | undefined): string | null {
  if (!slot) return null
  const { label, weight } = splitWeight(slot.text)
  writer.note(pointer, slot, { numbers: weightOf(weight), absent: slot.text === '' ? 'blank' : null })
  // A vertical label is written one character a line.
  const text = tidy(label).replace(/\n/g, '')
  return text === '' ? null : text
}

/** Labelled values without a field; a blank one keeps its label. */
export function buildOthers(writer: Writer, at: string, others: readonly LabelledSlot[]): Labelled[] {
  return others.map(({ label, slot }, i) => {
    for (const cell of slot.labelCells) if (cell.text !== '') writer.labels.add(cell)
    return { label: tidy(label) || '?', value: writer.text(`${at}/others/${i}/value`, slot) }
  })
}

export function buildTask(writer: Writer, at: string, task: TaskReading, unit: MoneyUnit | null): Task {
  return {
    name: writer.text(`${at}/name`, task.slots.get('name')),
    goal: goalText(writer, `${at}/goal`, task.slots.get('goal')),
    completion: writer.text(`${at}/completion`, task.slots.get('completion')),
    funds: money(writer, `${at}/funds`, task.slots.get('funds'), unit),
    indicators: task.indicators.map((indicator, i) => buildIndicator(writer, `${at}/indicators/${i}`, indicator)),
    others: buildOthers(writer, at, task.others),
  }
}
