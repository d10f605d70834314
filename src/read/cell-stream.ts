import { isBlankCode } from './blank.ts'
import type { Line } from './paragraph.ts'

/** Cells of a row, each as the stretch between its pipes. */
export type StreamRow = readonly (readonly [start: number, end: number])[]

/**
 * Finds the rows of a table that a crawler wrote with a line break behind every cell, each row still between its pipes:
 *
 *   |                      ← begins a row
 *   项目名称 |
 *   河道清淤 | |||         ← ends it: 5 cells
 *   |
 *
 * Lines with several pipes end a row, so the number of pipes up to them is a multiple of a row's; and what stands
 * between two rows is blank. Null when no width fits.
 */
export function streamRows(text: string, lines: readonly Line[]): StreamRow[] | null {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const { pipes, rowEnds } = findPipes(text, lines)
  const pieces = [...pipes, last.end].map((end, i) => [i === 0 ? first.start : (pipes[i - 1] ?? 0) + 1, end] as const)
  // The first row may lack the pipe before its first cell.
  const missing = isBlank(text, pieces[0]) ? 0 : 1
  const common = rowEnds.reduce((divisor, end) => gcd(divisor, end + missing), 0)
  for (let period = Math.min(common, MAX_WIDTH + 1); period > 2; period--) {
    if (common % period !== 0) continue
    const rows = cutPieces(text, pieces, period, missing)
    if (rows !== null && rows.length > 1) return rows
  }
  return null
}

const MAX_WIDTH = 60

/** All pipes of the lines, and their count at the end of each line that has several. */
function findPipes(text: string, lines: readonly Line[]): { pipes: number[]; rowEnds: number[] } {
  const pipes: number[] = []
  const rowEnds: number[] = []
  for (const { start, end } of lines) {
    const before = pipes.length
    for (let i = start; i < end; i++) {
      const char = text[i]
      if (char === '|') pipes.push(i)
      else if (char === '\\' && (text[i + 1] === '|' || text[i + 1] === '\\')) i++
    }
    if (pipes.length > before + 1) rowEnds.push(pipes.length)
  }
  return { pipes, rowEnds }
}

function cutPieces(text: string, pieces: StreamRow, period: number, missing: number): StreamRow[] | null {
  const rows: StreamRow[] = []
  let from = missing === 1 ? 0 : 1
  for (let gap = period - missing; gap < pieces.length; gap += period) {
    if (!isBlank(text, pieces[gap])) return null
    rows.push(pieces.slice(from, gap))
    from = gap + 1
  }
  const rest = pieces.slice(from)
  if (rest.some((piece) => !isBlank(text, piece))) rows.push(rest)
  return rows
}

function isBlank(text: string, piece: readonly [number, number] | undefined): boolean {
  if (piece === undefined) return true
  for (let i = piece[0]; i < piece[1]; i++) if (!isBlankCode(text.charCodeAt(i))) return false
  return true
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return x
}
