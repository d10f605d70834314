import type { Block, Document } from './document.ts'

type Pages = Document['pages']

/**
 * Finds page marks; of several kinds the first in this order counts, as a footer repeats what a comment says:
 * `<!-- page 3 -->`, Marker's `{3}------`, page breaks without number (form feed, `<!-- page break -->`, `\newpage`),
 * `<page_number>3</page_number>`, and a printed number that stands alone. Marks are no prose: they are taken out.
 */
export function findPages(text: string, blocks: readonly Block[]): { pages: Pages; blocks: readonly Block[] } {
  const kinds = KINDS.map(({ sign, pattern, pages }) => {
    const found = text.includes(sign) ? [...text.matchAll(pattern)].map(markOf) : []
    return { found, pages }
  })
  const printed = blocks.flatMap((block) => {
    const hit = block.kind === 'prose' ? PRINTED.exec(block.text) : null
    return hit === null ? [] : [{ start: block.span[0], end: block.span[1], page: Number(hit[1]) }]
  })
  kinds.push({ found: printed, pages: footers })
  const marks = kinds.flatMap(({ found }) => found).sort((a, b) => a.start - b.start)
  if (marks.length === 0) return { pages: [], blocks }
  const first = kinds.find(({ found }) => found.length > 0)
  return { pages: first?.pages(first.found, blocks) ?? [], blocks: withoutMarks(blocks, marks) }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly page: number
}

interface Kind {
  /** Characters without which there is no mark of the kind. */
  readonly sign: string
  readonly pattern: RegExp
  readonly pages: (found: readonly Mark[], blocks: readonly Block[]) => Pages
}

const KINDS: readonly Kind[] = [
  { sign: '<!--', pattern: /<!--\s{0,9}page[\s:=#_-]{0,9}(\d{1,5})\s{0,9}-->/gi, pages: beginnings },
  { sign: '}--', pattern: /^\{(\d{1,5})\}-{3,}[ \t]{0,9}\r?$/gm, pages: beginnings },
  { sign: '\f', pattern: /\f/g, pages: breaks },
  { sign: '<!--', pattern: /<!--\s{0,9}page[ _-]?break\s{0,9}-->/gi, pages: breaks },
  { sign: '\\', pattern: /^\\(?:newpage|pagebreak)[ \t]{0,9}\r?$/gm, pages: breaks },
  { sign: '<page_number>', pattern: /<page_number>[^\d<]{0,9}(\d{1,5})[^<]{0,20}<\/page_number>/g, pages: footers },
]

/** "Page 3" or "page 3 of 8" in Chinese, alone in its line. */
const PRINTED =
  /^[- ]{0,9}\u7b2c {0,9}(\d{1,5}) {0,9}\u9875(?:[ ,/\uff0c]{0,9}\u5171 {0,9}\d{1,5} {0,9}\u9875)?[- ]{0,9}$/

function markOf(hit: RegExpExecArray): Mark {
  return { start: hit.index, end: hit.index + hit[0].length, page: Number(hit[1]) }
}

/** The mark stands before its page. Marker counts from 0, people from 1. */
function beginnings(found: readonly Mark[]): Pages {
  const shift = found[0]?.page === 0 ? 1 : 0
  return found.map(({ start, page }) => ({ offset: start, page: page + shift }))
}

/** The mark stands between two pages and bears no number. */
function breaks(found: readonly Mark[]): Pages {
  return [{ offset: 0, page: 1 }, ...found.map(({ end }, i) => ({ offset: end, page: i + 2 }))]
}

/** A printed number stands at the foot of its page, unless the first one stands above all text. */
function footers(found: readonly Mark[], blocks: readonly Block[]): Pages {
  if ((blocks[0]?.span[0] ?? 0) >= (found[0]?.start ?? 0)) return beginnings(found)
  const ended = found.map(({ page }, i) => ({ offset: found[i - 1]?.end ?? 0, page }))
  const last = found.at(-1)
  return last === undefined ? ended : [...ended, { offset: last.end, page: last.page + 1 }]
}

function withoutMarks(blocks: readonly Block[], marks: readonly Mark[]): readonly Block[] {
  let next = 0
  return blocks.filter(({ kind, span }) => {
    if (kind === 'table') return true
    while ((marks[next]?.end ?? span[1]) < span[1]) next++
    const mark = marks[next]
    return mark === undefined || span[0] < mark.start
  })
}
