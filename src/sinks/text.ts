import { addTotals, noTotals, viewResult } from '../report/index.ts'
import type { Sink } from './sink.ts'
import { documentLines } from './terminal/document.ts'
import { painter } from './terminal/paint.ts'
import { totalsLine } from './terminal/totals.ts'

/** The report for a person at a terminal: a block for each document, a part for each form, and one line of totals at the end. */
export const text: Sink = {
  name: 'text',
  endings: ['.txt'],
  async *write(results, { language, width, color, reviewOf }) {
    const page = { language, width, paint: painter(color) }
    let totals = noTotals
    for await (const result of results) {
      const view = viewResult(result, language, null, reviewOf?.(result))
      totals = addTotals(totals, view.totals)
      yield `${documentLines(view, page).join('\n')}\n\n`
    }
    yield `${totalsLine(totals, page)}\n`
  },
}
