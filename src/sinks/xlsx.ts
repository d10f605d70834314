import { viewPaper } from '../report/index.ts'
import type { Sink } from './sink.ts'

/**
 * The working paper of an auditor as a spreadsheet: figures with their places, each check as a live formula beside what is
 * printed and what ziping found, findings with what may explain them. The writer is loaded when the format is asked for.
 */
export const xlsx: Sink = {
  name: 'xlsx',
  endings: ['.xlsx'],
  async *write(results, { language, sourceText, reviewOf }) {
    const { writeBook } = await import('./xlsx/book.ts')
    const papers = []
    for await (const result of results)
      papers.push(viewPaper(result, language, sourceText?.(result), reviewOf?.(result)))
    yield await writeBook(papers, language)
  },
}
