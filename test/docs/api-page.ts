import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const groups: Readonly<Record<string, string>> = {
  './extract.ts': 'Reading',
  './audit.ts': 'Judging',
  './schema/index.ts': 'What a result holds',
  './compare/index.ts': 'Comparing',
  './checks/index.ts': 'Checks',
  './forms/index.ts': 'Families of forms',
}

/** The reference of the library's public names, written from their declarations in the source. */
export function apiPage(): string {
  const exported = exportsOf('src/index.ts')
  const publicNames = new Set(exported.map(({ name }) => name))
  const parts = [
    '# API reference',
    'Written by the tests from the declarations in `src/`; do not edit.',
    'Everything that `ziping` exports.\nHow to use it: [the library](../README.md#library); what the fields of a result mean: [the result](../README.md#the-result).\nA name that stands for a zod schema stands for the type of its values too.',
  ]
  const files = new Map<string, string>()
  for (const [from, title] of Object.entries(groups)) {
    parts.push(`## ${title}`)
    for (const { name } of exported.filter((entry) => entry.from === from)) {
      const file = fileOf(name, 'src/index.ts')
      if (file === null) throw new Error(`src/index.ts: the declaration of ${name} was not found.`)
      files.set(name, file)
      parts.push(sectionOf(name, find(name, file)!))
    }
  }
  parts.push('## Types that these name', 'They are not exported; each stands where the declarations above name it.')
  for (const [name, file] of files) {
    for (const [word] of find(name, file)!.code.matchAll(/\b[A-Z]\w+\b/g)) {
      const source = files.has(word) || publicNames.has(word) ? null : fileOf(word, file, /interface|type/)
      if (source === null) continue
      files.set(word, source)
      parts.push(sectionOf(word, find(word, source, /interface|type/)!))
    }
  }
  return `${parts.join('\n\n')}\n`
}

function sectionOf(name: string, { doc, code }: Declaration): string {
  return [`### ${name}`, ...(doc === '' ? [] : [doc]), `\`\`\`ts\n${code}\n\`\`\``].join('\n\n')
}

/** Names that a module hands on, each with the module it takes it from. */
function exportsOf(path: string): { readonly name: string; readonly from: string }[] {
  return [...readFileSync(path, 'utf8').matchAll(/export (?:type )?\{([^}]*)\} from '([^']+)'/g)].flatMap(
    ([, names = '', from = '']) => [...names.matchAll(/(?:type )?(\w+),?/g)].map(([, name = '']) => ({ name, from })),
  )
}

interface Declaration {
  readonly doc: string
  readonly code: string
}

/** The file in which a name is declared that a module declares, hands on or imports. */
function fileOf(name: string, path: string, kinds = anyKind): string | null {
  if (find(name, path, kinds) !== null) return path
  const text = readFileSync(path, 'utf8')
  const named = [...text.matchAll(/^(?:ex|im)port (?:type )?\{([^}]*)\} from '(\..+)'/gm)]
    .filter(([, names = '']) => new RegExp(`\\b${name}\\b`).test(names))
    .map(([, , from = '']) => from)
  const whole = [...text.matchAll(/^export \* from '(.+)'/gm)].map(([, from = '']) => from)
  for (const from of [...named, ...whole]) {
    const found = fileOf(name, join(dirname(path), from), kinds)
    if (found !== null) return found
  }
  return null
}

const anyKind = /(?:async )?function|const|interface|type|class/

/** A declaration as the formatter leaves it: from its line to the last that is indented or closes it. */
function find(
  name: string,
  path: string,
  kinds = /(?:async )?function|const|interface|type|class/,
): Declaration | null {
  const lines = readFileSync(path, 'utf8').split('\n')
  const head = new RegExp(`^(?:export )?(?:${kinds.source}) ${name}\\b`)
  const starts = lines.flatMap((line, i) => (head.test(line) ? [i] : []))
  // A schema and its type share a name: the schema tells more.
  const start = starts[0]
  if (start === undefined) return null
  const length = lines.slice(start + 1).findIndex((line) => line !== '' && !/^[ })\]>]/.test(line))
  const code = lines.slice(start, length < 0 ? undefined : start + 1 + length)
  return { doc: docAbove(lines, start), code: shorten(code.join('\n')).trimEnd() }
}

/** A function without its body, a class without its constructor, a list without its entries. */
function shorten(code: string): string {
  const plain = code.replace(/^export /, '')
  if (/^(async )?function/.test(plain)) return plain.replace(/ \{\n[\s\S]*$/, '')
  if (plain.startsWith('class')) return plain.replace(/\n\n {2}constructor\([\s\S]*?\n {2}\}/, '')
  return plain.replace(/ = \[\n[\s\S]*$/, '')
}

function docAbove(lines: readonly string[], start: number): string {
  if (!lines[start - 1]?.endsWith('*/')) return ''
  const from = lines.slice(0, start).findLastIndex((line) => line.startsWith('/**'))
  return lines
    .slice(from, start)
    .join('\n')
    .replace(/^\/\*\* ?|\s*\*\/$/g, '')
    .replace(/\n \* ?/g, '\n')
    .trim()
}
