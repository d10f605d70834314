import { type Document, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Fault } from './faults.ts'

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** The content of a YAML or JSON text, where each part of it stands, and what keeps the text from being either. */
export interface YamlText {
  readonly content: unknown
  readonly faults: readonly { readonly fault: Fault; readonly place: TextPlace }[]
  placeOf(fault: Pick<Fault, 'path' | 'atKey'>): TextPlace
}

/** Reads a YAML or JSON text. Never throws: what is wrong with it is a fault, and its content then is null. */
export function readYaml(text: string): YamlText {
  const counter = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  })
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  const wrong: { message: string; offset: number }[] = document.errors.map(({ message, pos }) => ({
    message,
    offset: pos[0],
  }))
  if (wrong.length === 0) {
    visit(document, {
      Alias(_, node) {
        if (node.resolve(document) === undefined)
          wrong.push({ message: `*${node.source}`, offset: node.range?.[0] ?? 0 })
      },
    })
  }
  const content = wrong.length === 0 ? contentOf(document, wrong) : null
  return {
    content,
    faults: wrong.map(({ message, offset }) => {
      const place = placeAt(offset)
      return { fault: syntaxFault(message, text.split('\n')[place.line - 1] ?? ''), place }
    }),
    placeOf: (fault) => placeAt(nodeAt(document, fault)?.range?.[0] ?? 0),
  }
}

/** Aliases of aliases that would fill the memory are refused by the parser. */
function contentOf(document: Document, wrong: { message: string; offset: number }[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    wrong.push({ message: error instanceof Error ? error.message : String(error), offset: 0 })
    return null
  }
}

/** In YAML a text cannot begin with a brace or an asterisk unless it is quoted; patterns often do. */
function syntaxFault(message: string, line: string): Fault {
  const mark = /(?:^|[-:,[])\s*(?:(?=(\{)[^{}:"|]*\|)|(?=(\*)\S))/.exec(line)?.slice(1).find(Boolean)
  return mark === undefined
    ? { code: 'not-yaml', args: { detail: message.split('\n')[0] ?? '' }, path: [], atKey: false }
    : { code: 'label-not-quoted', args: { mark }, path: [], atKey: false }
}

/** The node that a fault speaks of, or the nearest one above it that stands in the text. */
function nodeAt(document: Document, { path, atKey }: Pick<Fault, 'path' | 'atKey'>): Node | null {
  if (atKey) {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
    const pair = isMap(parent)
      ? (parent.items as Pair[]).find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
      : undefined
    if (pair) return pair.key as Node
  }
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return node
  }
  return document.contents
}
