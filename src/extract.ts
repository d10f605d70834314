import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { audit } from './audit.ts'
import { type FormDefinition, families } from './forms/index.ts'
import { type FormReading, match, type OtherTable } from './match/index.ts'
import { type Document, decode, read } from './read/index.ts'
import { buildReport, makeRefs } from './record/index.ts'
import { conforms, fillMessage, messages, type Problem, type ProblemCode, problem, Result } from './schema/index.ts'
import { version } from './version.ts'

export interface ExtractOptions {
  /** Name of the source as it stands in the result. */
  readonly name?: string
  /** Larger documents are not read but named in a problem; default 20 MB. */
  readonly maxBytes?: number
  /** Tables beyond this number of cells are not read; default 200,000. */
  readonly maxCells?: number
  /** Form families to look for; default all that ziping knows. */
  readonly forms?: readonly FormDefinition[]
}

/**
 * Reads every form of a document, text or bytes, checks included. What is wrong with the document is a problem in the
 * result; a TypeError is thrown only for input that is neither text nor bytes, and for options that make no sense.
 */
export async function extract(input: string | Uint8Array, options: ExtractOptions = {}): Promise<Result> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError(`Expected text or bytes, got ${typeof input}. Pass the content of the document, not its path.`)
  }
  checkOptions(options)
  const decoded = decode(input)
  const document = await read(decoded, options)
  const sha = bytesToHex(sha256(decoded.bytes))
  const { forms, others } = match(document, options.forms ?? families)
  const ref = makeRefs(document)
  const problems: Problem[] = document.findings.map((f) =>
    problem(f.code, f.args, { cells: f.span ? [ref({ table: null, row: null, column: null, span: f.span })] : [] }),
  )
  const reports = forms.map((form, i) => {
    const { report, problems: found } = buildReport(form, `${sha.slice(0, 16)}-${i}`, countCells(document, form), ref)
    problems.push(...found)
    return { ...report, checks: audit(report) }
  })
  for (const other of others) if (other.kind === 'unrecognised') problems.push(unrecognised(other))
  return checked({
    schemaVersion: '1.0',
    tool: { name: 'ziping', version },
    source: {
      name: options.name ?? '',
      sha256: sha,
      bytes: decoded.bytes.length,
      format: document.format,
      encoding: document.encoding,
      offsets: 'utf16',
      converter: document.converter,
    },
    reports,
    ignoredTables: others.filter((o) => o.kind !== 'unrecognised').map(ignored),
    problems,
  })
}

/** A limit that is no number would be none, and an empty list of forms finds nothing: the caller is told. */
function checkOptions({ maxBytes = 1, maxCells = 1, forms }: ExtractOptions): void {
  for (const [name, limit] of Object.entries({ maxBytes, maxCells })) {
    if (typeof limit === 'number' && limit >= 1) continue
    throw new TypeError(`${name}: expected a number of at least 1, got ${String(limit)}.`)
  }
  if (forms?.length === 0) throw new TypeError('forms: the list is empty. Leave it out to look for all families.')
}

/** The reader's count of non-blank cells in the rows of a form, made apart from all matching. */
function countCells(document: Document, form: FormReading): number {
  return form.parts.reduce((sum, { table, from, to }) => {
    const rows = document.tables[table]?.rows.slice(from, to) ?? []
    return sum + rows.reduce((n, row) => n + row.filter((cell) => cell.text !== '').length, 0)
  }, 0)
}

const IGNORED: Readonly<Record<Exclude<OtherTable['kind'], 'unrecognised'>, ProblemCode>> = {
  layout: 'layout-table',
  contents: 'table-of-contents',
  other: 'not-a-form',
}

function ignored(other: OtherTable): Result['ignoredTables'][number] {
  const code = IGNORED[other.kind as Exclude<OtherTable['kind'], 'unrecognised'>]
  return { table: other.table, code, message: fillMessage(messages[code], {}) }
}

function unrecognised({ table, nearest, found, missing }: OtherTable): Problem {
  return problem('unrecognised-form', { table: table + 1, nearest, found: [...found], missing: [...missing] })
}

/** A result that fails its own schema, or loses a cell, is our fault and says so. */
function checked(result: Result): Result {
  const faults = isResult(result) ? [] : faultsOf(result)
  for (const { id, coverage } of result.reports) {
    const { cells, labels, values, unmapped } = coverage
    if (cells !== labels + values + unmapped.length)
      faults.push(`${id}: ${cells} ≠ ${labels} + ${values} + ${unmapped.length}`)
  }
  if (faults.length === 0) return result
  return { ...result, problems: [...result.problems, problem('internal-error', { detail: faults.join('; ') })] }
}

const isResult = conforms(Result)

/** What the schema says against a result, for people. */
function faultsOf(result: Result): string[] {
  const { error } = Result.safeParse(result)
  return (error?.issues ?? []).slice(0, 3).map((i) => `${i.path.join('/')}: ${i.message}`)
}
