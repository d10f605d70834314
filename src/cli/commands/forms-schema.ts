import { definitionSchema } from '../../forms/index.ts'

/** The JSON Schema of a file of form definitions. */
export function formsSchema(): string {
  return `${JSON.stringify(definitionSchema(), null, 2)}\n`
}
