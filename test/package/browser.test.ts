import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { describe, expect, it } from 'vitest'

// zod and the catalogue of checks take 29 KB each of it.
const LIMIT = 152_000

/** The library as a page would load it. For the platform "browser" esbuild refuses every import of a Node built-in. */
async function bundle(over: BuildOptions): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const { outputFiles } = await build({
    stdin: { contents: "import { extract } from './src/index.ts'; globalThis.extract = extract", resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    // As dist/ is written; escapes would make the vocabulary of the forms larger than it is.
    charset: 'utf8',
    logLevel: 'silent',
    ...over,
  })
  return outputFiles ?? []
}

describe('the library in a browser', () => {
  it('loads less than 152 KB before a document needs a parser', async () => {
    const files = await bundle({ splitting: true, format: 'esm' })
    const sizes = files.map(({ path, text }) => ({
      start: path.endsWith('stdin.js'),
      size: gzipSync(text, { level: 9 }).length,
    }))
    const sum = (parts: typeof sizes) => parts.reduce((total, { size }) => total + size, 0)
    const start = sum(sizes.filter((part) => part.start))
    console.log(
      `gzipped: ${(start / 1000).toFixed(1)} KB at the start, ${(sum(sizes) / 1000).toFixed(1)} KB with all parsers`,
    )
    expect(start).toBeLessThan(LIMIT)
  })
  it.each(['linhu-water-2023/source.md', 'qingshui-science-2022/source.html'])(
    'reads %s without any global of Node',
    async (path) => {
      const [script] = await bundle({ format: 'iife' })
      const source = readFileSync(`fixtures/${path}`, 'utf8')
      const page = createContext({ TextDecoder, TextEncoder, source })
      runInContext(script?.text ?? '', page)
      const json = await runInContext("extract(source, { name: 'a' }).then((result) => JSON.stringify(result))", page)
      expect(JSON.parse(json).reports).toHaveLength(1)
    },
  )
})
