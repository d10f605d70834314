import { type ExtractOptions, extract } from '../extract.ts'
import { type Problem, problem, type Result } from '../schema/index.ts'
import { type Content, type Encoding, encode } from '../stores/index.ts'
import { inputRow, rowsOf } from '../tables/index.ts'
import { failed } from './failed.ts'
import { type Ending, endingOf, failuresOf } from './status.ts'
import { type Trim, trim } from './trim.ts'

/** How a result is handed on: as a store takes it, as one line of JSON text (the result, or its rows by table), or as it is. */
export type Give = Encoding | 'text' | 'row-text' | 'result'

/** Limits of one document, each a problem of its own when exceeded, and the forms to look for. */
export type Limits = Pick<ExtractOptions, 'maxBytes' | 'maxCells' | 'forms'>

/** What is the same for all documents of a run; plain data, so that a worker can be given it. */
export interface Setup {
  readonly limits: Limits
  readonly trim: Trim
  readonly give: Give
  /** Fingerprint of the run, which the row of an input names. */
  readonly run?: string
}

/** One document to read: text or bytes, with the SHA-256 of its bytes where that is known. */
export interface Task {
  readonly name: string
  readonly sha256: string | null
  readonly content: string | Uint8Array
}

/** What the reading of one document came to. */
export interface Reading extends Ending {
  /** Why the document was not read in full; each is a line for the user. */
  readonly failures: readonly Problem[]
  readonly forms: number
  /** Checks that failed as error or warning. */
  readonly findings: number
  readonly problems: number
  readonly given: Given
}

export type Given =
  | { readonly kind: 'content'; readonly content: Content }
  | { readonly kind: 'text'; readonly text: string }
  /** A result as a worker hands it over: its JSON text. */
  | { readonly kind: 'json'; readonly json: string }
  | { readonly kind: 'result'; readonly result: Result }

/** Reads a document. It never throws: what goes wrong is a problem of the document's result. */
export async function readTask({ name, sha256, content }: Task, setup: Setup): Promise<Reading> {
  try {
    return readingOf(await extract(content, { name, ...setup.limits }), setup)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const bytes = Buffer.byteLength(content)
    return readingOf(failed(name, problem('internal-error', { detail }), { sha256, bytes }), setup)
  }
}

/** A result as it is handed on, and what it comes to. */
export function readingOf(result: Result, setup: Setup): Reading {
  const ending = endingOf(result)
  const checks = result.reports.flatMap((report) => report.checks)
  return {
    ...ending,
    failures: failuresOf(result),
    forms: result.reports.length,
    findings: checks.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info').length,
    problems: result.problems.length,
    given: give(trim(result, setup.trim), ending, setup),
  }
}

function give(result: Result, ending: Ending, { give: as, run = '' }: Setup): Given {
  switch (as) {
    case 'result':
      return { kind: 'result', result }
    case 'text':
      return { kind: 'text', text: `${JSON.stringify(result)}\n` }
    case 'row-text':
      return { kind: 'text', text: `${JSON.stringify(rowsByTable(result, ending, run))}\n` }
    case 'line':
    case 'indented':
    case 'rows':
      return { kind: 'content', content: encode(as, result) }
  }
}

/** The rows of a result by table, that of its input among them. */
function rowsByTable(result: Result, { status, reason }: Ending, run: string): Readonly<Record<string, unknown>> {
  const { name, sha256 } = result.source
  const input = inputRow({ name, sha256, status, reason, duplicateOf: null, run })
  return { inputs: [input], ...Object.fromEntries(rowsOf(result)) }
}
