import { type Done, findInputs, type Limits, openReader, readAll } from '../../batch/index.ts'
import { type Comparison, type ComparisonKind, compareResults, findingsOf } from '../../compare/index.ts'
import { Result } from '../../schema/index.ts'
import { type ComparisonSink, comparisonSinks } from '../../sinks/index.ts'
import type { Context, ExitCode } from '../context.ts'
import { failureLines } from '../failures.ts'
import { chooseTarget, type Target, writeFile } from '../output.ts'
import { loadForms } from '../own-forms.ts'
import { DEFAULT_MAX_BYTES, readWhole } from '../read-whole.ts'
import { wantsColor, widthOf } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface CompareCommandOptions {
  readonly kind?: ComparisonKind
  readonly output?: string
  readonly format?: string
  readonly failOn?: 'error' | 'warning' | 'info' | 'never'
  readonly maxBytes?: number
  readonly maxCells?: number
  readonly forms?: readonly string[]
}

/** `ziping compare OLD NEW`: two documents, or results of them that were stored as JSON. */
export async function compareCommand(
  [oldPath, newPath]: readonly [string, string],
  { kind, output, format, failOn = 'error', forms: files, ...limits }: CompareCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const { streams, stdout, language } = context
  const target = await chooseTarget(output)
  const sink = chooseSink(format, target)
  const forms = await loadForms(files, language)
  const [old = null, fresh = null] = await readBoth([oldPath, newPath], { ...limits, forms }, context)
  if (old === null || fresh === null) return 2
  const comparison = compareResults(old, fresh, { kind })
  const isTerminal = target.kind === 'stdout'
  const color = isTerminal && wantsColor(streams.stdout, streams.env)
  const width = widthOf(isTerminal ? streams.stdout : { isTTY: false })
  const text = sink.write(comparison, { language, width, color })
  if (target.kind === 'stdout') await stdout.write(text)
  else await writeFile([text], target.path)
  return reaches(comparison, failOn) ? 1 : 0
}

/** The results of both, null for one that could not be read in full; why is a line on stderr. */
async function readBoth(
  paths: readonly string[],
  limits: Limits,
  { streams, stderr, language }: Context,
): Promise<(Result | null)[]> {
  const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES
  const setup = { limits, trim: {}, give: 'result' } as const
  const reader = await openReader({ setup, documents: 1, worker: null })
  const results: (Result | null)[] = []
  for (const path of paths) {
    if (/\.json$/i.test(path)) {
      results.push(storedResult(path, await readWhole(path, { maxBytes, stdin: streams.stdin })))
      continue
    }
    const { list, single } = await findInputs([path])
    if (!single) throw new UsageError('one-document', { path })
    for await (const done of readAll({ inputs: list, reader, setup, maxBytes, stdin: streams.stdin })) {
      const lines = failureLines(done, language)
      for (const line of lines) await stderr.write(line)
      results.push(lines.length > 0 ? null : resultOf(done))
    }
  }
  return results
}

function resultOf({ reading }: Done): Result | null {
  return reading?.given.kind === 'result' ? reading.given.result : null
}

function storedResult(path: string, bytes: Uint8Array): Result {
  try {
    return Result.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    throw new UsageError('not-a-result', { path })
  }
}

function chooseSink(format: string | undefined, target: Target): ComparisonSink {
  if (target.kind === 'folder') throw new UsageError('one-file', { path: target.path })
  const byEnding =
    target.kind === 'file' ? comparisonSinks.find(({ endings }) => endings.includes(target.ending)) : undefined
  if (target.kind === 'file' && byEnding === undefined && format === undefined) {
    const endings = comparisonSinks.flatMap((sink) => sink.endings)
    throw new UsageError('unknown-ending', { path: target.path, endings })
  }
  const named = comparisonSinks.find(({ name }) => name === (format ?? byEnding?.name ?? 'text'))
  if (named === undefined) throw new TypeError(`No format is called ${format}.`)
  return named
}

const levels = ['info', 'warning', 'error'] as const

function reaches(comparison: Comparison, failOn: NonNullable<CompareCommandOptions['failOn']>): boolean {
  if (failOn === 'never') return false
  return findingsOf(comparison).some(({ severity }) => levels.indexOf(severity) >= levels.indexOf(failOn))
}
