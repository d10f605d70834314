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

/** What the file may name. */
export interface ConfigNames {
  readonly checks: readonly string[]
  readonly formFamilies: readonly string[]
  readonly formats: readonly string[]
}

/** The families of checks: what their ids begin with. */
export function checkFamilies(checks: readonly string[]): string[] {
  return [...new Set(checks.map((id) => id.replace(/-\d+$/, '')))]
}

function configShape({ checks, formFamilies, formats }: ConfigNames) {
  const id = z.enum(checks)
  const chosen = z.enum([...checks, ...checkFamilies(checks), ...formFamilies])
  return z.strictObject({
    $schema: z.string().optional(),
    only: z.array(chosen).optional().describe('run these checks alone; families of checks and of forms serve too'),
    skip: z.array(chosen).optional().describe('leave these out'),
    severities: z.partialRecord(id, Severity).optional().describe('severity of failures, by check'),
    failOn: z.enum(['error', 'warning', 'unknown', 'never']).optional(),
    format: z.enum(formats).optional(),
    baseline: z.string().optional().describe('an earlier result; its findings are known'),
    decisions: z.string().optional().describe('a file of decisions on findings and values'),
  })
}

/** Reads the text of a `ziping.config.json`; throws a FindingsFileError that names each wrong key. */
export function readConfig(text: string, names: ConfigNames): Config {
  return readJson(text, configShape(names)) as Config
}

/** The JSON Schema of the file, for editors. */
export function configSchema(names: ConfigNames): object {
  return z.toJSONSchema(configShape(names))
}
