import { families } from '../../forms/index.ts'
import { addTotals, noTotals, type Totals, totalsOf } from '../../report/index.ts'
import type { Result } from '../../schema/index.ts'
import { auditFormats } from '../audit-formats.ts'
import { type BatchFlags, batchOf } from '../batch-options.ts'
import type { Context, ExitCode } from '../context.ts'
import { loadForms } from '../own-forms.ts'
import { openReview, type ReviewOptions, reviewOf } from '../review.ts'
import { addReview, noReview, reviewText } from '../review-totals.ts'
import { run } from './run.ts'

export type Level = 'error' | 'warning' | 'unknown' | 'never'

export interface AuditCommandOptions extends ReviewOptions, BatchFlags {
  readonly output?: string
  readonly format?: string
  readonly failOn?: Level
  readonly maxBytes?: number
  readonly maxCells?: number
  readonly forms?: readonly string[]
}

/** `ziping audit`: the consistency report; the exit code says whether a finding reaches `--fail-on`. */
export async function auditCommand(
  inputs: readonly string[],
  { output, forms: files, maxBytes, maxCells, ...options }: AuditCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const forms = await loadForms(files, context.language)
  const { config, reviewer } = await openReview(
    options,
    (forms ?? families).map(({ family }) => family),
  )
  const { format = output === undefined ? config.format : undefined, failOn = config.failOn ?? 'error' } = options
  let totals = noTotals
  let said = noReview
  const counted = (result: Result) => {
    const reviewed = reviewer(result)
    const review = reviewOf(reviewed)
    totals = addTotals(totals, totalsOf(reviewed, review))
    said = addReview(said, review)
    return reviewed
  }
  const limits = { maxBytes, maxCells, forms }
  const formats = [...auditFormats, 'ndjson']
  const batch = batchOf(options)
  await run(inputs, { output, format, formats, stores: false, limits, batch, reviewer: counted }, context)
  // The other formats say it beside the findings; JSON is the result and nothing else.
  if (isData(format, output)) await context.stderr.write(reviewText(said, context.language))
  if (totals.failed > 0) return 2
  return findingsAt(failOn, totals) > 0 ? 1 : 0
}

function isData(format: string | undefined, output: string | undefined): boolean {
  return format === undefined ? /\.(?:json|ndjson|jsonl)$/i.test(output ?? '') : /json$/.test(format)
}

/** How many findings stand at this level or above it. */
function findingsAt(level: Level, { errors, warnings, unknown }: Totals): number {
  switch (level) {
    case 'never':
      return 0
    case 'error':
      return errors
    case 'warning':
      return errors + warnings
    case 'unknown':
      return errors + warnings + unknown
  }
}
