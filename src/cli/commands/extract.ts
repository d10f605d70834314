import type { Context, ExitCode } from '../context.ts'
import { run } from './run.ts'

export interface ExtractCommandOptions {
  readonly output?: string
  readonly maxBytes?: number
  readonly maxCells?: number
}

/** `ziping extract`: typed data; what the checks found does not touch the exit code. */
export async function extractCommand(
  inputs: readonly string[],
  { output, ...limits }: ExtractCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const totals = await run(inputs, { output, format: undefined, formats: ['json', 'ndjson'], limits }, context)
  return totals.failed > 0 ? 2 : 0
}
