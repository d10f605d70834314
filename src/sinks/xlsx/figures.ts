import type { Cell, Sheet } from 'write-excel-file/universal'
import type { Language, PaperFigure, PaperForm, PaperView } from '../../report/index.ts'
import { computed, formulaCell, headerRow, numberCell, numbersOf, textCell } from './cells.ts'
import { word } from './texts.ts'

/** Every figure of every form: what is printed, the number, what it stands for, and where it stands. */
export function figureSheet(
  papers: readonly PaperView[],
  language: Language,
): { readonly sheet: Sheet<Blob>; readonly rowOf: (form: PaperForm, key: string) => number | null } {
  const rows = new Map<PaperForm, Map<string, number>>()
  const header = [
    'form',
    'label',
    'text',
    'number',
    'half',
    'low',
    'high',
    'line',
    'character',
    'cell',
    'path',
  ] as const
  const data: Cell[][] = [headerRow(header, language)]
  for (const [number, form] of papers.flatMap(({ forms }) => forms).entries()) {
    const own = new Map<string, number>()
    rows.set(form, own)
    for (const figure of form.figures) {
      data.push(figureRow(figure, number + 1, data.length + 1, language))
      own.set(figure.key, data.length)
    }
  }
  const widths = [6, 34, 22, 14, 12, 16, 16, 7, 7, 20, 40]
  const sheet = {
    data,
    sheet: word('figures', language),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  }
  return { sheet, rowOf: (form, key) => rows.get(form)?.get(key) ?? null }
}

const ZERO = { number: 0, half: 0 } as const
const NOTHING = { number: null, half: null } as const

function figureRow(
  { label, path, text, printed, kind, cell }: PaperFigure,
  form: number,
  row: number,
  language: Language,
): Cell[] {
  const { number, half } = kind === 'none' ? ZERO : printed === null ? NOTHING : numbersOf(printed)
  const place =
    cell?.table == null
      ? ''
      : word('cellAt', language, { table: cell.table + 1, row: (cell.row ?? 0) + 1, column: (cell.column ?? 0) + 1 })
  const end = (sign: string) => (number === null ? textCell('') : formulaCell(`D${row}${sign}E${row}`, computed))
  return [
    numberCell(form),
    textCell(label),
    textCell(text),
    numberCell(number),
    numberCell(half),
    end('-'),
    end('+'),
    numberCell(cell?.line ?? null),
    numberCell(cell?.character ?? null),
    textCell(place),
    textCell(path),
  ]
}
