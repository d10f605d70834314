import type { Cell, Sheet } from 'write-excel-file/universal'
import type { Language, PaperCheck, PaperView } from '../../report/index.ts'
import { COLOURS, computed, formulaCell, headerRow, numberCell, textCell } from './cells.ts'
import { expectedOf, type Rows, verdictOf } from './formulas.ts'
import { word } from './texts.ts'

const HEADER = [
  'number0',
  'form',
  'check',
  'name',
  'owner',
  'formula',
  'text',
  'low',
  'high',
  'computedLow',
  'computedHigh',
  'live',
  'said',
  'agree',
  'severity',
  'message',
] as const

/** Every check: what is printed, what a live formula makes of the figures, and what ziping found. */
export function checkSheet(
  papers: readonly PaperView[],
  rowsOf: (check: PaperCheck) => Rows | null,
  language: Language,
): Sheet<Blob> {
  const data: Cell[][] = [headerRow(HEADER, language)]
  for (const [number, form] of papers.flatMap(({ forms }) => forms).entries()) {
    for (const check of form.checks) data.push(checkRow(check, rowsOf(check), number + 1, data.length, language))
  }
  const widths = [6, 6, 11, 18, 24, 30, 14, 15, 15, 15, 15, 11, 11, 9, 8, 60]
  return {
    data,
    sheet: word('checks', language),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 4,
    orientation: 'landscape',
    ...(data.length < 2 ? {} : { conditionalFormatting: colours(data.length, language) }),
  }
}

function checkRow(check: PaperCheck, rows: Rows | null, form: number, number: number, language: Language): Cell[] {
  const { view, result } = check
  const row = number + 1
  const words = { pass: word('pass', language), fail: word('fail', language), unknown: word('unknown', language) }
  const at = (column: string) =>
    rows === null ? textCell('') : formulaCell(`'${rows.sheet}'!${column}${rows.stated}`, computed)
  const expected = rows === null ? null : expectedOf(check, rows)
  const shown = (formula: string | undefined) =>
    formula === undefined ? textCell('') : formulaCell(`IF(L${row}="${words.unknown}","",${formula})`, computed)
  return [
    numberCell(number),
    numberCell(form),
    textCell(view.check),
    textCell(view.title),
    textCell(view.owner),
    textCell(result.formula),
    textCell(result.stated?.text ?? ''),
    at('G'),
    at('H'),
    shown(expected?.low),
    shown(expected?.high),
    rows === null ? textCell(word('noArithmetic', language)) : formulaCell(verdictOf(check, rows, words)),
    textCell(words[result.outcome]),
    rows === null
      ? textCell('')
      : formulaCell(`IF(L${row}=M${row},"${word('yes', language)}","${word('no', language)}")`),
    textCell(word(result.severity, language)),
    textCell(view.message),
  ]
}

/** A colour for each word, in the columns of verdicts; they follow what is recalculated. */
function colours(last: number, language: Language) {
  const range = (column: number) => ({ from: { row: 1, column }, to: { row: last - 1, column } })
  const rule = (column: number, value: string, colour: keyof typeof COLOURS) => ({
    cellRange: range(column),
    condition: { operator: '=' as const, value },
    style: COLOURS[colour],
  })
  return [11, 12]
    .flatMap((column) => [
      rule(column, word('pass', language), 'green'),
      rule(column, word('fail', language), 'red'),
      rule(column, word('unknown', language), 'amber'),
    ])
    .concat(
      rule(13, word('no', language), 'red'),
      rule(14, word('error', language), 'red'),
      rule(14, word('warning', language), 'amber'),
    )
}
