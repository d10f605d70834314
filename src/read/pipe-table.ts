import { inkAt } from './cursor.ts'

/** Tells one cell: its place between the pipes, in source order. */
export type OnCell = (start: number, end: number) => void

/**
 * Cuts a row at its pipes as GFM does: a pipe before the first cell and blanks after the last pipe count for nothing,
 * `\|` and `\\` are escapes, and nothing else (code spans included) hides a pipe.
 */
export function cutRow(text: string, start: number, end: number, onCell: OnCell): void {
  let from = inkAt(text, start, end)
  if (from < end && text.charCodeAt(from) === PIPE) from++
  let cells = 0
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1)
      if (next === BACKSLASH || next === PIPE) i++
    } else if (code === PIPE) {
      onCell(from, i)
      cells++
      from = i + 1
    }
  }
  if (cells === 0 || inkAt(text, from, end) < end) onCell(from, end)
}

/** Number of cells in a row; 0 for a lone pipe, which GFM takes for no header. */
export function rowWidth(text: string, start: number, end: number): number {
  const at = inkAt(text, start, end)
  if (text.charCodeAt(at) === PIPE && inkAt(text, at + 1, end) === end) return 0
  let width = 0
  cutRow(text, start, end, () => {
    width++
  })
  return width
}

/** Number of cells in a delimiter row (`|---|:-:|`), 0 when the line is none. */
export function delimiterWidth(text: string, start: number, end: number): number {
  let i = inkAt(text, start, end)
  let marked = false
  if (text.charCodeAt(i) === PIPE && i < end) {
    marked = true
    i = inkAt(text, i + 1, end)
  }
  let width = 0
  while (i < end) {
    if (text.charCodeAt(i) === COLON) {
      marked = true
      i++
    }
    const dashes = i
    while (i < end && text.charCodeAt(i) === DASH) i++
    if (i === dashes) return 0
    if (i < end && text.charCodeAt(i) === COLON) {
      marked = true
      i++
    }
    width++
    i = inkAt(text, i, end)
    if (i === end) break
    if (text.charCodeAt(i) !== PIPE) return 0
    marked = true
    i = inkAt(text, i + 1, end)
  }
  return marked ? width : 0
}

/** Whether an unescaped pipe stands in the line. */
export function hasPipe(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === PIPE) return true
    if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1)
      if (next === BACKSLASH || next === PIPE) i++
    }
  }
  return false
}

const PIPE = 124
const BACKSLASH = 92
const COLON = 58
const DASH = 45
