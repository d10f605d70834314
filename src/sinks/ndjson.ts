import type { Sink } from './sink.ts'

/** One result a line. */
export const ndjson: Sink = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  async *write(results) {
    for await (const result of results) yield `${JSON.stringify(result)}\n`
  },
}
