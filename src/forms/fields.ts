import type { Role, SectionId } from './define.ts'
import { vocabulary } from './vocabulary.ts'

/** Roles whose labels stand over columns: what the record has no field for stands among the others of its row. */
const columnRoles: readonly Role[] = ['amount', 'indicator', 'task']

export const sectionIds: readonly SectionId[] = ['head', 'funds', 'goals', 'indicators', 'tasks', 'management', 'texts']

/** The roles whose labels stand in a section. */
export const rolesOfSection: Readonly<Record<SectionId, readonly Role[]>> = {
  head: ['head'],
  funds: ['amount'],
  goals: ['goal'],
  indicators: ['indicator', 'category', 'type', 'total'],
  tasks: ['task'],
  management: ['management'],
  texts: ['text'],
}

let fields: Readonly<Record<Role, readonly string[]>> | null = null

/** The fields that the labels of each role can stand for: those of the common vocabulary, and `other` where a column may have no field. */
export function fieldsOfRole(): Readonly<Record<Role, readonly string[]>> {
  fields ??= Object.fromEntries(
    Object.entries(vocabulary).map(([role, known]) => [role, fieldsOf(role as Role, known)]),
  ) as Record<Role, readonly string[]>
  return fields
}

function fieldsOf(role: Role, known: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (role === 'section') return sectionIds
  const own = Object.keys(known).filter((field) => field !== NO_FIELD)
  return columnRoles.includes(role) ? [...own, OTHER] : own
}

/** How a definition names a column that the record has no field for, and how the vocabulary does. */
const OTHER = 'other'
const NO_FIELD = 'remark'

/** The field as definitions name it. */
export function fromVocabularyField(field: string): string {
  return field === NO_FIELD ? OTHER : field
}

/** The field as the vocabulary names it. */
export function toVocabularyField(role: Role, field: string): string {
  return field === OTHER && columnRoles.includes(role) ? NO_FIELD : field
}
