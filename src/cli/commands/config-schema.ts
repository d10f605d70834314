import { checks } from '../../checks/index.ts'
import { configSchema as schemaOf } from '../../findings/index.ts'
import { auditFormats } from '../audit-formats.ts'

/** The JSON Schema of `ziping.config.json`. */
export function configSchema(): string {
  const ids = checks.map(({ id }) => id)
  return `${JSON.stringify(schemaOf(ids, auditFormats), null, 2)}\n`
}
