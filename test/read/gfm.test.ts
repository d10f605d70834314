import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanMarkdown } from '../../src/read/markdown.ts'
import type { TableDraft } from '../../src/read/outline.ts'
import { judge } from './remark.ts'

const prefix = fc.constantFrom(
  ...['', '', '', '', ' ', '  ', '   ', '    ', '\t', ' \t', '> ', '>', '> > ', '>\t', ' > ', '- ', '  - ', '* ', '+ '],
  ...['1. ', '2. ', '10) ', '     ', '[^1]: ', '- - ', '-\t', '- > ', '> - ', '> 1. ', '-   ', '-     ', '1.\t'],
)
const body = fc.constantFrom(
  ...[
    '| a | b |',
    'a | b',
    '|a|b',
    'a|b|',
    '| a |',
    '|',
    '||',
    '| |',
    'a',
    'b',
    '| a | b | c |',
    '|  | x |',
    '\\|',
    'a\\|b | c',
  ],
  ...[
    '|---|---|',
    '--|--',
    '|-|-|',
    ':-:|-:',
    '| --- | --- |  ',
    '|---|',
    ':--',
    '-|',
    '--',
    '|--|--|--|',
    '|---|---|---|',
    '|:-|',
  ],
  ...[
    '`a|b` | c',
    '`a\\|b` | c',
    '\\\\| d',
    'a \\\\\\| b | c',
    '**a** | b',
    '| \u3000 | b |',
    '|\ta\t|b',
    '| a',
    '|a||b|',
  ],
  ...[
    '',
    '',
    '',
    '```',
    '~~~',
    '``` x',
    '~~~~',
    '# h',
    '# a | b',
    '---',
    '===',
    '***',
    '- x',
    '-',
    '- | -',
    '1.',
    '* a | b',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '<a href="x">',
    '<!-- c -->',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<?x',
    '?>',
    '<!X',
    '>',
  ],
  ...[
    '<div',
    '<br>',
    '<b> | c',
    '<p> | c |',
    '[a]: b',
    '[a]: b | c',
    '| [^1]: |',
    '    | a |',
    '2. | a |',
    '| a | \\',
    '\\',
  ],
)
const line = fc.tuple(prefix, body).map(([a, b]) => a + b)
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')
const document = fc.array(fc.tuple(line, ending), { minLength: 1, maxLength: 12 }).map((lines) => lines.flat().join(''))

test('sees the tables of GFM, cell for cell and offset for offset', () => {
  fc.assert(
    fc.property(document, (source) => {
      const judged = judge(source)
      const ours = scanMarkdown(source, 1e6).pieces.filter((piece): piece is TableDraft => piece.kind === 'table')
      const starts = new Set(judged.tables.map((table) => table.start))
      // What we see beyond GFM stands in its paragraphs.
      const beyond = ours.filter((table) => !starts.has(table.span[0]))
      for (const { span } of beyond) {
        const inText = (at: number) => judged.texts.some(([start, end]) => start <= at && at <= end)
        expect(span.every(inText)).toBe(true)
      }
      const shared = ours.filter((table) => starts.has(table.span[0]) && table.delimited)
      expect(
        shared.map((table) => ({
          start: table.span[0],
          rows: table.rows.map((row) => row.map(({ span }) => (span[0] === span[1] ? [-1, -1] : span))),
        })),
      ).toEqual(judged.tables)
    }),
    { seed: Number(process.env.SEED ?? 7), numRuns: Number(process.env.RUNS ?? 1000) },
  )
})
