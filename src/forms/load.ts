import type { Document, LineCounter, Node, Pair } from 'yaml'
import type { Message } from '../schema/index.ts'
import { findFaults } from './check.ts'
import { defineForm, type FormDefinition, type FormInput } from './define.ts'
import { type Fault, faultMessage, pathText } from './faults.ts'

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
  const { isMap, isScalar, LineCounter, parseDocument, visit } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  const fail = (faults: readonly FormFileFault[]) => {
    if (faults.length > 0) throw new FormFileError(source, faults)
  }
  fail(document.errors.map(({ message, pos }) => syntaxFault({ message, pos: pos[0] }, text, lines)))
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return
      fail([syntaxFault({ message: `*${node.source}`, pos: node.range?.[0] ?? 0 }, text, lines)])
    },
  })
  const content = contentOf(document, (detail) =>
    fail([toFault({ code: 'not-yaml', args: { detail }, path: [], atKey: false }, { line: 1, col: 1 })]),
  )
  const entries = Array.isArray(content) ? content : [content]
  const place = (fault: Fault): FormFileFault => {
    const node = nodeAt(document, fault, { isMap, isScalar })
    return toFault(fault, lines.linePos(node?.range?.[0] ?? 0))
  }
  if (content === null || entries.length === 0) {
    fail([toFault({ code: 'nothing-there', args: {}, path: [], atKey: false }, { line: 1, col: 1 })])
  }
  const known = new Set(taken)
  fail(
    entries.flatMap((entry, i) => {
      const inside = Array.isArray(content) ? [i] : []
      const family: unknown = Object(entry).family
      const again = typeof family === 'string' && known.has(family)
      if (typeof family === 'string') known.add(family)
      const faults = findFaults(entry)
      if (again) faults.push({ code: 'family-taken', args: { value: family }, path: ['family'], atKey: false })
      return faults.map((fault) => place({ ...fault, path: [...inside, ...fault.path] }))
    }),
  )
  return entries.map((entry) => defineForm(entry as FormInput))
}

/** Aliases of aliases that would fill the memory are refused by the parser. */
function contentOf(document: Document, refuse: (detail: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
    return null
  }
}

function toFault(fault: Fault, { line, col }: { line: number; col: number }): FormFileFault {
  return { line, column: col, at: pathText(fault.path), message: faultMessage(fault) }
}

/** In YAML a text cannot begin with a brace or an asterisk unless it is quoted; patterns often do. */
function syntaxFault(error: { message: string; pos: number }, text: string, lines: LineCounter): FormFileFault {
  const place = lines.linePos(error.pos)
  const line = text.split('\n')[place.line - 1] ?? ''
  const mark = /(?:^|[-:,[])\s*(?:(?=(\{)[^{}:"|]*\|)|(?=(\*)\S))/.exec(line)?.slice(1).find(Boolean)
  const detail = error.message.split('\n')[0] ?? ''
  return toFault(
    mark === undefined
      ? { code: 'not-yaml', args: { detail }, path: [], atKey: false }
      : { code: 'label-not-quoted', args: { mark }, path: [], atKey: false },
    place,
  )
}

/** The node that a fault speaks of, or the nearest one above it that stands in the text. */
function nodeAt(
  document: Document,
  { path, atKey }: Fault,
  { isMap, isScalar }: Pick<typeof import('yaml'), 'isMap' | 'isScalar'>,
): Node | null {
  if (atKey) {
    const parent = document.getIn(path.slice(0, -1), true)
    const owner = isMap(parent) ? parent : document.contents
    const pair = isMap(owner)
      ? (owner.items as Pair[]).find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
      : undefined
    if (pair) return pair.key as Node
  }
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return node
  }
  return document.contents
}
