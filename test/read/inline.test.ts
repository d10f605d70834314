import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { tidy } from '../../src/read/blank.ts'
import { cellText } from '../../src/read/cell-text.ts'
import { tagText } from '../../src/read/tags.ts'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

function remarkText(raw: string): string {
  const table = parser.parse(`|x|\n|-|\n|${raw}|`).children[0]
  const cell = table?.type === 'table' ? table.children[1]?.children[0] : undefined
  const text = (node: Nodes): string => {
    if (node.type === 'html') return tagText(node.value)
    if (node.type === 'image') return node.alt ?? ''
    if (node.type === 'break') return '\n'
    if ('value' in node) return node.value
    return 'children' in node ? node.children.map(text).join('') : ''
  }
  return cell === undefined ? '' : tidy(text(cell))
}

const words = fc.constantFrom(
  ...['a', 'b', '甲', '乙', '，', '（', '）', ' ', ' ', '%', '"', '-', '★★★', '1', '≥', '.', ':', '!'],
  ...[
    '*',
    '**',
    '***',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '<br>',
    '<br/>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<5300',
    '<',
    '>',
  ],
  ...[
    '\\*',
    '\\|',
    '\\\\',
    '\\a',
    '&nbsp;',
    '&lt;',
    '&#124;',
    '&#x4e2d;',
    '&amp',
    '&',
    '[',
    ']',
    '[a](b)',
    '![i](j.png)',
    '(',
    ')',
  ],
  ...['<a href="b">', '<!-- c -->', '<?p?>', '<http://a.b>', '<!--', '[x]', '<甲>', '<a'],
)
const cell = fc
  .array(words, { maxLength: 12 })
  .map((parts) => parts.join('').trim())
  // Where we leave CommonMark on purpose.
  .filter((raw) => !/[\p{L}\p{N}%)）]\*(?!\*)\d|[<>=≥]\*\*/u.test(raw))

test('takes the markup that CommonMark takes and keeps the rest', () => {
  fc.assert(
    fc.property(cell, (raw) => {
      const ours = cellText(raw)
      if (ours !== null) expect(ours).toBe(remarkText(raw))
    }),
    { seed: Number(process.env.SEED ?? 7), numRuns: Number(process.env.RUNS ?? 1000) },
  )
})
