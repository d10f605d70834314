import type { Cell } from 'write-excel-file/universal'
import type { Language } from '../../report/index.ts'
import type { PrintedNumber } from '../../schema/index.ts'
import { type PaperText, word } from './texts.ts'

/** A spreadsheet's limit of one cell. */
const MOST_CHARACTERS = 32_000

/** Text that stays text, whatever it begins with; what XML cannot hold is a replacement character. */
export function textCell(text: string, style: object = {}): Cell {
  if (text === '') return { value: '', type: String, ...body, ...style }
  return { value: clean(text).slice(0, MOST_CHARACTERS), type: String, ...body, ...style }
}

export function numberCell(value: number | null, style: object = {}): Cell {
  return value === null
    ? { value: '', type: String, ...body, ...style }
    : { value, type: Number, ...body, ...numbers, ...style }
}

/** A printed number as spreadsheets hold numbers, and half of its last place. */
export function numbersOf({ text, scale, decimals }: PrintedNumber): {
  readonly number: number
  readonly half: number
} {
  return { number: Number(`${text}e${scale}`), half: Number(`5e${scale - decimals - 1}`) }
}

/** A formula without its equals sign, as the format keeps it, and without a stored value: every program reckons it on opening. */
export function formulaCell(formula: string, style: object = {}): Cell {
  return { value: formula, type: 'Formula', ...body, ...style }
}

export function headerRow(codes: readonly PaperText[], language: Language): Cell[] {
  return codes.map((code) => ({ value: word(code, language), type: String, ...body, ...head }))
}

const edge = { borderColor: '#C9CED6', borderStyle: 'thin' } as const
const body = { alignVertical: 'top', wrap: true, ...edge } as const
const head = { fontWeight: 'bold', backgroundColor: '#1F3A5F', textColor: '#FFFFFF', alignVertical: 'center' } as const

/** As many places as there are, none for whole numbers; what stands for an open end is shown as one. */
const numbers = { format: '[>=1E+299]"∞";[<=-1E+299]"−∞";General', align: 'right' } as const
export const computed = { ...numbers, backgroundColor: '#EEF3FA' } as const

export const COLOURS = {
  red: { backgroundColor: '#F8D4D2', textColor: '#8A1C15' },
  amber: { backgroundColor: '#FCEBC5', textColor: '#6B4A00' },
  green: { backgroundColor: '#D6EDDA', textColor: '#14532D' },
} as const

function clean(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD').replace(FORBIDDEN, '\uFFFD')
}

// Built from numbers: a control character cannot be seen in a source line.
const CONTROLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, ...Array.from({ length: 18 }, (_, i) => 14 + i), 0xfffe, 0xffff]
const FORBIDDEN = new RegExp(`[${String.fromCharCode(...CONTROLS)}]`, 'g')
