/** Characters that print the same thing, one for one, so that offsets survive: see `narrow`. */
const SAME = new Map<string, string>()
function same(target: string, variants: string): void {
  for (const variant of variants) SAME.set(variant, target)
}
same(' ', '\t\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000')
same(' ', '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff')
same('-', '‐‑‒–—―−─━﹘﹣ー')
same('~', '〜∼˜')
same('≥', '≧⩾')
same('≤', '≦⩽')
same('=', '═﹦')
same('<', '﹤')
same('>', '﹥')
same('%', '﹪٪')
same(':', '∶︰﹕')
same('/', '∕⁄')
same('*', '∗﹡')
same('+', '﹢')
same('.', '﹒')
same(';', '﹔')
same('(', '〔【〖﹙﹝')
same(')', '〕】〗﹚﹞')
same('·', '•・∙⋅･')
same('"', '“”„‟″「」『』')
same("'", '‘’')

/** Full-width forms stand at a fixed distance from ASCII; `，` is left, for between figures it is a pause and no thousands separator. */
const FULL_WIDTH = /[！-＋－-～]/g
const VARIANT = new RegExp(
  `[${[...SAME.keys()].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`,
  'g',
)

/** The text with full-width forms, blanks, dashes, quotes and signs in one spelling each, and of the same length: offsets into it are offsets into `text`. */
export function narrow(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(VARIANT, (c) => SAME.get(c) ?? c)
}

/** Texts of these characters alone are folded already; most labels are. */
const FOLDED = /^[一-鿿0-9A-Za-z():%/、.=*+-]*$/
/** Circled numbers are list marks and no figures, so they stay what they are. */
const FOLDABLE = /[^\u2460-\u24ff]+/g
const BRACKET = /[[\]{}]/g

/** The text as labels are compared: compatibility forms, brackets, dashes, quotes and signs unified, all white space removed. Linear; for comparing only, never for the record. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text
  const narrowed = narrow(text).replace(/\s+/g, '')
  if (FOLDED.test(narrowed)) return narrowed
  return narrow(narrowed.replace(FOLDABLE, (part) => part.normalize('NFKC')))
    .replace(/\s+/g, '')
    .replace(BRACKET, (c) => (c === '[' || c === '{' ? '(' : ')'))
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/

/** The text as the record keeps it: white space inside a line folded to one blank, lines trimmed, blank lines dropped, lines joined by `\n`. */
export function tidy(text: string): string {
  if (!/[\s\u0085\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)) return text
  return text
    .replace(INVISIBLE, '')
    .split(LINE_BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
