import { drawForm } from '../../src/cli/form-layout.ts'
import {
  describeCommon,
  describeForm,
  type FieldDescription,
  type FormDefinition,
  type SectionDescription,
} from '../../src/forms/index.ts'

/** The page of a family, written from its definition and the common vocabulary. */
export function formPage(definition: FormDefinition): string {
  const form = describeForm(definition)
  return lines([
    `# ${form.family}: ${form.name.zh} · ${form.name.en}`,
    '',
    'Written by the tests from the definition of the family and the common vocabulary; do not edit.',
    'How labels are written: [forms of your own](../forms-of-your-own.md#labels). Labels that every family may hold: [README.md](README.md).',
    '',
    '## Titles',
    '',
    'A title that contains one of these speaks for the family:',
    '',
    ...form.titles.map((title) => `- \`${title}\``),
    '',
    '## Layout',
    '',
    'The sections with one label for each field. The engine finds sections in any order, columns in any order, and labels beside or above their answers.',
    '',
    '```text',
    ...drawForm(form, 'zh'),
    '```',
    '',
    '## Labels and where their values go',
    '',
    ...form.sections.flatMap(sectionLines),
  ])
}

/** The list of families, and the labels that every family may hold. */
export function formsIndex(families: readonly FormDefinition[]): string {
  return lines([
    '# Families of forms',
    '',
    'Written by the tests from the definitions; do not edit.',
    'How to add one of your own: [forms of your own](../forms-of-your-own.md).',
    '',
    '| family | | |',
    '|---|---|---|',
    ...families.map(({ family, name }) => `| [${family}](${family}.md) | ${name.zh} | ${name.en} |`),
    '',
    '## Labels that every family may hold',
    '',
    ...describeCommon(families).flatMap(sectionLines),
  ])
}

function sectionLines({ section, name, labels, fields }: SectionDescription): string[] {
  return [
    `### ${name.zh} · ${name.en} (\`${section}\`)`,
    '',
    ...(labels.length === 0 ? [] : ['Labels of the section itself:', '', ...labels.map(labelLine), '']),
    ...fields.flatMap(fieldLines),
  ]
}

function fieldLines({ role, field, pointers, labels }: FieldDescription): string[] {
  const places = pointers.map((pointer) => `\`${pointer}\``).join(', ')
  return [`**${role}.${field}** → ${places}`, '', ...labels.map(labelLine), '']
}

function labelLine(label: string): string {
  return `- \`${label}\``
}

function lines(list: readonly string[]): string {
  return `${list.join('\n').trimEnd()}\n`
}
