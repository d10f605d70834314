import type { Document } from './document.ts'

type Pages = Document['pages']

/** The pages that the source marks, and the marks themselves, which are no prose. */
export interface PageMarks {
  readonly pages: Pages
  /** Offsets at which a mark begins. */
  readonly marks: ReadonlySet<number>
}

/**
 * Finds page marks; of several kinds the first in this order counts, as a footer repeats what a comment says:
 * `<!-- page 3 -->`, Marker's `{3}------`, page breaks without number (form feed, `<!-- page break -->`, `\newpage`),
 * `<page_number>3</page_number>` and a line with the printed number.
 */
export function findPages(text: string): PageMarks {
  const marks = new Set<number>()
  let pages: Pages = []
  for (const kind of KINDS) {
    if (!text.includes(kind.sign)) continue
    const found = [...text.matchAll(kind.pattern)]
    for (const hit of found) marks.add(hit.index)
    if (pages.length === 0 && found.length > 0) pages = kind.pages(found, text)
  }
  return { pages, marks }
}

interface Kind {
  /** A character without which there is no mark of the kind. */
  readonly sign: string
  readonly pattern: RegExp
  readonly pages: (found: readonly RegExpExecArray[], text: string) => Pages
}

const KINDS: readonly Kind[] = [
  { sign: '<!--', pattern: /<!--\s{0,9}page[\s:=#_-]{0,9}(\d{1,5})\s{0,9}-->/gi, pages: beginnings },
  { sign: '}--', pattern: /^\{(\d{1,5})\}-{3,}[ \t]{0,9}\r?$/gm, pages: beginnings },
  { sign: '\f', pattern: /\f/g, pages: breaks },
  { sign: '<!--', pattern: /<!--\s{0,9}page[ _-]?break\s{0,9}-->/gi, pages: breaks },
  { sign: '\\', pattern: /^\\(?:newpage|pagebreak)\s{0,9}$/gm, pages: breaks },
  { sign: '<page_number>', pattern: /<page_number>[^\d<]{0,9}(\d{1,5})[^<]{0,20}<\/page_number>/g, pages: footers },
  {
    sign: '\u9875',
    pattern:
      /^[ \t>-]{0,9}\u7b2c[ \t]{0,9}(\d{1,5})[ \t]{0,9}\u9875(?:[ \t,/\uff0c]{0,9}\u5171[ \t]{0,9}\d{1,5}[ \t]{0,9}\u9875)?[ \t-]{0,9}\r?$/gm,
    pages: footers,
  },
]

/** The mark stands before its page. Marker counts from 0, people from 1. */
function beginnings(found: readonly RegExpExecArray[]): Pages {
  const shift = found[0]?.[1] === '0' ? 1 : 0
  return found.map((hit) => ({ offset: hit.index, page: Number(hit[1]) + shift }))
}

/** The mark stands between two pages. */
function breaks(found: readonly RegExpExecArray[]): Pages {
  return [{ offset: 0, page: 1 }, ...found.map((hit, i) => ({ offset: hit.index + hit[0].length, page: i + 2 }))]
}

/** A printed number stands at the foot of its page, unless the first one stands above all text. */
function footers(found: readonly RegExpExecArray[], text: string): Pages {
  const first = found[0]
  if (first === undefined) return []
  if (text.slice(0, first.index).trim() === '') return beginnings(found)
  const pages = found.map((hit) => Number(hit[1]))
  return found.map((hit, i) => {
    const before = found[i - 1]
    return { offset: before === undefined ? 0 : before.index + before[0].length, page: pages[i] ?? Number(hit[1]) }
  })
}
