import { join } from 'node:path'
import { addTotals, noTotals, type Totals, totalsOf } from '../../report/index.ts'
import type { Result } from '../../schema/index.ts'
import { type Sink, type SinkOptions, sinks } from '../../sinks/index.ts'
import type { Context } from '../context.ts'
import { type Limits, readDocument } from '../documents.ts'
import { findInputs, type Input } from '../inputs.ts'
import { chooseTarget, type Target, writeFile, writeOutput } from '../output.ts'
import { reviewOf } from '../review.ts'
import { sourceText } from '../source-texts.ts'
import { wantsColor, widthOf } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

/** What a run is asked for: where to write, in which format, and the formats the command knows (the first unless told otherwise). */
export interface Request {
  readonly output: string | undefined
  readonly format: string | undefined
  readonly formats: readonly string[]
  readonly limits: Limits
  /** Applies what the user has said about checks and findings. */
  readonly reviewer?: (result: Result) => Result
}

/** Reads every input, writes its result as soon as it is there, and returns what all came to. Each document that could not be read is a line on stderr. */
export async function run(args: readonly string[], request: Request, context: Context): Promise<Totals> {
  const { streams, stdout, language } = context
  const target = await chooseTarget(request.output)
  const { list, single } = await findInputs(args)
  const sink = chooseSink(request, target, single)
  const color = target.kind === 'stdout' && wantsColor(streams.stdout, streams.env)
  const width = target.kind === 'stdout' ? widthOf(streams.stdout) : widthOf({ isTTY: false })
  const options: SinkOptions = { single, language, width, color, sourceText, reviewOf }
  const { reviewer: reviewed = (result) => result } = request
  let totals = noTotals
  const count = async (result: Result) => {
    totals = addTotals(totals, totalsOf(result, reviewOf(result)))
    await reportFailures(result, context)
  }

  if (target.kind === 'folder') {
    for (const input of list) {
      const result = reviewed(await readDocument(input, request.limits, streams))
      await count(result)
      const path = join(target.path, `${input.kind === 'stdin' ? 'stdin' : input.relative}${sink.endings[0]}`)
      await writeFile(sink.write(only(result), { ...options, single: true }), path)
    }
    return totals
  }
  const results = readAll(list, request.limits, context, reviewed, count)
  if (target.kind === 'file') await writeFile(sink.write(results, options), target.path)
  else await writeOutput(sink.write(results, options), stdout)
  return totals
}

async function* readAll(
  inputs: readonly Input[],
  limits: Limits,
  { streams }: Context,
  reviewed: (result: Result) => Result,
  count: (result: Result) => Promise<void>,
): AsyncGenerator<Result> {
  for (const input of inputs) {
    const result = reviewed(await readDocument(input, limits, streams))
    await count(result)
    yield result
  }
}

async function* only(result: Result): AsyncGenerator<Result> {
  yield result
}

/** The format asked for, else the one the file's ending stands for, else the command's own. A list of results goes out one a line, unless a .json file asks for an array. */
function chooseSink({ format, formats }: Request, target: Target, single: boolean): Sink {
  const known = sinks.filter(({ name }) => formats.includes(name))
  const byEnding = target.kind === 'file' ? known.find(({ endings }) => endings.includes(target.ending)) : undefined
  if (target.kind === 'file' && byEnding === undefined && format === undefined) {
    throw new UsageError('unknown-ending', { path: target.path, endings: known.flatMap(({ endings }) => endings) })
  }
  const byName = (name: string | undefined) => known.find((sink) => sink.name === name)
  const chosen = byName(format) ?? byEnding ?? byName(formats[0])
  const lines = byName('ndjson')
  if (chosen?.name === 'json' && lines !== undefined && (byEnding === lines || (target.kind === 'stdout' && !single))) {
    return lines
  }
  if (chosen === undefined) throw new TypeError('A command must know at least one format.')
  return chosen
}

/** A line on stderr for every reason why a document was not read in full. */
async function reportFailures({ source, problems }: Result, { stderr, language }: Context): Promise<void> {
  for (const { severity, report, message } of problems) {
    if (severity === 'error' && report === null) await stderr.write(`${source.name}: ${message[language]}\n`)
  }
}
