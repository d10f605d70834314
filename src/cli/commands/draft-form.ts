import { readBytes, readStream } from '../../batch/index.ts'
import { draftForm, draftText } from '../../draft/index.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../usage-error.ts'

// A sample is one form; the limit of the library for a document holds here too.
const MAX_BYTES = 20_000_000

/** `ziping forms --draft SAMPLE`: the first definition of a form, as YAML. */
export async function draftCommand(sample: string, { streams, stdout, language }: Context): Promise<void> {
  const read = await (sample === '-' ? readStream(streams.stdin, MAX_BYTES) : readBytes(sample, MAX_BYTES)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError('cannot-read', { path: sample, reason: error.code ?? error.message })
    },
  )
  if (read.kind === 'too-large')
    throw new UsageError('cannot-read', { path: sample, reason: `${read.bytes} > ${MAX_BYTES}` })
  const draft = await draftForm(read.bytes)
  if (draft.labels.length === 0) throw new UsageError('no-labels', { path: sample })
  await stdout.write(draftText(draft, sample, language))
}
