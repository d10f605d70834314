// Rows a second of each store: `npm run bench:stores`, `npm run bench:stores -- --reports 5000 --postgres postgres://…`.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { projectForm } from './documents.js'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    batch: { type: 'string', default: '64' },
    only: { type: 'string' },
    postgres: { type: 'string' },
  },
})
const reports = Number(values.reports)
const size = Number(values.batch)

const root = fileURLToPath(new URL('..', import.meta.url))
const { encode, extract, openStore } = await bundled()
const folder = await mkdtemp(join(tmpdir(), 'ziping-bench-'))
const targets = {
  NDJSON: join(folder, 'out.ndjson'),
  JSON: join(folder, 'out.json'),
  folder: `${join(folder, 'out')}/`,
  DuckDB: join(folder, 'out.duckdb'),
  CSV: join(folder, 'out.csv'),
  Parquet: join(folder, 'out.parquet'),
  SQLite: join(folder, 'out.sqlite'),
  ...(values.postgres === undefined ? {} : { PostgreSQL: values.postgres }),
}

console.log(
  `Node ${process.version}, ${process.arch}; ${reports} reports, ${size} a batch; milliseconds of processor time a report.\n`,
)
console.log(
  row('store', 'extract', 'encode', 'write', 'finish', 'rows', 'rows a processor second', 'MB', 'peak RSS MB'),
)
console.log(row('---', ...Array(8).fill('--:')))
try {
  for (const [name, target] of Object.entries(targets))
    if (values.only === undefined || values.only === name) await time(name, target)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Milliseconds of processor time a report for each step, all threads together, so that a busy machine does not count; rows are those of the warehouse, also where a store keeps results as JSON. */
async function time(name, target) {
  const store = await openStore(target, { run: 'bench', resume: false })
  await store.open()
  const spent = { extract: 0, encode: 0, write: 0, finish: 0 }
  let rows = 0
  let peak = 0
  const timed = async (step, work) => {
    const start = process.cpuUsage()
    const done = await work()
    const { user, system } = process.cpuUsage(start)
    spent[step] += (user + system) / 1000
    return done
  }
  for (let first = 0; first < reports; first += size) {
    const batch = []
    for (let seed = first; seed < Math.min(reports, first + size); seed++) {
      const text = `${projectForm(seed)}\n<!-- ${seed} -->\n`
      const result = await timed('extract', () => extract(text, { name: `bench/${seed}.md` }))
      const content = await timed('encode', () => encode(store.encoding, result))
      for (const [, list] of JSON.parse(encode('rows', result).data)) rows += list.length
      const { name, sha256 } = result.source
      batch.push({ name, relative: name, sha256, status: 'forms', reason: null, duplicateOf: null, content })
    }
    await timed('write', () => store.write(batch))
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  await timed('finish', () => store.finish([]))
  await timed('finish', () => store.close())
  const each = (ms) => (ms / reports).toFixed(2)
  const speed = rows / ((spent.write + spent.finish) / 1000)
  const megabytes = name === 'PostgreSQL' ? '' : ((await bytesOf(target)) / 1e6).toFixed(1)
  console.log(row(name, ...Object.values(spent).map(each), rows, Math.round(speed), megabytes, Math.round(peak / 1e6)))
}

async function bytesOf(path) {
  const entry = await stat(path)
  if (!entry.isDirectory()) return entry.size
  const sizes = (await readdir(path)).map((name) => bytesOf(join(path, name)))
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

/** Stores and extraction are no exports of one package; they are bundled beside the installed packages. */
async function bundled() {
  const outdir = `${root}node_modules/.cache/ziping-bench/stores`
  const contents = `export { extract } from './src/extract.ts'\nexport { encode, openStore } from './src/stores/index.ts'`
  await build({
    stdin: { contents, resolveDir: root, sourcefile: 'main.ts', loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  })
  return import(pathToFileURL(join(outdir, 'stdin.mjs')).href)
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`
}
