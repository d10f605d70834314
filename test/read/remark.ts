import type { Nodes, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { trimSpan } from '../../src/read/blank.ts'

export interface JudgedTable {
  readonly start: number
  readonly rows: readonly (readonly (readonly [number, number])[])[]
}

const parser = unified().use(remarkParse).use(remarkGfm)

/** The tables that remark-gfm sees, each cell as the span of its content, and the spans of its paragraphs, headings and definitions. */
export function judge(source: string): {
  tables: JudgedTable[]
  texts: (readonly [number, number])[]
} {
  const tables: JudgedTable[] = []
  const texts: (readonly [number, number])[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'table') tables.push(judgedTable(source, node))
    else if (['paragraph', 'heading', 'definition'].includes(node.type)) texts.push(spanOf(node))
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(parser.parse(source))
  return { tables, texts }
}

function judgedTable(source: string, table: Table): JudgedTable {
  return {
    start: spanOf(table)[0],
    rows: table.children.map((row) =>
      row.children.map((cell) => {
        const first = cell.children[0]
        const last = cell.children.at(-1)
        if (first === undefined || last === undefined) return [-1, -1] as const
        const [start, end] = trimSpan(source, spanOf(first)[0], spanOf(last)[1])
        return start === end ? ([-1, -1] as const) : [start, end]
      }),
    ),
  }
}

function spanOf(node: Nodes): readonly [number, number] {
  return [node.position?.start.offset ?? -1, node.position?.end.offset ?? -1]
}
