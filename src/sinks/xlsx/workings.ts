import type { Cell, Sheet } from 'write-excel-file/universal'
import type { Language, PaperCheck, PaperForm, PaperTerm, PaperView } from '../../report/index.ts'
import { computed, formulaCell, headerRow, numberCell, numbersOf, textCell } from './cells.ts'
import { INFINITE, type Rows } from './formulas.ts'
import { word } from './texts.ts'

/** The terms of every relation, a row each: the figure of the form it refers to, its sign and unit applied, and its ends. */
export function workingSheet(
  papers: readonly PaperView[],
  rowOf: (form: PaperForm, key: string) => number | null,
  language: Language,
): { readonly sheet: Sheet<Blob>; readonly rowsOf: (check: PaperCheck) => Rows | null } {
  const name = word('workings', language)
  const rows = new Map<PaperCheck, Rows>()
  const header = ['number0', 'role', 'label', 'text', 'number', 'half', 'low', 'high', 'cutLow', 'cutHigh'] as const
  const data: Cell[][] = [headerRow(header, language)]
  const forms = papers.flatMap((paper) => paper.forms)
  let number = 0
  for (const form of forms) {
    for (const check of form.checks) {
      number++
      if (check.relation === null) continue
      const first = data.length + 1
      rows.set(check, { sheet: name, stated: first, operands: check.terms.slice(1).map((_, i) => first + 1 + i) })
      for (const [i, term] of check.terms.entries()) {
        const source = term.key === null ? null : rowOf(form, term.key)
        const role = i === 0 ? word('stated', language) : word('operand', language, { n: i })
        const ends = [
          ...endCells(term, source, data.length + 1, language),
          ...(i === 0 ? cutCells(term, data.length + 1) : [null, null]),
        ]
        data.push([numberCell(number), textCell(role), textCell(term.label), textCell(term.text), ...ends])
      }
    }
  }
  const widths = [7, 9, 36, 16, 16, 14, 18, 18, 16, 16]
  const sheet = { data, sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }
  return { sheet, rowsOf: (check) => rows.get(check) ?? null }
}

/** Number, half of the last place, low, high. */
function endCells(
  { term, printed, kind, exact }: PaperTerm,
  source: number | null,
  row: number,
  language: Language,
): Cell[] {
  if (kind === 'missing') return ['', '', '', ''].map((text) => textCell(text))
  if (kind === 'blank') {
    const open = { value: Number(INFINITE) * term.sign }
    const [low, high] = term.sign === 1 ? [0, open.value] : [open.value, 0]
    return [numberCell(0), numberCell(0), numberCell(low), numberCell(high)]
  }
  const sign = term.sign === -1 ? '-' : ''
  const power =
    term.shift === 0 ? '' : `*1E${term.shift < 0 ? '-' : '+'}${String(Math.abs(term.shift)).padStart(2, '0')}`
  const figures = word('figures', language)
  const from = (column: string, literal: number) =>
    source === null ? String(literal) : `'${figures}'!${column}${source}`
  const { number, half } = printed === null ? { number: 0, half: 0 } : numbersOf(printed)
  return [
    formulaCell(`${sign}${from('D', number)}${power}`, computed),
    exact ? numberCell(0) : formulaCell(`${from('E', half)}${power}`, computed),
    formulaCell(`E${row}-F${row}`, computed),
    formulaCell(`E${row}+F${row}`, computed),
  ]
}

/** The ends of a figure cut off after its last place: up to a whole unit further from zero. */
function cutCells({ kind, exact }: PaperTerm, row: number): Cell[] {
  if (kind !== 'figure' || exact) return [null, null]
  return [
    formulaCell(`IF(E${row}>0,E${row},E${row}-2*F${row})`, computed),
    formulaCell(`IF(E${row}<0,E${row},E${row}+2*F${row})`, computed),
  ]
}
