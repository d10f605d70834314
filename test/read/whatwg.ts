import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { tidy, trimSpan } from '../../src/read/blank.ts'
import { BREAKING } from '../../src/read/tags.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export interface JudgedCell {
  readonly text: string
  readonly span: readonly [number, number]
  readonly header: boolean
}

export interface JudgedHtmlTable {
  readonly start: number
  readonly parent: number | null
  readonly rows: readonly (readonly JudgedCell[])[]
  readonly groups: readonly number[]
}

/** The tables of a page as parse5's whole tree has them, by their start. */
export function judgeHtml(source: string): JudgedHtmlTable[] {
  const tables: { element: Element; parent: Element | null }[] = []
  const visit = (node: Node, parent: Element | null) => {
    const table = isElement(node) && node.tagName === 'table' ? node : null
    if (table !== null) tables.push({ element: table, parent })
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, table ?? parent)
  }
  visit(parse(source, { sourceCodeLocationInfo: true }), null)
  tables.sort((a, b) => startOf(a.element) - startOf(b.element))
  return tables.map(({ element, parent }) => {
    const groups: number[] = []
    const rows: JudgedCell[][] = []
    for (const group of elements(element)) {
      if (!['tbody', 'thead', 'tfoot'].includes(group.tagName)) continue
      const trs = elements(group).filter((child) => child.tagName === 'tr')
      if (trs.length > 0) groups.push(rows.length)
      for (const tr of trs)
        rows.push(
          elements(tr)
            .filter(isCell)
            .map((cell) => judgedCell(source, cell)),
        )
    }
    const index = tables.findIndex((other) => other.element === parent)
    return { start: startOf(element), parent: index === -1 ? null : index, rows, groups }
  })
}

function judgedCell(source: string, cell: Element): JudgedCell {
  const place = cell.sourceCodeLocation
  const start = place?.startTag?.endOffset ?? 0
  const end = place?.endTag?.startOffset ?? place?.endOffset ?? 0
  return {
    // Text between the parts of a table moves before it in the tree, so that line ends cannot be compared.
    text: isUnder(cell, isHidden) ? '' : tidy(textOf(cell)).replace(/\s/g, ''),
    span: trimSpan(source, start, Math.max(start, end)),
    header: cell.tagName === 'th',
  }
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.replace(/[\n\t\f\r]/g, ' ')
  if (!isElement(node)) return ''
  if (isHidden(node)) return ''
  if (node.tagName === 'table') return '\n'
  const inner = node.childNodes.map(textOf).join('')
  return BREAKING.has(node.tagName) ? `\n${inner}\n` : inner
}

function isHidden(element: Element): boolean {
  const style = element.attrs.find(({ name }) => name === 'style')?.value ?? ''
  return (
    HIDDEN.has(element.tagName) || style.includes('display:none') || element.attrs.some(({ name }) => name === 'hidden')
  )
}

function isUnder(element: Element, test: (ancestor: Element) => boolean): boolean {
  const { parentNode } = element
  return parentNode !== null && isElement(parentNode) && (test(parentNode) || isUnder(parentNode, test))
}

const HIDDEN = new Set(['script', 'style', 'template', 'title', 'textarea', 'select'])

function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node)
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}

function elements(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

function startOf(element: Element): number {
  return element.sourceCodeLocation?.startOffset ?? -1
}
