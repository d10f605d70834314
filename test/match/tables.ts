import { families, vocabulary } from '../../src/forms/index.ts'
import { toGrid } from '../../src/grid/index.ts'
import { type FormRow, toRows } from '../../src/match/items.ts'
import { createLexicon } from '../../src/match/lexicon.ts'
import { decode, read } from '../../src/read/index.ts'

/** All labels that ziping knows. */
export const lexicon = createLexicon([vocabulary, ...families.map(({ labels }) => labels)])

/** A pipe table of rows written `a | b | c`; the first is its header row. */
export function pipes(...rows: readonly string[]): string {
  const [head = '', ...body] = rows
  const delimiter = head.split('|').map(() => '---')
  return `${[head, delimiter.join('|'), ...body].map((row) => `| ${row} |`).join('\n')}\n`
}

/** An HTML table of rows of cells. */
export function html(...rows: readonly string[]): string {
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>\n`
}

/** The rows of all tables of a text, numbered as if they were one form. */
export async function rowsOf(text: string): Promise<FormRow[]> {
  const rows: FormRow[] = []
  for (const table of (await read(decode(text), {})).tables)
    rows.push(...toRows(toGrid(table), 0, table.rows.length, rows.length))
  return rows
}
