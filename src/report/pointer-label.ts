import type { Report } from '../schema/index.ts'
import { fieldNames } from './field-names.ts'
import { type Language, say } from './texts.ts'

/** What a pointer names, in words: whose field it is (a fund line, an indicator, a task; '' for the form itself), and which. */
export interface PointerLabel {
  readonly owner: string
  readonly field: string
}

/** Words for a pointer into the record. An array index becomes the label or name of its element, or its ordinal from 1. */
export function labelPointer(record: Report, pointer: string, language: Language): PointerLabel {
  const segments = pointer.split('/').slice(1).map(unescapeSegment)
  const owners: string[] = []
  let at: unknown = record
  let field = ''
  for (const segment of segments) {
    const parent = at
    at = isContainer(at) ? (at as Readonly<Record<string, unknown>>)[segment] : undefined
    if (!Array.isArray(parent)) {
      field = fieldNames[segment]?.[language] ?? segment
      continue
    }
    owners.push(elementName(at) ?? `${field} ${say('item', language, { ordinal: Number(segment) + 1 })}`)
    field = ''
  }
  return { owner: owners.join(' › '), field }
}

/** Owner and field in one text. */
export function namePointer(record: Report, pointer: string, language: Language): string {
  const { owner, field } = labelPointer(record, pointer, language)
  return owner !== '' && field !== '' ? say('of', language, { owner, field }) : owner + field
}

function elementName(element: unknown): string | null {
  if (!isContainer(element)) return null
  const { label, name } = element as { readonly label?: unknown; readonly name?: unknown }
  const text = label ?? name
  return typeof text === 'string' ? text.replace(/\s+/g, ' ') : null
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}
