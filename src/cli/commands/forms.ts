import { describeForm, type FieldDescription, type FormDefinition, families } from '../../forms/index.ts'
import type { Context } from '../context.ts'
import { drawForm } from '../form-layout.ts'
import { loadForms } from '../own-forms.ts'
import { say } from '../texts.ts'
import { UsageError } from '../usage-error.ts'

/** All families by name, or one with its titles, its layout, and the labels of each field with the place in the record that they stand for. */
export async function formsText(
  id: string | undefined,
  files: readonly string[] | undefined,
  { language }: Context,
): Promise<string> {
  const all: readonly FormDefinition[] = (await loadForms(files, language)) ?? families
  if (id === undefined) return all.map((form) => `${form.family.padEnd(20)}${form.name[language]}\n`).join('')
  const definition = all.find(({ family }) => family === id)
  if (definition === undefined) throw new UsageError('unknown-family', { id, choices: all.map(({ family }) => family) })
  const form = describeForm(definition)
  return [
    `${form.family}  ${form.name[language]}`,
    '',
    `${say('form-titles', language)}:`,
    ...form.titles.map((title) => `  ${title}`),
    '',
    `${say('form-layout', language)}:`,
    ...drawForm(form, language).map((line) => `  ${line}`),
    '',
    `${say('form-labels', language)}: ${say('form-patterns', language)}`,
    ...form.sections.flatMap(({ section, name, labels, fields }) => [
      `  ${section}  ${name[language]}`,
      ...labels.map((label) => `    ${label}`),
      ...fields.flatMap(fieldLines),
    ]),
    '',
  ].join('\n')
}

function fieldLines({ role, field, pointers, labels }: FieldDescription): string[] {
  return [`  ${role}.${field} → ${pointers.join(', ')}`, ...labels.map((label) => `    ${label}`)]
}
