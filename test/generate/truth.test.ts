import type { Table as MarkdownTable } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parse } from 'parse5'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { Report } from '../../src/schema/index.ts'
import { cuts, cutTable } from './cuts.ts'
import { generateDocument } from './document.ts'
import { generateForm } from './generate.ts'
import { layouts } from './layouts/index.ts'
import { type Form, type LogicalTable, place } from './page.ts'
import { createRandom } from './random.ts'

const seeds = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const forms = layouts.flatMap(({ name, family }) => seeds.map((seed) => generateForm(seed, { family, layout: name })))
const squeeze = (text: string) => text.replace(/\s/g, '')

describe('a generated form', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateDocument('a')).toEqual(generateDocument('a'))
    expect(generateDocument('a').text).not.toBe(generateDocument('b').text)
  })

  it('has a record after the schema', () => {
    for (const form of forms) expect(Report.safeParse(form.record).error).toBeUndefined()
  })

  it('prints every text and every figure of its record', () => {
    for (const form of forms) {
      const page = squeeze(pageTexts(form).join('\n'))
      expect(textsOf(form.record).filter((text) => !page.includes(squeeze(text)))).toEqual([])
    }
  })

  it('fills a rectangle without holes or overlaps', () => {
    for (const { table } of forms) {
      const placement = place(table)
      for (let row = 0; row < placement.height; row++) {
        for (let column = 0; column < placement.width; column++) expect(placement.at(row, column)).toBeDefined()
      }
      const area = placement.cells.reduce((sum, { cell }) => sum + cell.rowspan * cell.colspan, 0)
      expect(area).toBe(placement.width * placement.height)
    }
  })

  it('adds up: parts to their total, points to the total points', () => {
    for (const { record, layout } of forms) {
      const [total, ...parts] = record.funds.filter(({ group }) => group === null)
      const inTotal = total?.adjustedBudget ?? null
      const amounts = parts.map(({ adjustedBudget }) => adjustedBudget)
      // Partitions and side-by-side blocks have totals of their own.
      if (
        inTotal === null ||
        amounts.every((value) => value === null) ||
        parts.some(({ source }) => source === 'total')
      )
        continue
      expect([layout, sum(amounts.map((value) => value ?? 0))]).toEqual([layout, sum([inTotal])])
    }
    for (const { record, layout } of forms) {
      if (record.totalWeight !== null) expect([layout, record.totalWeight]).toEqual([layout, 100])
    }
  })
})

describe('a cut table', () => {
  it('holds the texts of the whole table, in order', () => {
    for (const cut of cuts.filter((name) => name !== 'repeated-header' && name !== 'cell-in-two')) {
      for (const [i, { table }] of forms.entries()) {
        const pages = cutTable(table, createRandom(`${i}`), { cut, textRow: 'first' })
        const texts = pages.flatMap(cellTexts)
        const labels = new Set(table.rows.flat().map((cell) => cell.text))
        // A label over two pages may be printed on both.
        expect(texts.every((text) => labels.has(text))).toBe(true)
        expect(unique(texts)).toEqual(unique(cellTexts(table)))
        for (const page of pages)
          expect(place(page).cells.reduce((area, { cell }) => area + cell.rowspan * cell.colspan, 0)).toBe(
            place(page).width * place(page).height,
          )
      }
    }
  })

  it('goes on with the rest of a cell that was cut in two', () => {
    for (const [i, { table }] of forms.entries()) {
      const pages = cutTable(table, createRandom(`${i}`), { cut: 'cell-in-two', textRow: 'first' })
      expect(valueCharacters(pages)).toBe(valueCharacters([table]))
    }
  })
})

describe('a rendered document', () => {
  it('is read by a browser as the page was laid out', () => {
    for (const seed of seeds) {
      const { text, forms } = generateDocument(seed, { shape: 'html', cut: 'none', damage: 'none', company: 'alone' })
      const rows = htmlRows(text)
      const wanted = forms[0]?.table.rows.map((row) => row.map((cell) => squeeze(cell.text))) ?? []
      expect(rows).toEqual(wanted)
    }
  })

  it('is read by a Markdown parser as the grid of its spread', () => {
    for (const seed of seeds) {
      const { text, forms } = generateDocument(seed, {
        shape: 'repeated',
        cut: 'none',
        damage: 'none',
        company: 'alone',
      })
      const table = forms[0]?.table as LogicalTable
      const placement = place(table)
      const wanted = Array.from({ length: placement.height }, (_, r) =>
        Array.from({ length: placement.width }, (_, c) => plain(placement.at(r, c)?.cell.text ?? '')),
      )
      const rows = markdownRows(text)
      expect(rows.slice(rows.length - wanted.length)).toEqual(wanted)
    }
  })
})

function pageTexts(form: Form): string[] {
  return [...form.before, ...form.after]
    .map((line) => line.text)
    .concat(form.table.rows.flatMap((row) => row.map((cell) => cell.text)))
}

/** Texts that a record takes from the page as they are. */
function textsOf(record: Report): string[] {
  const out: string[] = []
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (!['source', 'term', 'comparator', 'moneyUnit', 'unit', 'label', 'group'].includes(key)) out.push(value)
    } else if (typeof value === 'object' && value !== null)
      for (const [name, entry] of Object.entries(value)) walk(entry, name)
  }
  walk(record, '')
  return out
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.round(value * 1e6), 0)
}

function cellTexts(table: LogicalTable): string[] {
  return table.rows.flatMap((row) => row.map((cell) => cell.text).filter((text) => text !== ''))
}

/** The characters of all values, sorted: a cut may move them, not lose them. */
function valueCharacters(tables: readonly LogicalTable[]): string {
  const values = tables.flatMap(({ rows }) => rows.flat().filter((cell) => cell.kind === 'value'))
  return [...squeeze(values.map((cell) => cell.text).join(''))].sort().join('')
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}

/** Text as it stands in a pipe table, whatever the writer makes of a line break. */
function plain(text: string): string {
  return squeeze(text.replace(/\*\*|[<>]/g, ''))
}

function markdownRows(text: string): string[][] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const table = tree.children.find((node): node is MarkdownTable => node.type === 'table')
  return (table?.children ?? []).map((row) =>
    row.children.map((cell) => plain(textOf(cell).replace(/<\/?(?:br|p)\s?\/?>|\\n/g, ''))),
  )
}

interface HtmlNode {
  readonly nodeName: string
  readonly value?: string
  readonly childNodes?: readonly HtmlNode[]
}

function htmlRows(text: string): string[][] {
  const all = (node: HtmlNode): HtmlNode[] => [node, ...(node.childNodes ?? []).flatMap(all)]
  const words = (node: HtmlNode): string =>
    all(node)
      .map((child) => child.value ?? '')
      .join('')
  return all(parse(text) as HtmlNode)
    .filter((node) => node.nodeName === 'tr')
    .map((row) =>
      (row.childNodes ?? [])
        .filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
        .map((cell) => squeeze(words(cell))),
    )
}
