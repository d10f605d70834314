import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.ZIPING_CORPUS

/** Whether the corpus of real documents is at hand; tests that need it are skipped otherwise, and this line says why. */
export const hasCorpus = folder !== undefined && folder !== ''
if (!hasCorpus) console.warn('Skipped: tests of real documents. ZIPING_CORPUS does not name the folder of the corpus.')

export interface CorpusFile {
  readonly name: string
  readonly text: string
}

/** The files of a folder of the corpus whose names match; none without the corpus. */
export function corpusFiles(part: 'seed' | 'real', pattern: RegExp): readonly CorpusFile[] {
  if (!hasCorpus) return []
  const path = join(folder ?? '', part)
  return readdirSync(path)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
}
