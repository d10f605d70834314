import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimSpan } from '../../src/read/blank.ts'
import { type Document, read, type SourceTable } from '../../src/read/index.ts'

const fragment = fc.constantFrom(
  ...[
    '| a | b |\n',
    '|---|---|\n',
    '|---|\n',
    '甲 | 1 | ||\n',
    '|\n',
    '||||\n',
    '| \\| | `x|y` |\n',
    '\n',
    '\r\n',
    '\r',
    '> ',
    '- ',
  ],
  ...[
    '# 甲\n',
    '乙 ',
    '**',
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td rowspan=0>',
    '</td>',
    '<p>',
    '<br>',
    '&nbsp;',
    '<!--',
    '-->',
  ],
  ...[
    '```\n',
    '<div>',
    '</div>',
    '\0',
    '\ufeff',
    '\ud800',
    '𠮷',
    '\u3000',
    '\t',
    '{1}-----\n',
    '第 1 页\n',
    '[a](b)',
    '[**',
    '&copy;',
    '\f',
  ],
)
const source = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(''))
const parameters = { seed: 7, numRuns: 1000 }

test('no text throws, and every span lies in the text, without blanks around it', async () => {
  await fc.assert(
    fc.asyncProperty(source, async (input) => expectSound(await read(input))),
    parameters,
  )
})

test('no bytes throw', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    source.map((text) => Buffer.from(text, 'utf16le')),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => expectSound(await read(input))),
    parameters,
  )
})

function expectSound({ text, blocks, tables }: Document): void {
  expect(tables).toEqual(blocks.filter(({ kind }) => kind === 'table'))
  expect(tables.map(({ index }) => index)).toEqual(tables.map((_, i) => i))
  expect(tables.map(({ span }) => span[0])).toEqual(tables.map(({ span }) => span[0]).sort((a, b) => a - b))
  for (const { span } of blocks) expect(0 <= span[0] && span[0] <= span[1] && span[1] <= text.length).toBe(true)
  for (const table of tables) {
    for (const { span, text: content } of table.rows.flat()) {
      expect(table.span[0] <= span[0] && span[1] <= table.span[1]).toBe(true)
      expect(trimSpan(text, ...span)).toEqual(span)
      if (span[0] === span[1]) expect(content).toBe('')
    }
  }
}

const rowText = fc.constantFrom('a', '甲', '1', ' ', '|', '|', '\\|', '\\', '-', '\u3000', '`', '  ')
const pipeRows = fc
  .array(fc.array(rowText, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((row) => `x|${row.join('')}`))

test('every character of a pipe table lies in exactly one cell, pipes between cells and blanks aside', async () => {
  await fc.assert(
    fc.asyncProperty(pipeRows, fc.boolean(), async (rows, delimited) => {
      const lines = ['a | b', ...(delimited ? ['---|---'] : []), ...rows]
      const { text, tables } = await read(lines.join('\n'))
      expect(tables).toHaveLength(1)
      const covered = cellsOver(text, tables[0])
      const outside = [...text].filter((_, i) => covered[i] === 0).join('')
      expect(Math.max(...covered)).toBe(1)
      expect(outside.replace(delimited ? '---|---' : '', '').replace(/[\s|]/g, '')).toBe('')
      const pipes = text
        .replace(/\\[\\|]/g, '')
        .replace('---|---', '')
        .replace(/[^|]/g, '').length
      expect(outside.replace('---|---', '').replace(/[^|]/g, '')).toHaveLength(pipes)
    }),
    parameters,
  )
})

/** How many cells of the table lie over each code unit of the text. */
function cellsOver(text: string, table: SourceTable | undefined): number[] {
  const covered = Array.from(text, () => 0)
  for (const { span } of table?.rows.flat() ?? []) {
    for (let i = span[0]; i < span[1]; i++) covered[i] = (covered[i] ?? 0) + 1
  }
  return covered
}

const content = fc
  .array(
    fc.constantFrom(
      '甲',
      '乙 ',
      ' 1',
      '96.36%',
      '<br>',
      '<p>丙</p>',
      '&lt;',
      '&nbsp;',
      '≥',
      '（一）',
      '  ',
      '<b>丁</b>',
      '\\n',
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))
const grid = fc.array(fc.array(content, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })

test('the same table as pipes and as HTML has the same texts', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const pipes = ['| a | b |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
      const html = `<table><tr><td>a<td>b${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
      const texts = ({ tables }: Document) => tables[0]?.rows.map((row) => row.map(({ text }) => text))
      expect(texts(await read(pipes))).toEqual(texts(await read(html)))
    }),
    parameters,
  )
})
