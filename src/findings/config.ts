import * as z from 'zod'
import { Severity } from '../schema/index.ts'
import { readJson } from './file-error.ts'

/** What `ziping.config.json` may hold; the command line wins over it. */
export interface Config {
  readonly $schema?: string | undefined
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  readonly severities?: Readonly<Record<string, Severity>> | undefined
  readonly failOn?: 'error' | 'warning' | 'unknown' | 'never' | undefined
  readonly format?: string | undefined
  /** Paths, from the folder of the file. */
  readonly baseline?: string | undefined
  readonly decisions?: string | undefined
}

/** The shape of the file, for the checks and formats that there are. */
function configShape(checks: readonly string[], formats: readonly string[]) {
  const id = z.enum(checks)
  return z.strictObject({
    $schema: z.string().optional(),
    only: z.array(id).optional().describe('run these checks alone'),
    skip: z.array(id).optional().describe('leave these checks out'),
    severities: z.partialRecord(id, Severity).optional().describe('severity of failures, by check'),
    failOn: z.enum(['error', 'warning', 'unknown', 'never']).optional(),
    format: z.enum(formats).optional(),
    baseline: z.string().optional().describe('an earlier result; its findings are known'),
    decisions: z.string().optional().describe('a file of decisions on findings and values'),
  })
}

/** Reads the text of a `ziping.config.json`; throws a FindingsFileError that names each wrong key. */
export function readConfig(text: string, checks: readonly string[], formats: readonly string[]): Config {
  return readJson(text, configShape(checks, formats)) as Config
}

/** The JSON Schema of the file, for editors. */
export function configSchema(checks: readonly string[], formats: readonly string[]): object {
  return z.toJSONSchema(configShape(checks, formats))
}
