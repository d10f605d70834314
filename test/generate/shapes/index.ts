import type { Line, LogicalTable } from '../page.ts'
import type { Random } from '../random.ts'
import type { Block, Opening, Rendered, ShapeName } from './block.ts'
import { drawHtmlStyle, escapeHtml, type HtmlStyle, htmlLine, htmlTable } from './html.ts'
import {
  crawlerTable,
  drawPipeStyle,
  frameCells,
  frameTable,
  gridTexts,
  ownTexts,
  type PipeStyle,
  pipeTable,
  type Spread,
} from './pipe.ts'

export type { Block, Opening, Rendered, ShapeName } from './block.ts'

export const shapes: readonly ShapeName[] = [
  'html',
  'html-in-md',
  'blank',
  'repeated',
  'repeated-down',
  'middle',
  'middle-low',
  'shifted',
  'shifted-bare',
  'crawler',
  'pandas',
]

/** The whole document in one shape, all tables and lines by one writer. */
export function renderDocument(blocks: readonly Block[], shape: ShapeName, random: Random, inLayout = false): Rendered {
  const html = drawHtmlStyle(random.fork('html'))
  const pipe = drawPipeStyle(random.fork('pipe'))
  const lines = random.fork('lines')
  if (shape === 'html') return { format: 'html', text: htmlDocument(blocks, html, lines, inLayout) }
  const heading = random.pick(['#', '##', '###'])
  const text = blocks
    .map((block) => markdownBlock(block, shape, { html, pipe, heading, lines }))
    .filter((part) => part !== '')
    .join('\n\n')
  return { format: 'markdown', text: `${text}\n` }
}

interface Writer {
  readonly html: HtmlStyle
  readonly pipe: PipeStyle
  readonly heading: string
  readonly lines: Random
}

function markdownBlock(
  block: Block,
  shape: Exclude<ShapeName, 'html'>,
  { html, pipe, heading, lines }: Writer,
): string {
  switch (block.kind) {
    case 'line':
      return markdownLine(block.line, heading, lines)
    case 'page-break':
      return pageBreak(block.page, lines)
    case 'table':
      return shape === 'html-in-md'
        ? htmlTable(block.table, html)
        : markdownTable(block.table, shape, pipe, block.opening)
  }
}

function markdownTable(
  table: LogicalTable,
  shape: Exclude<ShapeName, 'html' | 'html-in-md'>,
  style: PipeStyle,
  opening: Opening,
): string {
  switch (shape) {
    case 'shifted': {
      const rows = ownTexts(table, style)
      const width = Math.max(...gridTexts(table, 'first', style).map((row) => row.length))
      return pipeTable(
        rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
        style,
        { opening, delimited: true },
      )
    }
    case 'shifted-bare':
      return pipeTable(ownTexts(table, style), style, { opening: 'first-row', delimited: false })
    case 'crawler':
      return crawlerTable(table, style)
    case 'pandas':
      return frameTable(table, style)
    default:
      return pipeTable(gridTexts(table, spreads[shape], style), style, { opening, delimited: true })
  }
}

const spreads: Record<'blank' | 'repeated' | 'repeated-down' | 'middle' | 'middle-low', Spread> = {
  blank: 'first',
  repeated: 'all',
  'repeated-down': 'down',
  middle: 'middle',
  'middle-low': 'middle-low',
}

function markdownLine({ role, text }: Line, heading: string, random: Random): string {
  if (role === 'heading') return `${heading} ${text}`
  return random.chance(0.15) ? `**${text}**` : text
}

/** What converters leave between two pages: a rule with its number, a comment, the printed number, nothing. */
function pageBreak(page: number, random: Random): string {
  return random.pick([
    '',
    '',
    '',
    `{${page}}------------------------------------------------`,
    '<!-- page break -->',
    `- ${page} -`,
  ])
}

function htmlDocument(blocks: readonly Block[], style: HtmlStyle, random: Random, inLayout: boolean): string {
  const parts: string[] = []
  let caption: string | null = null
  for (const block of blocks) {
    if (block.kind === 'page-break') continue
    if (block.kind === 'table') {
      parts.push(htmlTable(block.table, style, caption))
      caption = null
    } else if (block.line.role === 'caption') caption = block.line.text
    else parts.push(htmlLine(block.line, random))
  }
  const inner = parts.join('\n')
  const body = inLayout ? layoutTable(inner) : inner
  if (random.chance(0.3)) return `${body}\n`
  const title = escapeHtml('信息公开')
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>\n`
}

/** A page laid out by a table, as old sites are: the form stands in one of its cells. */
function layoutTable(body: string): string {
  return `<table width="980" border="0"><tr><td>首页</td><td>政务公开</td><td>互动交流</td></tr>\n<tr><td colspan="3">\n${body}\n</td></tr>\n<tr><td colspan="3">主办单位：某某市人民政府办公室</td></tr></table>`
}

/** How many cells that are not blank a shape writes for these tables. */
export function writtenCells(blocks: readonly Block[], shape: ShapeName, random: Random): number {
  const pipe = drawPipeStyle(random.fork('pipe'))
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? cellsOfTable(block.table, shape, block.opening, pipe) : 0),
    0,
  )
}

function cellsOfTable(table: LogicalTable, shape: ShapeName, opening: Opening, pipe: PipeStyle): number {
  if (shape === 'pandas') return frameCells(table, pipe)
  const spread = shape in spreads ? spreads[shape as keyof typeof spreads] : null
  if (spread === null && shape !== 'shifted') return table.rows.flat().filter((cell) => cell.text !== '').length
  const rows = gridTexts(table, spread ?? 'first', pipe)
  return rows.flat().filter((text) => text !== '').length + (opening === 'numbers' ? (rows[0]?.length ?? 0) : 0)
}
