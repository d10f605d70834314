import { readFile } from 'node:fs/promises'
import { type FormDefinition, FormFileError, families, faultLine, readForms } from '../forms/index.ts'
import type { Language } from './texts.ts'
import { UsageError } from './usage-error.ts'

/** The families to look for: those that ziping knows, then those of the files; undefined where no file is given. */
export async function loadForms(
  paths: readonly string[] | undefined,
  language: Language,
): Promise<readonly FormDefinition[] | undefined> {
  if (paths === undefined || paths.length === 0) return undefined
  const forms: FormDefinition[] = [...families]
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError('cannot-read', { path, reason: error.code ?? error.message })
    })
    forms.push(...(await readForms(text, { source: path, taken: forms.map(({ family }) => family) }).catch(refused)))
  }
  return forms

  function refused(error: unknown): never {
    if (!(error instanceof FormFileError)) throw error
    throw new UsageError('form-file', {
      faults: error.faults.map((fault) => faultLine(error.source, fault, language)).join('\n'),
    })
  }
}
