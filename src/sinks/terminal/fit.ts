import { displayWidth } from '../../display-width.ts'

/** Fills a text with blanks up to a width in terminal columns; a Chinese character takes two. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** Cuts a text to a width in terminal columns, the cut shown as …; line breaks become blanks. */
export function cut(text: string, width: number): string {
  const line = oneLine(text)
  if (displayWidth(line) <= width) return line
  let taken = ''
  let room = width - 1
  for (const character of line) {
    room -= displayWidth(character)
    if (room < 0) break
    taken += character
  }
  return `${taken.trimEnd()}\u2026`
}

/**
 * Breaks a text into lines of a width in terminal columns: between words, and between any two wide characters,
 * though not before a closing mark or after an opening one. What does not fit into so many lines is cut, shown as ….
 */
export function wrap(text: string, width: number, lines: number): string[] {
  const done: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      if (done.length === lines - 1) return [...done, cut(line + piece.padEnd(width), width)]
      done.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  return line.trim() === '' ? done : [...done, line.trimEnd()]
}

const UNIT = /[!-~\u00a0-\u024f]{1,40} ?|[^!-~\u00a0-\u024f]/gu
const OPENING = /[\p{Ps}\p{Pi}]$/u
const CLOSING = /^[\p{Pe}\p{Pf}!%),.:;?\]}\u2026\u3001\u3002\uff01\uff05\uff0c\uff1a\uff1b\uff1f]$/u

/** What may not be torn apart: a word with the blank after it, a character with the marks that belong to it. */
function pieces(text: string): string[] {
  const joined: string[] = []
  for (const unit of oneLine(text).match(UNIT) ?? []) {
    const last = joined.at(-1)
    if (last !== undefined && (OPENING.test(last) || CLOSING.test(unit.trimEnd())))
      joined[joined.length - 1] = last + unit
    else joined.push(unit)
  }
  return joined
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
