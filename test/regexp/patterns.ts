import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'acorn'
import { transformSync } from 'esbuild'

export interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression that stands as a literal in the source, each spelling once. */
export function literals(root: URL): Pattern[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return unique(
    files.flatMap((file) => {
      const loader = file.endsWith('x') ? 'tsx' : 'ts'
      const { code } = transformSync(readFileSync(new URL(file, root), 'utf8'), { loader, target: 'esnext' })
      const found: Pattern[] = []
      collect(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), file, found)
      return found
    }),
  )
}

function collect(node: unknown, file: string, found: Pattern[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }
    found.push({ file, source: pattern, flags })
  }
  for (const child of Object.values(node)) collect(child, file, found)
}

/** What the source puts together with `new RegExp` while it is loaded and while `run` runs. */
export async function built(run: () => Promise<unknown>): Promise<Pattern[]> {
  const original = globalThis.RegExp
  const found: Pattern[] = []
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args)
      const file = /\/src\/([\w./-]+\.ts)/.exec(new Error('here').stack?.split('\n').slice(2, 4).join('\n') ?? '')?.[1]
      if (file !== undefined) found.push({ file, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = original
  }
  return unique(found)
}

function unique(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()]
}
