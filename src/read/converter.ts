import type { Document } from './document.ts'

/**
 * The program that likely wrote the document, by marks in its first 64 K characters: its own name for a generator, or
 * habits. The surest mark counts; null when there is none.
 */
export function findConverter(text: string): Document['converter'] {
  const head = text.slice(0, 65_536)
  const found = MARKS.find(({ pattern, also }) => pattern.test(head) && (also === undefined || head.includes(also)))
  return found === undefined ? null : { name: found.name, confidence: found.confidence }
}

const GENERATOR = (name: string) =>
  new RegExp(`<meta[^>]{0,99}name=["']?generator["']?[^>]{0,99}content=["']?[^"'>]{0,40}${name}`, 'i')

const MARKS: readonly {
  readonly name: string
  readonly confidence: number
  readonly pattern: RegExp
  readonly also?: string
}[] = [
  { name: 'word', confidence: 0.99, pattern: GENERATOR('Microsoft Word') },
  { name: 'excel', confidence: 0.99, pattern: GENERATOR('Microsoft Excel') },
  { name: 'wps', confidence: 0.99, pattern: GENERATOR('WPS') },
  { name: 'libreoffice', confidence: 0.99, pattern: GENERATOR('LibreOffice') },
  { name: 'pandoc', confidence: 0.99, pattern: GENERATOR('pandoc') },
  {
    name: 'marker',
    confidence: 0.95,
    pattern: /<span id="page-\d{1,5}-\d{1,5}">|!\[\]\(_page_\d{1,5}_|^\{\d{1,5}\}-{48}\r?$/m,
  },
  { name: 'docling', confidence: 0.95, pattern: /^<!-- (?:image|formula-not-decoded) -->\r?$/m },
  { name: 'mineru', confidence: 0.95, pattern: /^!\[[^\]\n]{0,200}\]\(images\/[0-9a-f]{64}\.jpg\)/m },
  {
    name: 'paddleocr',
    confidence: 0.9,
    pattern: /<div style="text-align: center;"><(?:html><body><table|img src="imgs\/)/,
  },
  { name: 'wps', confidence: 0.9, pattern: /urn:schemas-microsoft-com:office[^>]{0,400}ksohtml|ksoFontTable/i },
  { name: 'word', confidence: 0.9, pattern: /xmlns:w="urn:schemas-microsoft-com:office:word"|class=["']?MsoNormal/ },
  { name: 'excel', confidence: 0.9, pattern: /xmlns:x="urn:schemas-microsoft-com:office:excel"/ },
  { name: 'pandas', confidence: 0.95, pattern: /<table border="1" class="dataframe">/ },
  // Cell styles of Excel are named xl65, xl66 and so on; office paragraphs copied into a page keep their own tags.
  { name: 'excel', confidence: 0.85, pattern: /<td[^>]{0,200} class=["']?xl\d{2,4}\b/ },
  { name: 'word', confidence: 0.8, pattern: /<o:p>|<\/o:p>|style=["'][^"'>]{0,200}mso-/ },
  { name: 'mineru', confidence: 0.8, pattern: /^<html><body><table>/m },
  // A whole table in one line, as readers of scanned pages write it.
  { name: 'mineru', confidence: 0.6, pattern: /^<table><tr><td[^>\n]{0,60}>[^\n]{200}/m, also: '</table>' },
  // A data frame heads its columns with their numbers, and its rows too.
  { name: 'pandas', confidence: 0.85, pattern: /^\|\s{0,9}\|\s{0,40}0 *\|(?: {0,40}\d{1,3} *\|){1,60}\r?\n\|-+:\|/m },
  {
    name: 'pandoc',
    confidence: 0.7,
    pattern: /^(?:::: ?\{|#{1,6} [^\n{]{1,200} \{#[^}\n]{1,200}\}\r?$|\+(?:[-=]{3,200}\+){2,60}\r?$)/m,
  },
  // Cells in order without a pipe in front, the covered places as bare pipes.
  { name: 'crawler', confidence: 0.6, pattern: /^(?:[^|\n]{1,200} \| ){2,60}\|{2,60}\r?$/m },
  // Delimiter rows without blanks, and paragraphs kept as tags inside cells.
  { name: 'marker', confidence: 0.6, pattern: /^\|(?:-{2,200}\|){2,60}\r?$/m, also: '</p> <p>' },
]
