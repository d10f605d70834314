import type { Context, ExitCode } from '../context.ts'
import { loadForms } from '../own-forms.ts'
import { run } from './run.ts'

export interface ExtractCommandOptions {
  readonly output?: string
  readonly maxBytes?: number
  readonly maxCells?: number
  readonly forms?: readonly string[]
}

/** `ziping extract`: typed data; what the checks found does not touch the exit code. */
export async function extractCommand(
  inputs: readonly string[],
  { output, forms: files, ...limits }: ExtractCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const forms = await loadForms(files, context.language)
  const request = { output, format: undefined, formats: ['json', 'ndjson'], limits: { ...limits, forms } }
  const totals = await run(inputs, request, context)
  return totals.failed > 0 ? 2 : 0
}
