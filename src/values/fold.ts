/** What stands for characters that print the same thing, by their code, one for one, so that offsets survive: see `narrow`. */
const NARROW = new Map<number, string>()
function same(target: string, variants: string): void {
  for (const variant of variants) NARROW.set(variant.charCodeAt(0), target)
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
for (let code = 0xff01; code <= 0xff5e; code++) {
  if (code !== 0xff0c) same(String.fromCharCode(code - 0xfee0), String.fromCharCode(code))
}

/** The text with full-width forms, blanks, dashes, quotes and signs in one spelling each, and of the same length: offsets into it are offsets into `text`. */
export function narrow(text: string): string {
  let out = ''
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Letters, digits and Han characters, which most of a text is, have no variants.
    if ((code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) continue
    const target = NARROW.get(code)
    if (target === undefined) continue
    out += text.slice(done, i) + target
    done = i + 1
  }
  return done === 0 ? text : out + text.slice(done)
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
