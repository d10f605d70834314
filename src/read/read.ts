import { findConverter } from './converter.ts'
import { type Decoded, decode } from './decode.ts'
import type { Block, Document, Finding, SourceTable } from './document.ts'
import { formatOf } from './format.ts'
import type { HtmlLimits } from './html.ts'
import { scanMarkdown } from './markdown.ts'
import type { Outline, Region } from './outline.ts'
import { findPages } from './pages.ts'
import { readTextTables } from './text-table.ts'

export interface ReadOptions {
  /** Larger sources are not read; default 20 MB. */
  readonly maxBytes?: number
  /** Cells beyond are not read; default 200,000. */
  readonly maxCells?: number
}

/** HTML tables nested deeper are not read; the page layouts of old web sites nest ten. */
const MAX_DEPTH = 100

/**
 * Reads Markdown or HTML into tables and the prose around them; the format is told by the content. Never throws on a
 * document: what cannot be read is a finding. Asynchronous because parsers are loaded when a document first needs them.
 */
export async function read(input: string | Uint8Array | Decoded, options: ReadOptions = {}): Promise<Document> {
  const { maxBytes = 20_000_000, maxCells = 200_000 } = options
  if (input instanceof Uint8Array && input.length > maxBytes) return nothing(tooLarge(input.length, maxBytes))
  const decoded = typeof input === 'string' || input instanceof Uint8Array ? decode(input) : input
  if (decoded.bytes.length > maxBytes) return nothing(tooLarge(decoded.bytes.length, maxBytes))
  if (decoded.encoding === null) return nothing(...decoded.findings)
  const findings: Finding[] = [...decoded.findings]
  const { text, encoding } = decoded
  if (text.trim() === '') {
    findings.push({ code: 'empty-document', args: {}, span: null })
    return { ...nothing(), text, encoding, findings }
  }
  const format = formatOf(text)
  const limits = { cells: maxCells, depth: MAX_DEPTH }
  const outline: Outline =
    format === 'markdown'
      ? scanMarkdown(text, maxCells)
      : { pieces: [{ kind: 'region', start: 0, end: text.length, holes: [] }], inline: [], cells: 0, full: false }
  const found = await expand(text, outline, limits)
  if (outline.inline.length > 0) (await import('./inline.ts')).readInlines(outline.inline)
  if (found.full) findings.push({ code: 'too-many-cells', args: { limit: maxCells }, span: null })
  if (found.tooDeep !== null) {
    findings.push({ code: 'too-deep', args: { limit: MAX_DEPTH }, span: [found.tooDeep, found.tooDeep] })
  }
  const { pages, blocks } = findPages(text, found.blocks)
  const tables = blocks.filter((block): block is SourceTable => block.kind === 'table')
  if (tables.length === 0) findings.push({ code: 'no-table', args: {}, span: null })
  return { text, format, encoding, blocks, tables, pages, converter: findConverter(text), findings }
}

/** Reads the HTML regions in place and numbers the tables. */
async function expand(text: string, outline: Outline, limits: HtmlLimits) {
  const blocks: Block[] = []
  let { cells, full } = outline
  let tooDeep: number | null = null
  let tables = 0
  let readHtml: typeof import('./html.ts').readHtml | null = null
  for (const piece of outline.pieces) {
    if (piece.kind !== 'region') {
      if (piece.kind === 'table') piece.index = tables++
      blocks.push(piece)
      continue
    }
    readHtml ??= (await import('./html.ts')).readHtml
    const html = readHtml(htmlOf(text, piece), piece.start, tables, { ...limits, cells: limits.cells - cells })
    cells += html.cells
    full ||= html.full
    let added = 0
    let tableEnd = 0
    for (const block of html.blocks) {
      if (block.kind === 'table') {
        tableEnd = Math.max(tableEnd, block.span[1])
        block.index += added
        if (block.parent !== null) block.parent += added
        blocks.push(block)
        tables++
        continue
      }
      if (block.table !== null) block.table += added
      // What stands in a cell is that cell's text.
      const printed = block.span[0] < tableEnd ? null : readTextTables(text, block, limits.cells - cells)
      for (const piece of printed?.pieces ?? [block]) {
        if (piece.kind === 'region') continue
        if (piece.kind === 'table') {
          piece.index = tables++
          added++
        }
        blocks.push(piece)
      }
      outline.inline.push(...(printed?.inline ?? []))
      cells += printed?.cells ?? 0
      full ||= printed?.full ?? false
    }
    tooDeep ??= html.tooDeep
    if (html.full) break
  }
  return { blocks, full, tooDeep }
}

/** The HTML of a region, holes filled with spaces so that its offsets stay. */
function htmlOf(text: string, { start, end, holes }: Region): string {
  let html = ''
  let from = start
  for (const hole of holes) {
    html += text.slice(from, hole[0]) + ' '.repeat(hole[1] - hole[0])
    from = hole[1]
  }
  return html + text.slice(from, end)
}

function tooLarge(bytes: number, limit: number): Finding {
  return { code: 'too-large', args: { bytes, limit }, span: null }
}

function nothing(...findings: Finding[]): Document {
  return { text: '', format: null, encoding: null, blocks: [], tables: [], pages: [], converter: null, findings }
}
