import { inkAt } from './cursor.ts'

/** What the start of a line says about it, as in CommonMark; `at` is the first character that is no space or tab. */

export function isThematicBreak(text: string, at: number, end: number): boolean {
  const marker = text[at]
  if (marker !== '*' && marker !== '-' && marker !== '_') return false
  let count = 0
  for (let i = at; i < end; i++) {
    const char = text[i]
    if (char === marker) count++
    else if (char !== ' ' && char !== '\t') return false
  }
  return count >= 3
}

/** Depth 1–6 of an ATX heading, 0 when the line is none. */
export function headingDepth(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i - at < 7 && text[i] === '#') i++
  const depth = i - at
  return depth >= 1 && depth <= 6 && (i === end || text[i] === ' ' || text[i] === '\t') ? depth : 0
}

/** Span of an ATX heading's text, without the closing number signs. */
export function headingContent(text: string, at: number, end: number, depth: number): [number, number] {
  const start = inkAt(text, at + depth, end)
  let to = trimEnd(text, start, end)
  let i = to
  while (i > start && text[i - 1] === '#') i--
  if (i < to && (i === start || text[i - 1] === ' ' || text[i - 1] === '\t')) to = trimEnd(text, start, i)
  return [start, to]
}

/** Depth 1 or 2 of a setext underline, 0 when the line is none. */
export function underlineDepth(text: string, at: number, end: number): number {
  const marker = text[at]
  if (marker !== '=' && marker !== '-') return 0
  let i = at
  while (i < end && text[i] === marker) i++
  return inkAt(text, i, end) === end ? (marker === '=' ? 1 : 2) : 0
}

export interface Fence {
  readonly marker: string
  readonly size: number
}

export function openingFence(text: string, at: number, end: number): Fence | null {
  const marker = text[at]
  if (marker !== '`' && marker !== '~') return null
  let i = at
  while (i < end && text[i] === marker) i++
  if (i - at < 3) return null
  const size = i - at
  // The info string of a backtick fence holds no backtick: such a line is a code span.
  if (marker === '`') while (i < end) if (text[i++] === '`') return null
  return { marker, size }
}

export function isClosingFence(text: string, at: number, end: number, fence: Fence): boolean {
  let i = at
  while (i < end && text[i] === fence.marker) i++
  return i - at >= fence.size && inkAt(text, i, end) === end
}

/** Whether the line is a link reference definition, `[label]: target "title"`, all on one line. */
export function isDefinition(text: string, at: number, end: number): boolean {
  return text[at] === '[' && end - at < 2000 && DEFINITION.test(text.slice(at, end))
}

const DEFINITION =
  /^\[(?!\^)(?:[^[\]\\]|\\.){1,999}\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/

function trimEnd(text: string, start: number, end: number): number {
  let to = end
  while (to > start && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--
  return to
}
