/**
 * The seven kinds of HTML blocks of CommonMark (0.31, section 4.6), 0 when the line starts none.
 * Kind 7, a lone complete tag, does not interrupt a paragraph.
 */
export function htmlKind(text: string, at: number, end: number, interrupting: boolean): number {
  if (text[at] !== '<') return 0
  const next = text[at + 1]
  if (next === '?') return 3
  if (next === '!') {
    if (text.startsWith('--', at + 2)) return 2
    if (text.startsWith('[CDATA[', at + 2)) return 5
    return /[a-z]/i.test(text[at + 2] ?? '') ? 4 : 0
  }
  const closing = next === '/'
  TAG_NAME.lastIndex = closing ? at + 2 : at + 1
  const name = TAG_NAME.exec(text)?.[0].toLowerCase()
  if (name === undefined) return 0
  const after = TAG_NAME.lastIndex
  if (after > end) return 0
  const code = after === end ? '' : (text[after] ?? '')
  if (code !== '' && code !== ' ' && code !== '\t' && code !== '>' && code !== '/') return 0
  if (code !== '/' && !closing && RAW.has(name)) return 1
  if (BLOCKS.has(name)) return code === '/' && text[after + 1] !== '>' ? 0 : 6
  if (interrupting) return 0
  const complete = closing ? COMPLETE_CLOSING : COMPLETE_OPENING
  return complete.test(text.slice(at, end)) ? 7 : 0
}

/** Whether the block's own end mark stands in `[from, end)`; kinds 6 and 7 end at a blank line and have none. */
export function endsHtml(kind: number, text: string, from: number, end: number): boolean {
  if (kind === 1) return RAW_END.test(text.slice(from, end))
  const mark = END_MARKS[kind]
  if (mark === undefined) return false
  const found = text.slice(from, end).indexOf(mark)
  return found !== -1
}

const TAG_NAME = /[a-z][a-z0-9-]*/iy
const RAW_END = /<\/(?:pre|script|style|textarea)>/i
const END_MARKS: readonly (string | undefined)[] = [undefined, undefined, '-->', '?>', '>', ']]>']

const ATTRIBUTE = '[ \\t]+[a-zA-Z:_][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'/=<>`][^\\s"\'=<>`]*))?'
const COMPLETE_OPENING = new RegExp(`^<[a-zA-Z][a-zA-Z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>[ \\t]*$`)
const COMPLETE_CLOSING = /^<\/[a-zA-Z][a-zA-Z0-9-]*[ \t]*>[ \t]*$/

const RAW = new Set(['pre', 'script', 'style', 'textarea'])
const BLOCKS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
)
