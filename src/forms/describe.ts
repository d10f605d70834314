import type { Message } from '../schema/index.ts'
import { expandBraces } from './braces.ts'
import type { FormDefinition, Role, SectionId } from './define.ts'
import { fieldsOfRole, fromVocabularyField, rolesOfSection, toVocabularyField } from './fields.ts'
import { pointersOf } from './pointers.ts'
import { vocabulary } from './vocabulary.ts'

/** A family for people: its sections in the printed order, and for each field its labels and its place in the record. */
export interface FormDescription {
  readonly family: string
  readonly name: Message
  readonly titles: readonly string[]
  readonly sections: readonly SectionDescription[]
}

export interface SectionDescription {
  readonly section: SectionId
  readonly name: Message
  /** How the section is laid out: labels beside their answers, or over columns, with or without row labels. */
  readonly layout: 'pairs' | 'columns' | 'rows-and-columns'
  /** Labels of the section itself. */
  readonly labels: readonly string[]
  readonly fields: readonly FieldDescription[]
}

export interface FieldDescription {
  readonly role: Role
  readonly field: string
  readonly pointers: readonly string[]
  /** The label to show where there is room for one. */
  readonly label: string
  /** All labels, as brace patterns; the family's own come first. */
  readonly labels: readonly string[]
}

/** Describes a family from its definition and the common vocabulary. */
export function describeForm(form: FormDefinition): FormDescription {
  return {
    family: form.family,
    name: form.name,
    titles: form.titles,
    sections: form.sections.map(({ section, fields }) => ({
      section,
      name: sectionNames[section],
      layout: layouts[section],
      labels: patternsOf(form, 'section', section),
      fields: fields.flatMap((field) => describeField(form, section, field)),
    })),
  }
}

/** What every family may hold besides the fields of its sections: people, notes, columns for comparators and units, columns without a field. */
export function describeCommon(forms: readonly FormDefinition[]): readonly SectionDescription[] {
  return (Object.keys(rolesOfSection) as SectionId[]).flatMap((section) => {
    const listed = new Set(
      forms.flatMap((form) => form.sections.filter((s) => s.section === section).flatMap((s) => s.fields)),
    )
    const fields = rolesOfSection[section].flatMap((role) =>
      fieldsOfRole()
        [role].filter((field) => !listed.has(field))
        .flatMap((field) => describeField(null, section, field, role)),
    )
    return fields.length === 0
      ? []
      : [{ section, name: sectionNames[section], layout: layouts[section], labels: [], fields }]
  })
}

function describeField(
  form: FormDefinition | null,
  section: SectionId,
  field: string,
  only?: Role,
): FieldDescription[] {
  const roles = only
    ? [only]
    : rolesOfSection[section].filter((role) => fieldsOfRole()[role].includes(field)).slice(0, 1)
  return roles.flatMap((role) => {
    const labels = patternsOf(form, role, toVocabularyField(role, field))
    const [first] = labels.filter((label) => !label.startsWith('*'))
    if (first === undefined) return []
    return [
      {
        role,
        field: fromVocabularyField(field),
        pointers: pointersOf(role, field),
        label: expandBraces(first)[0]!,
        labels,
      },
    ]
  })
}

function patternsOf(form: FormDefinition | null, role: Role, field: string): string[] {
  return [...new Set([...(form?.labels[role]?.[field] ?? []), ...(vocabulary[role]?.[field] ?? [])])]
}

const layouts: Readonly<Record<SectionId, SectionDescription['layout']>> = {
  head: 'pairs',
  funds: 'rows-and-columns',
  goals: 'columns',
  indicators: 'columns',
  tasks: 'columns',
  management: 'rows-and-columns',
  texts: 'pairs',
}

const sectionNames: Readonly<Record<SectionId, Message>> = {
  head: { zh: '基本信息', en: 'head' },
  funds: { zh: '资金', en: 'funds' },
  goals: { zh: '总体目标', en: 'goals' },
  indicators: { zh: '绩效指标', en: 'indicators' },
  tasks: { zh: '主要任务', en: 'tasks' },
  management: { zh: '资金管理', en: 'management of funds' },
  texts: { zh: '文字说明', en: 'texts' },
}
