// Builds site/: the workbench as a static site, and as one file that works from a disk.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildWorkbench, hashOf } from './page.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const site = `${root}site/`

const { script, worker, style } = await buildWorkbench(root)
const examples = `<script type="application/json" id="examples">${embed(await readExamples())}</script>`

// The docs site beside it stays.
await mkdir(site, { recursive: true })
await writeFile(`${site}workbench.js`, script)
await writeFile(`${site}worker.js`, worker)
await writeFile(`${site}workbench.css`, style)
await writeFile(
  `${site}index.html`,
  page(["default-src 'none'", "script-src 'self'", "style-src 'self'", "worker-src 'self'", 'img-src data:'], {
    head: '<link rel="stylesheet" href="workbench.css">',
    body: `${examples}\n<script src="workbench.js"></script>`,
  }),
)
const whole = page(
  [
    "default-src 'none'",
    `script-src '${hashOf(script)}' blob:`,
    `style-src '${hashOf(style)}'`,
    'worker-src blob:',
    'img-src data:',
  ],
  {
    head: `<style>${style}</style>`,
    body: `${examples}\n<script type="application/json" id="worker">${embed(worker)}</script>\n<script>${script}</script>`,
  },
)
await writeFile(`${site}workbench.html`, whole)
console.log(`site/workbench.html: ${Math.round(Buffer.byteLength(whole) / 1000)} KB`)

function page(policy, { head, body }) {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[...policy, "base-uri 'none'", "form-action 'none'"].join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>ziping</title>
${head}
</head>
<body>
<div id="page"></div>
${body}
</body>
</html>
`
}

/** The documents of fixtures/, which were written for the purpose. */
async function readExamples() {
  const folders = (await readdir(`${root}fixtures`)).sort()
  const found = await Promise.all(
    folders.map(async (folder) => {
      const file = (await readdir(`${root}fixtures/${folder}`)).find((name) => name.startsWith('source.'))
      if (file === undefined) return []
      return [
        {
          name: `${folder}${file.slice('source'.length)}`,
          source: await readFile(`${root}fixtures/${folder}/${file}`, 'utf8'),
        },
      ]
    }),
  )
  return found.flat()
}

function embed(data) {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
