import type { PrintedNumber } from '../schema/index.ts'
import { type Decimal, shift, writeDecimal } from './decimal.ts'
import type { JudgedTerm, Verdict } from './judge.ts'

/** A printed number with its sign of per cent or its unit, its text as printed. */
export function figureText({ text, scale, unit }: PrintedNumber): string {
  return `${text}${scale === -2 ? '%' : scale === -3 ? '‰' : (unit ?? '')}`
}

/** A figure for people: as printed, with a minus for the hyphen; empty brackets for a blank. */
export function readableText({ amount }: JudgedTerm): string {
  switch (amount.kind) {
    case 'figure':
      return figureText(amount.printed).replace('-', '−')
    case 'none':
      return amount.text
    case 'blank':
    case 'absent':
      return '( )'
    case 'missing':
      return '?'
  }
}

/** The sum as a reader would redo it, without its outcome: `1022.93 ÷ 1103.35`. */
export function workingOf({ relation, operands }: Verdict): string {
  const texts = operands.map(readableText)
  switch (relation.kind) {
    case 'ratio':
      return `${texts.join(' ÷ ')}${relation.less === 1 ? ' − 1' : ''}`
    case 'share': {
      const [numerator = '', denominator = '', weight = ''] = texts
      // A printed rate takes the place of the quotient; its denominator is then the norm 1.
      const share =
        relation.denominator.at === null && denominator === '1' ? numerator : `${numerator} ÷ ${denominator}`
      return relation.mode === 'capped' ? `min(1, ${share}) × ${weight}` : `${share} × ${weight}`
    }
    case 'product':
      return texts.join(' × ')
    case 'sum':
      return operands.map(signed).join('')
    case 'bound':
      return relation.comparator === 'between' ? texts.join(' … ') : operands.map(signed).join('')
    case 'claim':
      return ''
  }
}

/** What the operands come to, written as the stated figure is: with its places, at least two of a percentage, and its unit. */
export function valueText({ value, stated, relation }: Verdict): string {
  if (value === null || stated?.amount.kind !== 'figure' || relation.kind === 'claim') return ''
  const { printed } = stated.amount
  const own: Decimal = shift(value, -printed.scale - relation.stated.shift)
  const places = relation.kind === 'ratio' || printed.scale < 0 ? Math.max(printed.decimals, 2) : printed.decimals
  return figureText({ ...printed, text: writeDecimal(own, places) }).replace('-', '−')
}

/** Signs of comparison, in print. */
export const SIGNS = { '=': '=', '>=': '≥', '<=': '≤', '>': '>', '<': '<', between: '∈' } as const

function signed(judged: JudgedTerm, index: number): string {
  const text = readableText(judged)
  const negative = text.startsWith('−') !== (judged.term.sign === -1)
  const size = text.startsWith('−') ? text.slice(1) : text
  if (index === 0) return negative ? `−${size}` : size
  return negative ? ` − ${size}` : ` + ${size}`
}
