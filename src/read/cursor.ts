/** A place in a line, in characters and in columns; a tab passed only in part still owes columns. */
export interface Cursor {
  at: number
  column: number
  owed: number
}

/** Columns of white space ahead of the cursor; a tab reaches to the next multiple of four. */
export function indentAt(text: string, end: number, cursor: Cursor): number {
  let column = cursor.column + cursor.owed
  for (let i = cursor.at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) column++
    else if (code === 9) column += 4 - (column % 4)
    else break
  }
  return column - cursor.column
}

/** Moves the cursor over as many columns of white space, which must be there. */
export function passColumns(text: string, cursor: Cursor, columns: number): void {
  let left = columns
  while (left > 0) {
    if (cursor.owed === 0) {
      cursor.owed = text.charCodeAt(cursor.at) === 9 ? 4 - (cursor.column % 4) : 1
      cursor.at++
    }
    const step = Math.min(left, cursor.owed)
    cursor.owed -= step
    cursor.column += step
    left -= step
  }
}

/** Offset of the first character that is neither space nor tab, `end` when there is none. */
export function inkAt(text: string, from: number, end: number): number {
  let i = from
  while (i < end) {
    const code = text.charCodeAt(i)
    if (code !== 32 && code !== 9) break
    i++
  }
  return i
}
