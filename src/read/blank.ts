import type { Span } from '../schema/index.ts'

/** White space as `String.prototype.trim` sees it, and the zero-width space that office programs leave in empty cells. */
export function isBlankCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  )
}

/** The span without surrounding blanks; where nothing else is in it, an empty span at its start. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && isBlankCode(text.charCodeAt(from))) from++
  if (from === to) return [start, start]
  while (isBlankCode(text.charCodeAt(to - 1))) to--
  return [from, to]
}

/** White space folded as a browser does: runs of blanks to one space, lines trimmed, empty lines dropped. */
export function tidy(text: string): string {
  if (!/[\n\t\f\r]| {2}/.test(text)) return trimText(text)
  return text
    .split('\n')
    .map((line) => trimText(line.replace(/[ \t\f\r]+/g, ' ')))
    .filter((line) => line !== '')
    .join('\n')
}

function trimText(text: string): string {
  const [start, end] = trimSpan(text, 0, text.length)
  return start === 0 && end === text.length ? text : text.slice(start, end)
}
