// Builds dist/: the library, its types, the command line with all it needs, the JSON Schema of a result.
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'
import { buildDashboard, buildPage } from './page.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = `${root}dist/`

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  target: 'node20.19',
  charset: 'utf8',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
  metafile: true,
}

const commandsApart = {
  name: 'commands-apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/commands\/.*\.ts$/ }, ({ path }) => ({
      path: path.replace(/\.ts$/, '.js'),
      external: true,
    }))
  },
}

// What a bundled CommonJS package requires of Node is asked of the running process: createRequire, and imports that
// list every export of a built-in, cost each start more than reading the command line does. child_process is left out:
// commander needs it only for subcommands that are programs of their own.
const builtins = {
  name: 'builtins',
  setup(builder) {
    builder.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path)
        ? { path: path.replace('node:', ''), namespace: 'builtin' }
        : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = ${path === 'child_process' ? '{}' : `process.getBuiltinModule('${path}')`}`,
      loader: 'js',
    }))
  },
}

await rm(dist, { recursive: true, force: true })

// The library keeps its dependencies external: an application shares its own zod and parsers with it.
await build({ ...common, entryPoints: ['src/index.ts'], outdir: 'dist', platform: 'neutral', packages: 'external' })

await writeFile(`${dist}result.schema.json`, await resultSchema())

const page = await buildPage(root)
await mkdir(`${dist}viewer`)
await writeFile(`${dist}viewer/page.json`, JSON.stringify(page.asset))
const dashboard = await buildDashboard(root)
await writeFile(`${dist}viewer/dashboard.json`, JSON.stringify(dashboard.asset))

// The command line holds its dependencies: loading them from node_modules, file by file, takes several times as long as
// the work itself. Its start is one file; each command, with what it shares with others, is loaded when it is run.
const minified = { ...common, platform: 'node', minify: true, legalComments: 'none' }
const start = await build({
  ...minified,
  splitting: false,
  entryPoints: ['src/cli/bin.ts'],
  outdir: 'dist/cli',
  plugins: [commandsApart, builtins],
})
const commands = await build({
  ...minified,
  entryPoints: Object.fromEntries([
    ['worker', 'src/batch/worker.ts'],
    ...[
      'audit',
      'checks',
      'compare',
      'config-schema',
      'dashboard',
      'draft-form',
      'extract',
      'forms',
      'forms-schema',
      'result-schema',
      'tables-schema',
    ].map((name) => [name, `src/cli/commands/${name}.ts`]),
  ]),
  outdir: 'dist/cli/commands',
  // Loaded when several workers are asked for; it finds the file of its own worker beside itself.
  external: ['piscina'],
  plugins: [prebuiltSchema(), builtins],
})
await chmod(`${dist}cli/bin.js`, 0o755)
await writeFile(
  `${dist}cli/LICENCES.txt`,
  await licencesOf(
    [start, commands, page, dashboard].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    root,
  ),
)

execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})

/** The JSON Schema of a result, from the library just built. */
async function resultSchema() {
  const { Result } = await import(pathToFileURL(`${dist}index.js`).href)
  const { toJSONSchema } = await import('zod')
  return `${JSON.stringify(toJSONSchema(Result), null, 2)}\n`
}

/** Puts a reader of the file written above in the place of the module that would make its text at run time. */
function prebuiltSchema() {
  const contents = `import { readFileSync } from 'node:fs'
    export const resultSchema = () => readFileSync(new URL('../../result.schema.json', import.meta.url), 'utf8')`
  return {
    name: 'prebuilt-schema',
    setup: (builder) => builder.onLoad({ filter: /result-schema\.ts$/ }, () => ({ contents, loader: 'js' })),
  }
}
