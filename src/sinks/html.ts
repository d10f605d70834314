import { viewPage } from '../report/index.ts'
import type { Result } from '../schema/index.ts'
import { embedJson } from './html/embed.ts'
import { pageEnd, pageStart } from './html/frame.ts'
import { plainReport } from './html/plain.ts'
import type { Sink, SinkOptions } from './sink.ts'

/**
 * One self-contained page: the form beside its findings. The page's program and style are handed in; each document is a
 * block of data, so that a long run holds one document at a time. Without JavaScript the findings stand there as text.
 */
export const html: Sink = {
  name: 'html',
  endings: ['.html', '.htm'],
  async *write(results, options) {
    if (options.page === undefined)
      throw new TypeError('The html format needs the program of its page. Pass it as the option `page`.')
    const asset = await options.page()
    yield pageStart(asset, options.language)
    for await (const result of results) {
      const document = viewPage(result, await inputsOf(result, options))
      yield `${embedJson(document)}\n${plainReport(document, options.language)}\n`
    }
    yield pageEnd(asset)
  },
}

async function inputsOf(result: Result, { sourceText, layoutOf, reviewOf }: SinkOptions) {
  return { source: sourceText?.(result) ?? null, layouts: await layoutOf?.(result), review: reviewOf?.(result) ?? null }
}
