import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const postgresVersions = '/usr/lib/postgresql'

/**
 * The programs that a test may need and a machine may lack, each by its path or `null`. A test that
 * needs one stands under `describe.skipIf(missing('chromium'))`, which says on stderr what is skipped and why.
 */
export const programs = {
  chromium: findProgram('ZIPING_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome'], searchPath()),
  libreOffice: findProgram('ZIPING_LIBREOFFICE', ['soffice', 'libreoffice'], searchPath()),
  /** A Python that has PySpark. */
  spark: findProgram('ZIPING_SPARK_PYTHON', [], []),
  postgres: findProgram('ZIPING_PG_CTL', ['pg_ctl'], [...searchPath(), ...postgresFolders()]),
} as const

/** Whether a program is missing; names the variable that would point to it. */
export function missing(name: keyof typeof programs): boolean {
  if (programs[name] !== null) return false
  console.warn(`Skipped: tests that need ${name}, which was not found on this machine.`)
  return true
}

function findProgram(variable: string, names: readonly string[], folders: readonly string[]): string | null {
  const given = process.env[variable]
  if (given !== undefined && given !== '') return given
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null
}

function searchPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
}

/** Debian keeps the server programs of PostgreSQL apart, one folder a version. */
function postgresFolders(): string[] {
  try {
    return readdirSync(postgresVersions).map((version) => join(postgresVersions, version, 'bin'))
  } catch {
    return []
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
