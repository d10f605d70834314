/**
 * The digits of one number with the blanks closed that recognition put between them (`1 022.93`, `98. 5`), or null where
 * they may as well be two numbers: `10 20`, `238.93 251.89`, `22.93 10`. `printed` holds digits, commas, points and blanks.
 */
export function closeBlanks(printed: string): string | null {
  if (!printed.includes(' ')) return printed
  const pieces = printed.split(/ +/)
  const closed = pieces.join('')
  const grouped = pieces.every((piece, i) => group(i, pieces.length).test(piece))
  if (grouped) return closed
  // Without a point nothing tells 1 0 from two figures; with two decimals before the blank the figure was complete.
  const points = closed.split('.').length - 1
  const complete = pieces.slice(0, -1).some((piece) => /\.\d{2,}$/.test(piece))
  return points === 1 && !complete ? closed : null
}

/** Groups of three digits, the first of up to three, the last with decimals: 1 234 567.8. */
function group(index: number, count: number): RegExp {
  if (index === 0) return /^\d{1,3}$/
  return index < count - 1 ? /^\d{3}$/ : /^\d{3}(?:\.\d+)?$/
}
