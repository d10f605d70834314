/**
 * The format by content: HTML when the document begins with a page (doctype, html, head, body, meta …) or with a tag
 * and holds no line of Markdown outside its tags; Markdown otherwise, which may hold HTML.
 */
export function formatOf(text: string): 'markdown' | 'html' {
  const start = skipPreamble(text)
  PAGE.lastIndex = start
  if (PAGE.test(text)) return 'html'
  ELEMENT.lastIndex = start
  return ELEMENT.test(text) && !hasMarkdownLines(text) ? 'html' : 'markdown'
}

/** Passes white space, comments and an XML declaration. */
function skipPreamble(text: string): number {
  let at = 0
  for (;;) {
    PREAMBLE.lastIndex = at
    if (PREAMBLE.test(text)) {
      at = PREAMBLE.lastIndex
      continue
    }
    if (!text.startsWith('<!--', at)) return at
    const end = text.indexOf('-->', at + 4)
    if (end === -1) return at
    at = end + 3
  }
}

const PREAMBLE = /\s+|<\?xml[^>]{0,999}>/iy
const PAGE = /<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|base)(?=[\s/>]))/iy
const ELEMENT =
  /<\/?(?:table|div|p|span|center|h[1-6]|font|section|article|main|header|nav|ul|ol|b|strong|form|a|o:p|!\[if)(?=[\s/>])/iy

/** A heading, fence, list with bold, or delimiter row at the start of a line: HTML pages hold none. */
function hasMarkdownLines(text: string): boolean {
  return /^ {0,3}(?:#{1,6} \S|```|\|? {0,9}:?-{2,99}:? {0,9}\||\{\d{1,5}\}-{3})/m.test(text)
}
