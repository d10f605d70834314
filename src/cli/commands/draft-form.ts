import { draftForm, draftText } from '../../draft/index.ts'
import type { Context } from '../context.ts'
import { readWhole } from '../read-whole.ts'
import { UsageError } from '../usage-error.ts'

/** `ziping forms --draft SAMPLE`: the first definition of a form, as YAML. */
export async function draftCommand(sample: string, { streams, stdout, language }: Context): Promise<void> {
  const draft = await draftForm(await readWhole(sample, { stdin: streams.stdin }))
  if (draft.labels.length === 0) throw new UsageError('no-labels', { path: sample })
  await stdout.write(draftText(draft, sample, language))
}
