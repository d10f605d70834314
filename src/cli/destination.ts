import { stat } from 'node:fs/promises'
import { type Sink, sinks } from '../sinks/index.ts'
import { storeEndings, storeKind } from '../stores/index.ts'
import { chooseTarget, type Target } from './output.ts'
import { UsageError } from './usage-error.ts'

/** Where results go, and who writes them: a format, piece by piece, or a store, which can also be gone on with later. */
export type Destination =
  | { readonly kind: 'store'; readonly target: string }
  | { readonly kind: 'stdout'; readonly sink: Sink }
  | { readonly kind: 'file'; readonly sink: Sink; readonly path: string }
  | { readonly kind: 'folder'; readonly sink: Sink; readonly path: string }

export interface Wanted {
  readonly output: string | undefined
  readonly format: string | undefined
  /** The formats that the command knows, its own first. */
  readonly formats: readonly string[]
  /** Whether the command fills stores. */
  readonly stores: boolean
}

/** Understands `-o` and `--format`. */
export async function chooseDestination(wanted: Wanted, single: boolean): Promise<Destination> {
  const { output } = wanted
  if (wanted.stores && output !== undefined && storeKind(output) === 'postgres')
    return { kind: 'store', target: output }
  const target = await chooseTarget(output)
  const store = wanted.stores ? await storeOf(target, single) : null
  if (store !== null) return { kind: 'store', target: store }
  const sink = chooseSink(wanted, target, single)
  return target.kind === 'stdout' ? { kind: 'stdout', sink } : { kind: target.kind, sink, path: target.path }
}

/** What a store is opened by; null where the target is none: standard output, a pipe, or the JSON file of a single document. */
async function storeOf(target: Target, single: boolean): Promise<string | null> {
  if (target.kind === 'stdout') return null
  const kind = storeKind(target.path)
  if (target.kind === 'folder') return kind === null || kind === 'folder' ? `${target.path}/` : target.path
  const entry = await stat(target.path).catch(() => null)
  if (kind === null || (kind === 'json' && single) || (entry !== null && !entry.isFile())) return null
  return target.path
}

/** The format asked for, else the one the file's ending stands for, else the command's own. A list of results goes out one a line, unless a .json file asks for an array. */
function chooseSink({ format, formats, stores }: Wanted, target: Target, single: boolean): Sink {
  const known = sinks.filter(({ name }) => formats.includes(name))
  const byEnding = target.kind === 'file' ? known.find(({ endings }) => endings.includes(target.ending)) : undefined
  if (target.kind === 'file' && byEnding === undefined && format === undefined) {
    const endings = stores ? Object.values(storeEndings).flat() : known.flatMap((sink) => sink.endings)
    throw new UsageError('unknown-ending', { path: target.path, endings: endings.filter((e) => !e.endsWith('/')) })
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
