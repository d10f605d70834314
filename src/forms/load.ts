import type { Message } from '../schema/index.ts'
import { findFaults } from './check.ts'
import { defineForm, type FormDefinition, type FormInput } from './define.ts'
import { type Fault, faultMessage, pathText } from './faults.ts'
import type { TextPlace } from './yaml-text.ts'

/** One thing that is wrong with a file of form definitions; `line` and `column` count from 1. */
export interface FormFileFault {
  readonly line: number
  readonly column: number
  /** The path of keys that leads to it, such as `labels.amount.executed[2]`; '' for the whole. */
  readonly at: string
  /** What, and what to do. */
  readonly message: Message
}

/** A file of form definitions that cannot be used: everything that is wrong with it, each with its place. */
export class FormFileError extends TypeError {
  readonly source: string
  readonly faults: readonly FormFileFault[]

  constructor(source: string, faults: readonly FormFileFault[]) {
    super(faults.map((fault) => faultLine(source, fault, 'en')).join('\n'))
    this.name = 'FormFileError'
    this.source = source
    this.faults = faults
  }
}

/** A fault as a line: `forms.yaml:12:5: labels.amount: …`. */
export function faultLine(
  source: string,
  { line, column, at, message }: FormFileFault,
  language: keyof Message,
): string {
  return `${source}:${line}:${column}: ${at === '' ? '' : `${at}: `}${message[language]}`
}

/**
 * Reads form definitions from the text of a YAML or JSON file: one definition, or a list of them.
 * Throws a FormFileError that names every fault with line and key. `taken` are families that have their name already.
 */
export async function readForms(
  text: string,
  { source = 'forms', taken = [] }: { readonly source?: string; readonly taken?: readonly string[] } = {},
): Promise<FormDefinition[]> {
  // The parser is loaded when a file is first read, so that nobody else waits for it.
  const { readYaml } = await import('./yaml-text.ts')
  const { content, faults, placeOf } = readYaml(text)
  refuse(source, faults)
  const entries = Array.isArray(content) ? content : [content]
  if (content === null || entries.length === 0) {
    refuse(source, [
      { fault: { code: 'nothing-there', args: {}, path: [], atKey: false }, place: { line: 1, column: 1 } },
    ])
  }
  const known = new Set(taken)
  refuse(
    source,
    entries.flatMap((entry, i) => {
      const family: unknown = Object(entry).family
      const again: Fault[] =
        typeof family === 'string' && known.has(family)
          ? [{ code: 'family-taken', args: { value: family }, path: ['family'], atKey: false }]
          : []
      if (typeof family === 'string') known.add(family)
      return [...findFaults(entry), ...again].map((found) => {
        const fault = { ...found, path: Array.isArray(content) ? [i, ...found.path] : found.path }
        return { fault, place: placeOf(fault) }
      })
    }),
  )
  return entries.map((entry) => defineForm(entry as FormInput))
}

function refuse(source: string, faults: readonly { readonly fault: Fault; readonly place: TextPlace }[]): void {
  if (faults.length === 0) return
  throw new FormFileError(
    source,
    faults.map(({ fault, place }) => ({ ...place, at: pathText(fault.path), message: faultMessage(fault) })),
  )
}
