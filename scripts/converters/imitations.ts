import type { DocumentChoice } from '../../test/generate/document.ts'

/** How one converter writes a form: the shape of merged cells, what a page break does, what becomes of figures and labels. */
export interface Imitation {
  /** As `source.converter` names it; '' where only the way of writing has a name. */
  readonly converter: string
  readonly title: string
  /** Drawn in turn, form by form. */
  readonly onePage: readonly DocumentChoice[]
  /** The same where the form goes over pages; [] for converters that know no pages. */
  readonly pages: readonly DocumentChoice[]
  readonly damage: DocumentChoice['damage']
  readonly rewrite?: (text: string) => string
}

export const imitations: readonly Imitation[] = [
  {
    converter: 'word',
    title: 'HTML of Word, WPS, Excel, LibreOffice, pandoc',
    onePage: [{ shape: 'html' }],
    pages: [],
    damage: 'none',
  },
  {
    converter: 'mineru',
    title: 'MinerU',
    onePage: [{ shape: 'html-in-md' }],
    pages: [
      { shape: 'html-in-md', cut: 'plain' },
      { shape: 'html-in-md', cut: 'cell-in-two' },
    ],
    damage: 'none',
    rewrite: inOneLine,
  },
  {
    converter: 'paddleocr',
    title: 'PaddleOCR, a first character lost here and there',
    onePage: [{ shape: 'html-in-md' }],
    pages: [{ shape: 'html-in-md', cut: 'plain' }],
    damage: 'lost-character',
    rewrite: inOneLine,
  },
  {
    converter: 'docling',
    title: 'Docling',
    onePage: [{ shape: 'repeated' }],
    pages: [
      { shape: 'repeated', cut: 'plain' },
      { shape: 'repeated', cut: 'more-columns' },
    ],
    damage: 'none',
  },
  {
    converter: 'docling',
    title: 'Docling before it kept figures as text',
    onePage: [{ shape: 'repeated' }],
    pages: [{ shape: 'repeated', cut: 'plain' }],
    damage: 'exponent',
  },
  {
    converter: 'pandas',
    title: 'pandas, without row numbers and with blanks',
    onePage: [{ shape: 'repeated' }],
    pages: [],
    damage: 'none',
    rewrite: (text) => asDataFrame(text, { numbered: false, blank: '' }),
  },
  {
    converter: 'pandas',
    title: 'pandas as it comes: row numbers, nan',
    onePage: [{ shape: 'repeated' }],
    pages: [],
    damage: 'none',
    rewrite: (text) => asDataFrame(text, { numbered: true, blank: 'nan' }),
  },
  {
    converter: 'pandoc',
    title: 'pandoc, pipe tables',
    onePage: [{ shape: 'blank' }],
    pages: [],
    damage: 'none',
  },
  {
    converter: 'marker',
    title: 'Marker, labels on top',
    onePage: [{ shape: 'blank' }],
    pages: [
      { shape: 'blank', cut: 'fewer-columns' },
      { shape: 'blank', cut: 'more-columns' },
    ],
    damage: 'none',
  },
  {
    converter: 'marker',
    title: 'Marker, labels in the middle of their rows',
    onePage: [{ shape: 'middle' }],
    pages: [{ shape: 'middle', cut: 'fewer-columns' }],
    damage: 'none',
  },
  {
    converter: 'crawler',
    title: 'text crawlers',
    onePage: [{ shape: 'crawler' }, { shape: 'shifted-bare' }],
    pages: [],
    damage: 'none',
  },
]

/** Readers of scanned pages write a table in one line. */
function inOneLine(text: string): string {
  return text.replace(/<table[\s\S]*?<\/table>/g, (table) => table.replace(/\n\s*/g, ''))
}

/** A data frame heads its columns with their numbers, as a rule its rows too, and prints a word for a blank. */
function asDataFrame(
  text: string,
  { numbered, blank }: { readonly numbered: boolean; readonly blank: string },
): string {
  return text.replace(/(?:^\|.*\|\n)+/gm, (block) => {
    const rows = block.trimEnd().split('\n')
    const body = rows.filter((row) => !/^\|(?:\s*:?-+:?\s*\|)+$/.test(row)).map(cellsOf)
    const width = Math.max(...body.map((row) => row.length))
    const numbers = Array.from({ length: width }, (_, i) => String(i))
    const framed = [numbers, ...body.map((row) => row.map((cell) => cell || blank))]
    const lines = framed.map((row, i) => (numbered ? [i === 0 ? '' : String(i - 1), ...row] : row))
    const [head = '', ...others] = lines.map((cells) => `| ${cells.join(' | ')} |`)
    return `${[head, `|${'---:|'.repeat(lines[0]!.length)}`, ...others].join('\n')}\n`
  })
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}
