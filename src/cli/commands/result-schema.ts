import * as z from 'zod'
import { Result } from '../../schema/index.ts'

/** The JSON Schema of a result. The build puts its text in the place of this module, so that printing it needs no library. */
export function resultSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(Result), null, 2)}\n`
}
