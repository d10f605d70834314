import type { Hit, Lexicon } from './lexicon.ts'

/** A label and its value within one text: 填表人：张三. */
export interface InlinePair {
  readonly hit: Hit
  readonly label: string
  readonly value: string
  /** Offset of the label in the text. */
  readonly start: number
}

const COLON = /[:：]/g
const MAX_LABEL = 24

/**
 * Labels known in one of the roles that stand before a colon in a running text, each with the text up to the next label.
 * [] when the text does not begin with such a label.
 */
export function readInline(text: string, roles: readonly Hit['role'][], lexicon: Lexicon): InlinePair[] {
  const found: { hit: Hit; label: string; start: number; end: number }[] = []
  for (const match of text.matchAll(COLON)) {
    const colon = match.index
    const from = Math.max(found.at(-1)?.end ?? 0, colon - MAX_LABEL)
    const candidate = longestLabel(text.slice(from, colon), roles, lexicon)
    if (!candidate) continue
    const start = from + candidate.offset
    if (found.length === 0 && text.slice(0, start).trim() !== '') return []
    found.push({ hit: candidate.hit, label: text.slice(start, colon).trim(), start, end: colon + 1 })
  }
  return found.map((f, i) => ({
    hit: f.hit,
    label: f.label,
    start: f.start,
    value: text.slice(f.end, found[i + 1]?.start ?? text.length).trim(),
  }))
}

/** The longest known label at the end of a text; spaces inside it are the printer's (填 表 人). */
function longestLabel(
  text: string,
  roles: readonly Hit['role'][],
  lexicon: Lexicon,
): { hit: Hit; offset: number } | null {
  for (let offset = 0; offset < text.length; offset++) {
    if (/[\s\d]/.test(text[offset]!) && offset > 0) continue
    const tail = text.slice(offset)
    if (/^\s/.test(tail)) continue
    const hit = lexicon.hits(tail).find((h) => roles.includes(h.role))
    if (hit) return { hit, offset }
  }
  return null
}
