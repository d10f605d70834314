/** Elements that begin a line of their own. */
export const BREAKING: ReadonlySet<string> = new Set(
  (
    'br p div li ul ol dl dt dd tr table tbody thead tfoot caption h1 h2 h3 h4 h5 h6 hr blockquote pre center section ' +
    'article header footer main nav aside address figure figcaption form fieldset legend details summary menu dir ' +
    'body html option optgroup'
  ).split(' '),
)

/** What an inline tag leaves behind: a line break for `<br>` and the bounds of blocks, else nothing. */
export function tagText(tag: string): string {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(tag)?.[1]?.toLowerCase()
  return name !== undefined && BREAKING.has(name) ? '\n' : ''
}

/** Finds the ends of inline HTML (CommonMark 6.6) and of autolinks in one text, asked in ascending order. */
export class TagFinder {
  private readonly raw: string
  /** End marks that do not occur again: none is sought twice. */
  private readonly missing = new Set<string>()

  constructor(raw: string) {
    this.raw = raw
  }

  /** What the `<` at the offset begins: its end and the text it leaves; null when it is a plain character. */
  at(start: number): { readonly text: string; readonly end: number } | null {
    const { raw } = this
    const next = raw[start + 1]
    if (next === '?') return this.to('?>', start + 2)
    if (next === '!') {
      if (raw.startsWith('--', start + 2)) return this.to('-->', start + 2)
      if (raw.startsWith('[CDATA[', start + 2)) return this.to(']]>', start + 9)
      return /[a-zA-Z]/.test(raw[start + 2] ?? '') ? this.to('>', start + 3) : null
    }
    const tag = matchAt(TAG, raw, start)
    if (tag !== null) return { text: tagText(tag), end: start + tag.length }
    const link = matchAt(AUTOLINK, raw, start)
    return link === null ? null : { text: link.slice(1, -1), end: start + link.length }
  }

  private to(mark: string, from: number): { text: string; end: number } | null {
    if (this.missing.has(mark)) return null
    const at = this.raw.indexOf(mark, from)
    if (at !== -1) return { text: '', end: at + mark.length }
    this.missing.add(mark)
    return null
  }
}

const TAG =
  /<(?:\/[a-zA-Z][a-zA-Z0-9-]*\s*|[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/y
const AUTOLINK = /<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,99}@[a-zA-Z0-9.-]{1,253})>/y

export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
