import type { Sink } from './sink.ts'

/** Indented JSON: the result itself for a single document, else an array of results. */
export const json: Sink = {
  name: 'json',
  endings: ['.json'],
  async *write(results, { single }) {
    let separator = single ? '' : '[\n'
    for await (const result of results) {
      yield separator + JSON.stringify(result, null, 2)
      separator = ',\n'
    }
    if (single) yield '\n'
    else yield separator === '[\n' ? '[]\n' : '\n]\n'
  },
}
