import { join } from 'node:path'
import type { Done } from '../batch/index.ts'
import type { Result } from '../schema/index.ts'
import type { SinkOptions } from '../sinks/index.ts'
import type { Context } from './context.ts'
import type { Destination } from './destination.ts'
import { layoutOf } from './layouts.ts'
import { writeFile, writeOutput } from './output.ts'
import { pageAsset } from './page-asset.ts'
import { reviewOf } from './review.ts'
import { keepSource, sourceText } from './source-texts.ts'
import { wantsColor, widthOf } from './streams.ts'

interface Manner {
  readonly single: boolean
  readonly reviewer: ((result: Result) => Result) | undefined
}

/** Writes results in a format, to standard output, into one file, or one file an input. False once nobody reads any more. */
export async function writeResults(
  inputs: AsyncIterable<Done>,
  destination: Exclude<Destination, { kind: 'store' }>,
  { single, reviewer = (result) => result }: Manner,
  { streams, stdout, language }: Context,
): Promise<boolean> {
  const { sink } = destination
  const isTerminal = destination.kind === 'stdout'
  const color = isTerminal && wantsColor(streams.stdout, streams.env)
  const width = isTerminal ? widthOf(streams.stdout) : widthOf({ isTTY: false })
  const options: SinkOptions = {
    single,
    language,
    width,
    color,
    sourceText,
    reviewOf,
    layoutOf,
    page: () => pageAsset(),
  }
  switch (destination.kind) {
    case 'stdout':
      return writeOutput(
        sink.name === 'ndjson' ? lines(inputs, reviewer) : sink.write(results(inputs, reviewer), options),
        stdout,
      )
    case 'file':
      await writeFile(sink.write(results(inputs, reviewer), options), destination.path)
      return true
    case 'folder':
      for await (const done of inputs) {
        const path = join(destination.path, `${done.relative}${sink.endings[0]}`)
        await writeFile(sink.write(results([done], reviewer), { ...options, single: true }), path)
      }
      return true
  }
}

async function* results(
  inputs: AsyncIterable<Done> | Iterable<Done>,
  reviewer: (result: Result) => Result,
): AsyncGenerator<Result> {
  for await (const done of inputs) yield reviewer(resultOf(done))
}

/** Text that a worker has made goes out as it is. */
async function* lines(inputs: AsyncIterable<Done>, reviewer: (result: Result) => Result): AsyncGenerator<string> {
  for await (const done of inputs) {
    const given = done.reading?.given
    yield given?.kind === 'text' ? given.text : `${JSON.stringify(reviewer(resultOf(done)))}\n`
  }
}

function resultOf({ name, reading, content }: Done): Result {
  const given = reading?.given
  if (given?.kind !== 'result' && given?.kind !== 'json') throw new TypeError(`No result of ${name} to write.`)
  const result: Result = given.kind === 'result' ? given.result : JSON.parse(given.json)
  if (content === null) return result
  return keepSource(result, typeof content === 'string' ? new TextEncoder().encode(content) : content)
}
