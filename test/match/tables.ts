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

/** A text with HTML tables as it is, with its merged cells as blanks in pipe tables, and with their texts repeated. */
export async function inShapes(text: string): Promise<string[]> {
  return [text, await asPipes(text, false), await asPipes(text, true)]
}

async function asPipes(text: string, repeat: boolean): Promise<string> {
  const { blocks } = await read(decode(text), {})
  return blocks
    .map((block) => {
      if (block.kind === 'prose') return `${block.role === 'heading' ? '## ' : ''}${block.text}\n`
      const rows = toGrid(block).rows.map((row, r) =>
        row
          .flatMap((cell) =>
            Array.from({ length: cell.colspan }, (_, i) => (repeat || (i === 0 && cell.row === r) ? cell.text : '')),
          )
          .join(' | '),
      )
      return pipes(...rows)
    })
    .join('\n')
}
