import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { audit } from '../audit.ts'
import { checks, labelPaths } from '../checks/index.ts'
import {
  type Catalogue,
  type Config,
  checkFamilies,
  FindingsFileError,
  type Review,
  type ReviewRules,
  readBaseline,
  readConfig,
  readDecisions,
  review,
} from '../findings/index.ts'
import type { Result } from '../schema/index.ts'
import { auditFormats } from './audit-formats.ts'
import { moveSource } from './source-texts.ts'
import { UsageError } from './usage-error.ts'

/** What the command line says about findings. */
export interface ReviewOptions {
  readonly config?: string
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly baseline?: string
  readonly decisions?: string
}

const CONFIG = 'ziping.config.json'
const ids = checks.map(({ id }) => id)
const catalogue: Catalogue = {
  severities: new Map(checks.map(({ id, severity }) => [id, severity])),
  pathsOf: ({ record }) => labelPaths(record),
  audit: (report) => audit(report),
}
const reviews = new WeakMap<Result, Review>()

/** What was said of a result that `reviewer` gave back; null for any other. */
export function reviewOf(result: Result): Review | null {
  return reviews.get(result) ?? null
}

/** Reads the configuration (the file named, else that of the working folder, if there is one) and the files that it or the command line names. */
export async function openReview(
  options: ReviewOptions,
  formFamilies: readonly string[],
): Promise<{ readonly config: Config; readonly reviewer: (result: Result) => Result }> {
  const path = options.config ?? CONFIG
  const text = await readText(path, options.config !== undefined)
  const config =
    text === null ? {} : parse(path, () => readConfig(text, { checks: ids, formFamilies, formats: auditFormats }))
  const beside = (named: string | undefined) => (named === undefined ? undefined : resolve(dirname(path), named))
  const rules: ReviewRules = {
    only: checked(options.only, formFamilies) ?? config.only,
    skip: checked(options.skip, formFamilies) ?? config.skip,
    severities: config.severities,
    baseline: await readNamed(options.baseline ?? beside(config.baseline), readBaseline),
    decisions: await readNamed(options.decisions ?? beside(config.decisions), readDecisions),
  }
  return { config, reviewer: (result) => apply(result, rules) }
}

function apply(result: Result, rules: ReviewRules): Result {
  const reviewed = review(result, rules, catalogue)
  reviews.set(reviewed.result, reviewed.review)
  return moveSource(result, reviewed.result)
}

/** Checks and their families by their ids in any case, families of forms by their names. */
function checked(named: readonly string[] | undefined, formFamilies: readonly string[]): string[] | undefined {
  return named?.map((name) => {
    const id = name.toUpperCase()
    if (formFamilies.includes(name)) return name
    if (ids.includes(id) || checkFamilies(ids).includes(id)) return id
    throw new UsageError('unknown-choice', { id: name })
  })
}

async function readNamed<T>(path: string | undefined, read: (text: string) => T): Promise<T | undefined> {
  if (path === undefined) return undefined
  const text = (await readText(path, true)) ?? ''
  return parse(path, () => read(text))
}

async function readText(path: string, required: boolean): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (!required && reason === 'ENOENT') return null
    throw new UsageError('findings-file', { path, faults: [reason] })
  }
}

function parse<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FindingsFileError)) throw error
    throw new UsageError('findings-file', { path, faults: [...error.faults] })
  }
}
