// Speed as ratios to bare parsers on the same bytes: `npm run bench`, `npm run bench -- --forms 1000`.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { htmlPage, projectForm, projectFormHtml, prose } from './documents.js'
import { measure } from './measure.js'
import { withFault } from './repair.js'
import { startUp } from './start.js'

const { values } = parseArgs({
  options: { forms: { type: 'string', default: '200' }, rounds: { type: 'string', default: '7' } },
})
const forms = Number(values.forms)
const rounds = Number(values.rounds)

const root = fileURLToPath(new URL('..', import.meta.url))
const { extract, repair } = await import(pathToFileURL(`${root}dist/index.js`).href)
const { read } = await import(await bundledReader())
const markdown = unified().use(remarkParse).use(remarkGfm)
const html = unified().use(rehypeParse)

const fixtures = await Promise.all(
  ['linhu-water-2023', 'nanping-street-2022', 'yunfeng-roads-2023'].map((name) =>
    readFile(`${root}fixtures/${name}/source.md`),
  ),
)
const seeds = Array.from({ length: forms }, (_, i) => i + 1)
const bytes = (text) => new TextEncoder().encode(text)
const text = (data) => new TextDecoder().decode(data)
const repeat = (make, count, from = 1) => Array.from({ length: count }, (_, i) => make(from + i)).join('\n')
const open = { maxCells: 10_000_000, maxBytes: 1_000_000_000 }

console.log(
  `Node ${process.version}, ${process.arch}; medians of ${rounds} interleaved rounds; B is the bare parser on the same bytes.\n`,
)
console.log(row('documents', 'KB', 'B ms', 'read / B', 'extract / B', 'goal'))
console.log(row('---', '--:', '--:', '--:', '--:', '--:'))
await compare(
  `${forms} Markdown forms, one a document`,
  markdown,
  seeds.map((seed) => bytes(projectForm(seed))),
  '≤ 0.25',
)
await compare('85 Markdown forms in one document', markdown, [bytes(repeat(projectForm, 85))], '≤ 0.25')
await compare(
  '14 forms in 1 MB of prose',
  markdown,
  [bytes(repeat((i) => prose(i, 24_000) + projectForm(i), 14))],
  '≤ 0.03',
)
await compare(
  `${forms} HTML forms, one a document`,
  html,
  seeds.map((seed) => bytes(htmlPage(projectFormHtml(seed)))),
  '≤ 2',
)
await compare('85 HTML forms in one document', html, [bytes(htmlPage(repeat(projectFormHtml, 85)))], '≤ 2')

console.log(`\n${row('growth', '× 1', '× 10', '× 100', '× 100 against × 10', 'goal')}`)
console.log(row('---', '--:', '--:', '--:', '--:', '--:'))
await growth(
  'Markdown, extract: ms a form',
  (n) => bytes(repeat(projectForm, n)),
  (data) => extract(data, open),
)
await growth(
  'HTML, extract: ms a form',
  (n) => bytes(htmlPage(repeat(projectFormHtml, n))),
  (data) => extract(data, open),
)
await growth(
  'Markdown, read: ms a form',
  (n) => bytes(repeat(projectForm, n)),
  (data) => read(data, open),
)
await growth(
  'HTML, read: ms a form',
  (n) => bytes(htmlPage(repeat(projectFormHtml, n))),
  (data) => read(data, open),
)

console.log(`\n${row('traps, extract', '64 KB ms', '128 KB ms', 'doubled', 'goal')}`)
console.log(row('---', '--:', '--:', '--:', '--:'))
for (const [name, make] of Object.entries(traps())) {
  const [once, twice] = await measure(
    [64, 128].map((kb) => {
      const data = make(kb * 1024)
      return () => extract(data)
    }),
    3,
  )
  console.log(row(name, once.toFixed(0), twice.toFixed(0), ratio(twice, once), '≤ 2.2, < 1000 ms'))
}

console.log(
  `\n${row('smallest repair, one wrong digit a form', 'forms', 'median ms', '95 % ms', 'longest ms', 'goal')}`,
)
console.log(row('---', '--:', '--:', '--:', '--:', '--:'))
await repairing('project forms', await faulty(seeds.map((seed) => bytes(projectForm(seed)))))
await repairing('the fixtures, by turns', await faulty(seeds.map((seed) => fixtures[seed % fixtures.length])))

console.log(`\n${row('whole process', 'ms', 'against node -e 0', 'goal')}`)
console.log(row('---', '--:', '--:', '--:'))
const files = await oneFormEach()
for (const { name, time, ratio, goal } of await startUp(`${root}dist/cli/bin.js`, files, rounds)) {
  console.log(row(name, time.toFixed(0), ratio.toFixed(2), goal))
}

async function compare(name, bare, documents, goal) {
  const [base, reading, all] = await measure(
    [
      () => {
        for (const data of documents) bare.parse(text(data))
      },
      async () => {
        for (const data of documents) await read(data, open)
      },
      async () => {
        for (const data of documents) await extract(data, open)
      },
    ],
    rounds,
  )
  const size = documents.reduce((sum, data) => sum + data.length, 0) / 1024
  console.log(row(name, size.toFixed(0), base.toFixed(1), ratio(reading, base), ratio(all, base), goal))
}

/** Each size is read as often as makes a hundred forms, so that all are measured on as much work. */
async function growth(name, make, task) {
  const sizes = [1, 10, 100]
  const times = await measure(
    sizes.map((size) => {
      const data = make(size)
      return async () => {
        for (let i = 0; i < 100 / size; i++) await task(data)
      }
    }),
    rounds,
  )
  console.log(row(name, ...times.map((time) => (time / 100).toFixed(3)), ratio(times[2], times[1]), '≤ 1.1'))
}

/** The reports of documents, each with one digit of one printed figure changed. */
async function faulty(documents) {
  const results = await Promise.all(documents.map((data) => extract(data)))
  return results.flatMap(({ reports }, i) => reports.map((report) => withFault(report, i)))
}

async function repairing(name, reports) {
  const times = []
  for (const report of reports) times.push(...(await measure([() => repair(report)], rounds)))
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2)
  console.log(row(name, String(reports.length), at(0.5), at(0.95), at(1), '< 5 ms'))
}

/** Inputs on which parsers are known to take the square of the time. */
function traps() {
  const fill = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length))
  const table = (unit) => (size) => `| a | b |\n|---|---|\n${fill(unit)(size)}`
  return {
    'a line of pipes': fill('|'),
    'rows of pipes': fill('|||||\n'),
    'footnote marks': fill('[^i] '),
    'open links in cells': table('| [a]([a]([a]( | b |\n'),
    'backticks in cells': table('| `a ``b ```c | x |\n'),
    'asterisks in one cell': (size) => table(`| ${fill('**a *b ')(size)} | x |\n`)(1),
    'quotes in quotes': fill('>'),
    'lists in lists': (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => `${' '.repeat(2 * i)}- a\n`).join(''),
    'tables in tables': fill('<table><tr><td>'),
    'open divisions': (size) => htmlPage(fill('<div>')(size)),
    'spans of 65534 rows': (size) => `<table>${fill('<tr><td rowspan=65534 colspan=1000>a')(size)}`,
    entities: table('| &amp;&nbsp;&#160;&lt; | x |\n'),
  }
}

/** The same form as a Markdown and as an HTML file. */
async function oneFormEach() {
  const folder = `${root}node_modules/.cache/ziping-bench/`
  await mkdir(folder, { recursive: true })
  const files = { markdown: `${folder}form.md`, html: `${folder}form.html` }
  await writeFile(files.markdown, projectForm(1))
  await writeFile(files.html, htmlPage(projectFormHtml(1)))
  return files
}

/** The reader alone is no export of the package. */
async function bundledReader() {
  const outfile = `${root}node_modules/.cache/ziping-bench/read.js`
  await mkdir(fileURLToPath(new URL('.', pathToFileURL(outfile))), { recursive: true })
  await build({
    entryPoints: [`${root}src/read/index.ts`],
    bundle: true,
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  })
  return pathToFileURL(outfile).href
}

function ratio(a, b) {
  return (a / b).toPrecision(2)
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`
}
