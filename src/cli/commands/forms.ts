import { expandBraces, type FormDefinition, families } from '../../forms/index.ts'
import type { Context } from '../context.ts'
import { say } from '../texts.ts'
import { UsageError } from '../usage-error.ts'

/** All families by name, or one with its titles, its sections and the labels that are its own. */
export function formsText(id: string | undefined, { language }: Context): string {
  const all: readonly FormDefinition[] = families
  if (id === undefined) return all.map((form) => `${form.family.padEnd(20)}${form.name[language]}\n`).join('')
  const form = all.find(({ family }) => family === id)
  if (form === undefined) throw new UsageError('unknown-family', { id, choices: all.map(({ family }) => family) })
  const labels = Object.entries(form.labels).flatMap(([role, fields]) =>
    Object.entries(fields ?? {}).map(
      ([field, patterns]) => `  ${role}.${field}: ${patterns.flatMap(expandBraces).join(' | ')}`,
    ),
  )
  return [
    `${form.family}  ${form.name[language]}`,
    `${say('form-titles', language)}:`,
    ...form.titles.flatMap(expandBraces).map((title) => `  ${title}`),
    `${say('form-sections', language)}:`,
    ...form.sections.map(({ section, fields }) => `  ${section}: ${fields.join(', ')}`),
    ...(labels.length === 0 ? [] : [`${say('form-labels', language)}:`, ...labels]),
    '',
  ].join('\n')
}
