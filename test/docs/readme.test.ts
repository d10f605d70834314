import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../cli/run.ts'

const readmes = ['README.md', 'README.zh.md']

// A comment says where the block under it comes from: a file, or a command and what is shown of its output.
const SAMPLE = /<!-- (file|\$ ziping) (.+?) -->\n```(\w+)\n([\s\S]*?)```/g

describe.each(readmes)('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  it('shows what the program really prints', async () => {
    let shown = text
    for (const [whole, kind, what = '', language] of text.matchAll(SAMPLE)) {
      const body = kind === 'file' ? readFileSync(what, 'utf8') : await outputOf(what)
      const head = whole.slice(0, whole.indexOf('```'))
      shown = shown.replace(whole, () => `${head}\`\`\`${language}\n${body.trimEnd()}\n\`\`\``)
    }
    await expect(shown).toMatchFileSnapshot(`../../${path}`)
  })
  it('names only files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !existsSync(target))).toEqual([])
  })
  it('gives the two commands', () => {
    expect(text).toContain('\nnpm ci && npm start\n')
    expect(text).toContain('\nnpm ci && npm test\n')
  })
})

/** Standard output of a command line, and of the filter it is piped into: `head -n N`, or `jq` with a path. */
async function outputOf(line: string): Promise<string> {
  const [command = '', filter = ''] = line.split(' | ')
  const { stdout, stderr } = await run(command.split(' '))
  expect(stderr).toBe('')
  const lines = filter.match(/^head -n (\d+)$/)?.[1]
  if (lines !== undefined) return stdout.split('\n').slice(0, Number(lines)).join('\n')
  const path = filter.match(/^jq (.+)$/)?.[1]
  return path === undefined ? stdout : JSON.stringify(select(JSON.parse(stdout), path), null, 2)
}

function select(value: unknown, path: string): unknown {
  const steps = [...path.matchAll(/\.(\w+)|\[(\d+)\]|\["([^"]+)"\]/g)].map(
    ([, name, index, key]) => name ?? index ?? key ?? '',
  )
  return steps.reduce<unknown>((at, step) => (Object(at) as Record<string, unknown>)[step], value)
}
