import type { Amount, Sheet, Term } from '../../src/relations/index.ts'
import type { PrintedNumber } from '../../src/schema/index.ts'

/** `96.36%`, `-83.61`, `1.2e3` as the reader hands it over. */
export function printed(text: string): PrintedNumber {
  const percent = text.endsWith('%')
  const [mantissa = '', exponent = '0'] = (percent ? text.slice(0, -1) : text).split('e')
  const power = Number(exponent)
  const decimals = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0
  return {
    text: power === 0 ? mantissa : String(Number(mantissa) * 10 ** power),
    decimals: decimals - power,
    scale: percent ? -2 : 0,
    unit: percent ? '%' : null,
  }
}

/** A sheet whose pointers are the keys: '' is blank, `—` a none-mark, a missing key has no place on the form. */
export function sheetOf(figures: Readonly<Record<string, string>>): Sheet {
  return {
    amount: (term: Term): Amount => {
      if (term.printed !== null) return { kind: 'figure', printed: term.printed }
      const text = term.at === null ? undefined : figures[term.at]
      if (text === undefined) return { kind: 'absent' }
      if (text === '') return { kind: 'blank' }
      return text === '—' ? { kind: 'none', text } : { kind: 'figure', printed: printed(text) }
    },
    isTrusted: () => true,
  }
}
