import { checks } from '../../checks/index.ts'
import { configSchema as schemaOf } from '../../findings/index.ts'
import { families } from '../../forms/index.ts'
import { auditFormats } from '../audit-formats.ts'

/** The JSON Schema of `ziping.config.json`. */
export function configSchema(): string {
  const names = {
    checks: checks.map(({ id }) => id),
    formFamilies: families.map(({ family }) => family),
    formats: auditFormats,
  }
  return `${JSON.stringify(schemaOf(names), null, 2)}\n`
}
