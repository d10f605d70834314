import { type BatchFlags, batchOf } from '../batch-options.ts'
import type { Context, ExitCode } from '../context.ts'
import { loadForms } from '../own-forms.ts'
import { UsageError } from '../usage-error.ts'
import { run } from './run.ts'

export interface ExtractCommandOptions extends BatchFlags {
  readonly output?: string
  readonly maxBytes?: number
  readonly maxCells?: number
  readonly forms?: readonly string[]
  /** List what is in doubt, for a person, in place of the data. */
  readonly review?: boolean
  /** `rows`: those of the warehouse's tables in place of results. */
  readonly as?: string
}

/** `ziping extract`: typed data; what the checks found does not touch the exit code. */
export async function extractCommand(
  inputs: readonly string[],
  { output, forms: files, review = false, as, maxBytes, maxCells, ...flags }: ExtractCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const forms = await loadForms(files, context.language)
  const rows = as === 'rows'
  if (rows && output !== undefined && output !== '-') throw new UsageError('rows-are-lines', {})
  const formats = review ? ['doubts'] : rows ? ['ndjson'] : ['json', 'ndjson']
  const limits = { maxBytes, maxCells, forms }
  const request = { output, format: undefined, formats, stores: !review, limits, batch: batchOf(flags), rows }
  const { status, cut } = await run(inputs, request, context)
  return status.unreadable + cut > 0 ? 2 : 0
}
