import { tidy } from './blank.ts'
import { flanks, pairRuns, type Run } from './emphasis.ts'
import { entityAt, isRareEntity } from './entities.ts'
import { matchAt, TagFinder } from './tags.ts'

/**
 * The text of a cell or paragraph written in Markdown, in one linear pass: line breaks (`<br>`, `<p>`, lists, a literal
 * `\n`) as `\n`; entities, escapes and code spans resolved; tags, emphasis and plain links removed. `raw` has no blanks
 * around it. Null when the text holds what remark must judge: links with markup inside, rare entities.
 */
export function cellText(raw: string): string | null {
  if (!ACTIVE.test(raw)) return raw
  const bold = WHOLLY_BOLD.exec(raw)
  if (bold?.[1] !== undefined) return tidy(bold[1])
  return readInline(raw, true)
}

/** The same where remark is out of the question: links with markup inside and rare entities stay as written. */
export function plainText(raw: string): string {
  return readInline(raw, false) ?? raw
}

/** Markup, or blanks to fold. */
const ACTIVE = /[\\&<*_~`[\n\t\f\r]| {2}/
/** `**text**` and nothing else is by far the most frequent markup. */
const WHOLLY_BOLD = /^\*\*([^\s\\&<*_~`[\]](?:[^\\&<*_~`[\]\n]*[^\s\\&<*_~`[\]])?)\*\*$/

function readInline(raw: string, strict: boolean): string | null {
  const parts: (string | Run)[] = []
  const runs: Run[] = []
  const tags = new TagFinder(raw)
  const code = new CodeSpans(raw)
  const special = /[\\&<*_~`[]/g
  // A bracket before it may begin a link.
  const lastLink = strict ? Math.min(raw.lastIndexOf(']('), raw.lastIndexOf(')')) : -1
  let from = 0
  for (let hit = special.exec(raw); hit !== null; hit = special.exec(raw)) {
    const at = hit.index
    const char = raw[at] ?? ''
    let found: { readonly text: string | Run; readonly end: number } | null = null
    if (char === '\\') found = escapeAt(raw, at)
    else if (char === '&') {
      if (strict && isRareEntity(raw, at)) return null
      found = entityAt(raw, at)
    } else if (char === '<') found = tags.at(at)
    else if (char === '`') found = code.at(at)
    else if (char === '[') {
      found = linkAt(raw, at)
      if (found === null && at < lastLink) return null
    } else {
      found = runAt(raw, at, char)
      if (typeof found.text !== 'string') runs.push(found.text)
    }
    if (found === null) continue
    parts.push(raw.slice(from, char === '[' && raw[at - 1] === '!' && from < at ? at - 1 : at), found.text)
    from = found.end
    special.lastIndex = from
  }
  if (runs.length > 1) pairRuns(runs)
  const text = parts.map((part) => (typeof part === 'string' ? part : part.char.repeat(part.left))).join('')
  return tidy(text + raw.slice(from))
}

/** A converter's literal `\n` is a line break; before a small letter it is rather LaTeX (`\neq`). */
function escapeAt(raw: string, at: number): { text: string; end: number } | null {
  const next = raw[at + 1] ?? ''
  if (next === '\n') return { text: '\n', end: at + 2 }
  if (next === 'n' && !/[a-z]/.test(raw[at + 2] ?? '')) return { text: '\n', end: at + 2 }
  return /[!-/:-@[-`{-~]/.test(next) ? { text: next, end: at + 2 } : null
}

/** A run of marks; those that the forms use as characters stay text whatever CommonMark says. */
function runAt(raw: string, at: number, char: string): { text: string | Run; end: number } {
  let end = at
  while (raw[end] === char) end++
  const text = raw.slice(at, end)
  if (isCharacter(raw, at, end, char)) return { text, end }
  return { text: { char, ...flanks(raw, at, end), left: end - at, before: null, after: null }, end }
}

/**
 * Characters, not markup: an asterisk that multiplies (`8*21*12`, before a figure and behind anything but a blank), the
 * asterisks of a template's bound (`≥**` before a unit), and a tilde alone, which stands in ranges (`2~4`).
 */
export function isCharacter(raw: string, at: number, end: number, char: string): boolean {
  if (char === '~') return end - at !== 2
  if (char !== '*') return false
  const next = raw[end] ?? ''
  const before = raw[at - 1] ?? ''
  const figure = next >= '0' && next <= '9'
  if (end - at === 1) return figure && /[\p{L}\p{N}%)\uff09\uff05]/u.test(before)
  return !figure && BOUND.test(before)
}

const BOUND = /[<>=\u2264\u2265\u2266\u2267\uff1c\uff1e\uff1d]/

/** A link or image whose text holds no brackets, code, tags or escapes; emphasis inside is its own. */
function linkAt(raw: string, at: number): { text: string; end: number } | null {
  const link = matchAt(PLAIN_LINK, raw, at)
  if (link === null) return null
  const text = link.slice(1, link.indexOf(']'))
  return { text: /[*_~]/.test(text) ? (readInline(text, false) ?? text) : text, end: at + link.length }
}

const PLAIN_LINK = /\[[^[\]\\`<&]{0,500}\]\([^\s()<>\\&]{0,2000}(?:\s{1,9}"[^"\\&]{0,200}")?\)/y

/** Code spans (CommonMark 6.1): each run of backticks is closed by the next one of its length. */
class CodeSpans {
  private readonly raw: string
  private starts: Map<number, number[]> | null = null

  constructor(raw: string) {
    this.raw = raw
  }

  at(start: number): { text: string; end: number } {
    const { raw } = this
    const size = runEnd(raw, start) - start
    this.starts ??= allRuns(raw)
    const starts = this.starts.get(size) ?? []
    while (starts.length > 0 && (starts.at(-1) ?? 0) <= start) starts.pop()
    const close = starts.at(-1)
    if (close === undefined) return { text: raw.slice(start, start + size), end: start + size }
    const content = raw
      .slice(start + size, close)
      .replaceAll('\\|', '|')
      .replaceAll('\n', ' ')
    const padded = content.length > 1 && content.startsWith(' ') && content.endsWith(' ') && content.trim() !== ''
    return { text: padded ? content.slice(1, -1) : content, end: close + size }
  }
}

/** Starts of all runs of backticks by their length, the last one first. */
function allRuns(raw: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (let at = raw.indexOf('`'); at !== -1; at = raw.indexOf('`', at)) {
    const end = runEnd(raw, at)
    const starts = runs.get(end - at)
    if (starts === undefined) runs.set(end - at, [at])
    else starts.push(at)
    at = end
  }
  for (const starts of runs.values()) starts.reverse()
  return runs
}

function runEnd(raw: string, start: number): number {
  let end = start
  while (raw[end] === '`') end++
  return end
}
