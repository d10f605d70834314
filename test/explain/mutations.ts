import { swappedDigits, wrongDigits } from '../../src/explain/digits.ts'
import type { PrintedNumber } from '../../src/schema/index.ts'
import type { CleanForm, Draw, Line } from './clean-form.ts'

type Field = 'approvedBudget' | 'adjustedBudget' | 'adjustment' | 'executed' | 'completionRate' | 'adjustmentRate'

/** Puts one slip into a form that was clean; gives the cells at fault, or null where this form has no room for it. */
export type Mutation = (form: CleanForm, draw: Draw) => readonly string[] | null

const AMOUNTS: readonly Field[] = ['approvedBudget', 'adjustedBudget', 'adjustment', 'executed']

export const mutations: Readonly<Record<string, Mutation>> = {
  'digit-wrong': (form, draw) =>
    onFigure(form, draw, [...AMOUNTS, 'completionRate'], (printed) => draw.pick(wrongDigits(printed)).printed.text),
  'digits-swapped': (form, draw) =>
    onFigure(form, draw, [...AMOUNTS, 'completionRate'], (printed) => {
      const slips = swappedDigits(printed)
      return slips.length === 0 ? null : draw.pick(slips).printed.text
    }),
  'unit-mixup': (form, draw) =>
    onFigure(form, draw, ['approvedBudget', 'adjustedBudget', 'executed'], ({ text }) =>
      String(Math.round(Number(text) * 100) * 100),
    ),
  'percent-sign': (form, draw) =>
    onFigure(form, draw, ['completionRate'], ({ text }) => (Number(text) / 100).toFixed(4)),
  'sign-dropped': (form, draw) => {
    const field = draw.pick<Field>(['adjustment', 'adjustmentRate'])
    return onTotal(form, field, (text) => (text.startsWith('-') ? text.slice(1) : null))
  },
  'sign-and-percent': (form) =>
    onTotal(form, 'adjustmentRate', (text) =>
      text.startsWith('-') ? `${(Math.abs(Number(text.slice(0, -1))) / 100).toFixed(4)}%` : null,
    ),
  'other-operand': (form, draw) => {
    const [i, line] = someLine(form, draw)
    line.completionRate = `${((Number(line.executed) / Number(line.approvedBudget)) * 100).toFixed(2)}%`
    return [`/funds/${i}/completionRate`]
  },
  'cells-exchanged': (form, draw) => {
    const [i, line] = someLine(form, draw)
    const [a, b] = draw.pick<readonly [Field, Field]>([
      ['approvedBudget', 'adjustedBudget'],
      ['adjustedBudget', 'executed'],
    ])
    const { [a]: first = '', [b]: second = '' } = line
    Object.assign(line, { [a]: second, [b]: first })
    return [`/funds/${i}/${a}`, `/funds/${i}/${b}`]
  },
  'row-omitted': (form, draw) => onSum(form, draw, 0),
  'row-counted-twice': (form, draw) => onSum(form, draw, 2),
}

function onFigure(
  form: CleanForm,
  draw: Draw,
  fields: readonly Field[],
  change: (printed: PrintedNumber) => string | null,
): readonly string[] | null {
  const [i, line] = someLine(form, draw)
  const field = draw.pick(fields)
  const printed = line[field] ?? ''
  const sign = printed.endsWith('%') ? '%' : ''
  const changed = change({ text: printed.replace('%', ''), decimals: 2, scale: 0, unit: null })
  if (changed === null) return null
  line[field] = `${changed}${sign}`
  return [`/funds/${i}/${field}`]
}

function onTotal(form: CleanForm, field: Field, change: (text: string) => string | null): readonly string[] | null {
  const [total] = form.funds
  const changed = change(total?.[field] ?? '')
  if (total === undefined || changed === null) return null
  total[field] = changed
  return [`/funds/0/${field}`]
}

/** The total added up with one of its rows taken so many times. */
function onSum(form: CleanForm, draw: Draw, times: number): readonly string[] {
  const field = draw.pick<Field>(['approvedBudget', 'executed'])
  const [total, ...parts] = form.funds
  const row = draw.int(1, parts.length)
  const cents = parts.reduce((sum, part, i) => {
    return sum + (i + 1 === row ? times : 1) * Math.round(Number(part[field]) * 100)
  }, 0)
  if (total !== undefined) total[field] = (cents / 100).toFixed(2)
  return [`/funds/${row}/${field}`]
}

function someLine(form: CleanForm, draw: Draw): readonly [number, Line] {
  const i = draw.int(0, form.funds.length - 1)
  const line = form.funds[i]
  if (line === undefined) throw new RangeError('A form has fund lines.')
  return [i, line]
}
