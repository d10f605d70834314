/** Where HTML tables begin and end inside Markdown, asked in ascending order. */
export interface TableEnds {
  /** Offset of the first `<table` tag in `[from, to)`, -1 when there is none. */
  next(from: number, to: number): number
  /** End of the `</table>` that closes the tag, -1 when it has none. */
  endOf(tag: number): number
  /** Whether the next line that is not blank begins with a part of a table. */
  rowFollows(from: number): boolean
}

/** Pairs all table tags of the text in one pass. */
export function tableEnds(text: string): TableEnds {
  const ends = new Map<number, number>()
  const starts: number[] = []
  if (/<table/i.test(text)) {
    const open: number[] = []
    for (const hit of text.matchAll(/<(\/?)table(?=[\s/>])[^<>]*>?/gi)) {
      if (hit[1] === '') {
        open.push(hit.index)
        starts.push(hit.index)
      } else {
        const start = open.pop()
        if (start !== undefined) ends.set(start, hit.index + hit[0].length)
      }
    }
  }
  let index = 0
  return {
    next(from, to) {
      while (index < starts.length && (starts[index] ?? 0) < from) index++
      const start = starts[index] ?? -1
      return start < to ? start : -1
    },
    endOf: (tag) => ends.get(tag) ?? -1,
    rowFollows(from) {
      ROW.lastIndex = from
      return ROW.test(text)
    },
  }
}

const ROW = /\s*<\/?(?:t[rdh]|tbody|thead|tfoot|\/table)[\s/>]/iy
