import { tidy } from './blank.ts'

/**
 * The text of a cell or paragraph written in Markdown: line breaks (`<br>`, `<p>`, lists, a literal `\n`) as `\n`,
 * entities and escapes resolved, tags removed. Null when the text may hold emphasis, code or links, which remark must judge.
 */
export function cellText(raw: string): string | null {
  if (!MARKUP.test(raw)) return tidy(raw)
  const bold = WHOLLY_BOLD.exec(raw)
  if (bold?.[1] !== undefined) return tidy(bold[1])
  return mayHoldInline(raw) ? null : plainText(raw)
}

const MARKUP = /[\\&<*_~`[]/
/** `**text**` with nothing else in it is strong by CommonMark whatever the text, and by far the most frequent markup. */
const WHOLLY_BOLD = /^\*\*([^\s\\&<*_~`[\]](?:[^\\&<*_~`[\]\n]*[^\s\\&<*_~`[\]])?)\*\*$/

/** One run of marks alone (`≥**人`) opens nothing; neither does a bracket without a target behind it. */
function mayHoldInline(raw: string): boolean {
  return TWO_RUNS.test(raw) || raw.includes('](') || UNCOMMON_ENTITY.test(raw)
}

const TWO_RUNS = /\*[^*]+\*|_[^_]+_|~[^~]+~|`[^`]+`/
const UNCOMMON_ENTITY =
  /&(?!(?:nbsp|lt|gt|amp|quot|apos|ensp|emsp|thinsp|mdash|ndash|hellip|middot|times|ge|le|[lr][ds]quo);)[a-z][a-z0-9]{1,31};/i

/** Markdown text without emphasis, code and links: escapes, entities, tags and line breaks resolved, in one linear pass. */
export function plainText(raw: string): string {
  let out = ''
  let from = 0
  SPECIAL.lastIndex = 0
  for (let hit = SPECIAL.exec(raw); hit !== null; hit = SPECIAL.exec(raw)) {
    const at = hit.index
    const resolved = resolve(raw, at)
    if (resolved === null) continue
    out += raw.slice(from, at) + resolved.text
    from = resolved.end
    SPECIAL.lastIndex = from
  }
  return tidy(out + raw.slice(from))
}

const SPECIAL = /[\\&<]/g

function resolve(raw: string, at: number): { text: string; end: number } | null {
  const char = raw[at]
  if (char === '\\') return resolveEscape(raw, at)
  if (char === '&') return match(ENTITY, raw, at, (found) => entityText(found))
  return match(TAG, raw, at, (found) => tagText(found)) ?? match(AUTOLINK, raw, at, (found) => found.slice(1, -1))
}

/** A converter's literal `\n` is a line break; before a small letter it is rather LaTeX (`\neq`). */
function resolveEscape(raw: string, at: number): { text: string; end: number } | null {
  const next = raw[at + 1] ?? ''
  if (next === 'n' && !/[a-z]/.test(raw[at + 2] ?? '')) return { text: '\n', end: at + 2 }
  if (next === '\n') return { text: '\n', end: at + 2 }
  return /[!-/:-@[-`{-~]/.test(next) ? { text: next, end: at + 2 } : null
}

function match(pattern: RegExp, raw: string, at: number, text: (found: string) => string) {
  pattern.lastIndex = at
  const found = pattern.exec(raw)?.[0]
  return found === undefined ? null : { text: text(found), end: at + found.length }
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/y

function entityText(entity: string): string {
  const name = entity.slice(1, -1)
  if (name[0] !== '#') return NAMED[name] ?? entity
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return valid ? String.fromCodePoint(code) : '\ufffd'
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
  middot: '\u00b7',
  times: '\u00d7',
  ge: '\u2265',
  le: '\u2264',
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
}

const TAG =
  /<(?:\/[a-zA-Z][a-zA-Z0-9-]*\s*|[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|!--(?:[^-]|-(?!->))*--|!\[CDATA\[[^\]]*\]\]|![a-zA-Z][^>]*|\?[^>]*\?)>/y
const AUTOLINK = /<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*>/y

/** What an inline tag leaves behind: a line break for `<br>` and for the ends of blocks, else nothing. */
export function tagText(tag: string): string {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(tag)?.[1]?.toLowerCase()
  return name !== undefined && BREAKING.has(name) ? '\n' : ''
}

/** Elements that begin a line of their own. */
export const BREAKING: ReadonlySet<string> = new Set(
  (
    'br p div li ul ol dl dt dd tr table tbody thead tfoot caption h1 h2 h3 h4 h5 h6 hr blockquote pre center section ' +
    'article header footer main nav aside address figure figcaption form fieldset legend details summary menu dir ' +
    'body html option optgroup'
  ).split(' '),
)
