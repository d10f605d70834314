import { readLabel } from '../values/index.ts'
import { bracesToRegExp } from './braces.ts'
import type { Role } from './define.ts'
import { vocabulary } from './vocabulary.ts'

/** What a label stands for in the common vocabulary. */
export interface KnownLabel {
  readonly role: Role
  readonly field: string
}

interface Entry extends KnownLabel {
  readonly pattern: RegExp
}

let entries: readonly Entry[] | null = null

/** All that the common vocabulary knows a printed label as, word for word; [] when it does not know it. */
export function knownAs(text: string): readonly KnownLabel[] {
  entries ??= compile()
  const { base, inlined } = readLabel(text)
  return entries
    .filter(({ pattern }) => pattern.test(base) || pattern.test(inlined))
    .map(({ role, field }) => ({ role, field }))
}

function compile(): Entry[] {
  return Object.entries(vocabulary).flatMap(([role, fields]) =>
    Object.entries(fields ?? {}).flatMap(([field, patterns]) => {
      const closed = patterns.filter((pattern) => !pattern.startsWith('*'))
      return closed.length === 0 ? [] : [{ role: role as Role, field, pattern: bracesToRegExp(closed) }]
    }),
  )
}
