import { type FormLayout, layOut } from '../layout/index.ts'
import type { Result } from '../schema/index.ts'
import { sourceText } from './source-texts.ts'

/** How the forms of a result stand in its source; none where the source is not at hand or holds no form. */
export async function layoutOf(result: Result): Promise<ReadonlyMap<string, FormLayout> | undefined> {
  const text = result.reports.length === 0 ? null : sourceText(result)
  return text === null ? undefined : layOut(result, text)
}
