import type { Result } from '../../src/schema/index.ts'
import { type SinkOptions, sinks } from '../../src/sinks/index.ts'

/** What a sink writes for these results, as one text. */
export async function write(
  name: string,
  results: readonly Result[],
  over: Partial<SinkOptions> = {},
): Promise<string> {
  const sink = sinks.find((known) => known.name === name)
  if (sink === undefined) throw new Error(`no sink ${name}`)
  async function* stream() {
    yield* results
  }
  const options: SinkOptions = { single: results.length === 1, language: 'en', width: 80, color: false, ...over }
  let written = ''
  for await (const piece of sink.write(stream(), options)) written += piece
  return written
}
