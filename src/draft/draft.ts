import { cleanTitle, families, fieldsOfRole, fromVocabularyField, type Role, titleKernel } from '../forms/index.ts'
import { read } from '../read/index.ts'
import type { Message } from '../schema/index.ts'
import { type FoundLabel, findLabels } from './labels.ts'
import { findForm } from './rows.ts'
import { draftTexts } from './texts.ts'

/** What a sample gives for the definition of its form. */
export interface Draft {
  readonly title: string | null
  readonly labels: readonly FoundLabel[]
}

/** Looks a sample document over: its title, and its labels with what the common vocabulary makes of them. */
export async function draftForm(sample: string | Uint8Array): Promise<Draft> {
  const { title, rows } = findForm(await read(sample), families)
  return { title: title === null ? null : cleanTitle(title), labels: findLabels(rows) }
}

/** The draft as a YAML file that can be loaded as it is: what is to be decided stands in comments. */
export function draftText({ title, labels }: Draft, sample: string, language: keyof Message): string {
  const say = (code: keyof typeof draftTexts, args: Readonly<Record<string, string | number>> = {}) =>
    draftTexts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''))
  const place = ({ table, row }: FoundLabel) =>
    labels.some((label) => label.table !== labels[0]?.table) ? say('tableRow', { table, row }) : say('row', { row })
  const name = title ?? draftTexts.untitled.zh
  const roles = [...new Set(labels.map(({ role }) => role))]
  const unknown = labels.filter((label) => !label.known)
  return [
    ...say('head', { sample })
      .split('\n')
      .map((line) => `# ${line}`),
    `family: my-form # ${say('family')}`,
    `name: { zh: ${quoted(name)}, en: My form }`,
    `titles: [${quoted(titleKernel(name))}] # ${say('titles')}`,
    'labels:',
    ...(unknown.length === 0 ? [`  # ${say('none')}`] : []),
    ...roles.flatMap((role) => roleLines(role)),
    '',
  ].join('\n')

  function roleLines(role: Role): string[] {
    const own = labels.filter((label) => label.role === role)
    const known = own
      .filter((label) => label.known)
      .map(({ text, field }) => `${oneLine(text)} → ${fromVocabularyField(field)}`)
    const open = own.filter((label) => !label.known)
    const fields = [...new Set(open.map(({ field }) => field))]
    return [
      `  ${role}:`,
      ...(known.length === 0 ? [] : [`    # ${say('known', { labels: known.join(language === 'zh' ? '；' : '; ') })}`]),
      ...(open.length === 0 ? [] : [`    # ${say('fields', { fields: fieldsOfRole()[role].join(', ') })}`]),
      ...fields.flatMap((field) => [
        `    # ${field}:`,
        ...open
          .filter((label) => label.field === field)
          .map((label) => `    #   - ${quoted(oneLine(label.text))} # ${place(label)}`),
      ]),
    ]
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Plain words stand as they are; everything else is quoted, for YAML gives many signs a meaning. */
function quoted(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}A-Za-z0-9]*$/u.test(text)
    ? text
    : `'${text.replace(/\n/g, ' ').replaceAll("'", "''")}'`
}
