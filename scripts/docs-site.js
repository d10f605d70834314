// Builds the docs site from the Markdown of the repository: site/docs/, or the folder and base given as arguments.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vitepress'
import { listPages, pageText, sidebarOf } from './docs-site/pages.js'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'site/docs' },
    // Where the folder will be on its server; the links of every page begin with it.
    base: { type: 'string', default: '/docs/' },
  },
})

const root = fileURLToPath(new URL('..', import.meta.url))
const out = resolve(values.out)
// A folder of its own for each output: two builds at once do not meet.
const stage = join(root, '.cache/docs-site', Buffer.from(out).toString('base64url').slice(-40))

await rm(stage, { recursive: true, force: true })
const pages = await listPages(root)
for (const page of pages) await write(page.path, pageText(await readFile(join(root, page.source), 'utf8'), page, pages))
await cp(join(root, 'scripts/docs-site/theme'), join(stage, '.vitepress/theme'), { recursive: true })
await write(
  '.vitepress/config.js',
  `import { configOf } from '../../../../scripts/docs-site/config.ts'\nexport default configOf(${JSON.stringify(sidebarOf(pages))})\n`,
)

await build(stage, { outDir: out, base: values.base })
await rm(stage, { recursive: true, force: true })

async function write(path, text) {
  await mkdir(dirname(join(stage, path)), { recursive: true })
  await writeFile(join(stage, path), text)
}
