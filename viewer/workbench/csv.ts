import { type Language, viewPage } from '../../src/report/index.ts'
import type { Result } from '../../src/schema/index.ts'

const HEAD = ['form', 'title', 'pointer', 'belongs_to', 'field', 'printed', 'line', 'character', 'confidence']

/** Every value of a result as a table, a line each, with its place; for spreadsheets, so it begins with a byte order mark. */
export function valuesCsv(result: Result, language: Language): string {
  const rows = viewPage(result).forms.flatMap(({ title, values }, form) =>
    values.map(({ at, owner, field, raw, cells: [cell], confidence }) => [
      form + 1,
      title[language],
      at,
      owner[language],
      field[language],
      raw,
      cell?.line ?? '',
      cell?.character ?? '',
      confidence,
    ]),
  )
  return `\ufeff${[HEAD, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; a negative number is none. */
function csvCell(value: string | number): string {
  const text = String(value)
  const guarded = /^[=+\-@\t\r]/.test(text) && !/^[-+]?[\d.,]+%?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
