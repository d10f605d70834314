import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from '../../src/read/html.ts'
import { judgeHtml } from './whatwg.ts'

// No stray `</thead>` inside a row: parse5 ends the row there, the specification ignores the tag.
const piece = fc.constantFrom(
  ...['<table>', '<table>', '</table>', '<tr>', '<tr>', '</tr>', '<td>', '<td>', '<td>', '<th>', '</td>', '</th>'],
  ...[
    '<tbody>',
    '</tbody>',
    '<thead><tr><th>h</thead>',
    '<tfoot><td>f</tfoot>',
    '<caption>',
    '</caption>',
    '<colgroup>',
    '<col>',
  ],
  ...[
    'a',
    '甲',
    ' ',
    '\n',
    '\r\n',
    '𠮷',
    '&nbsp;',
    '&lt;',
    '&ge;',
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<br>',
    '<div>',
    '</div>',
  ],
  ...[
    '<span style="display:none">',
    '</span>',
    '<ul><li>',
    '</ul>',
    '<!-- c -->',
    '<o:p>',
    '</o:p>',
    '<!--[if gte mso 9]>x<![endif]-->',
  ],
  ...[
    '<![if !x]>',
    '<![endif]>',
    '<p hidden>',
    '<td rowspan=2>',
    '<script>a<td></script>',
    '<style>b</style>',
    '<template>x<p>y</template>',
  ],
)
const page = fc.array(piece, { maxLength: 25 }).map((pieces) => `<!doctype html><body>${pieces.join('')}`)

test('sees the tables, rows and cells of the WHATWG tree, offset for offset', () => {
  fc.assert(
    fc.property(page, (source) => {
      const { blocks } = readHtml(source, 0, 0, { cells: 1e6, depth: 1e6 })
      const ours = blocks.flatMap((block) =>
        block.kind === 'prose'
          ? []
          : [
              {
                start: block.span[0],
                parent: block.parent,
                rows: block.rows.map((row) =>
                  row.map(({ text, span, header }) => ({ text: text.replace(/\s/g, ''), span, header })),
                ),
                groups: block.groups,
              },
            ],
      )
      expect(ours).toEqual(judgeHtml(source))
    }),
    { seed: Number(process.env.SEED ?? 7), numRuns: Number(process.env.RUNS ?? 1000) },
  )
})
