// Builds dist/: the library, its types, the command line with all it needs, the JSON Schema of a result.
import { execFileSync } from 'node:child_process'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'

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

await rm(dist, { recursive: true, force: true })

// The library keeps its dependencies external: an application shares its own zod and parsers with it.
await build({ ...common, entryPoints: ['src/index.ts'], outdir: 'dist', platform: 'neutral', packages: 'external' })

const schemaText = await resultSchema()
await writeFile(`${dist}result.schema.json`, schemaText)

// The command line holds its dependencies, cut into chunks that are loaded when needed: loading
// them from node_modules, file by file, takes several times as long as the work itself.
const cli = await build({
  ...common,
  entryPoints: { bin: 'src/cli/bin.ts' },
  outdir: 'dist/cli',
  platform: 'node',
  minify: true,
  legalComments: 'none',
  plugins: [{ name: 'prebuilt-schema', setup: (builder) => prebuilt(builder, /result-schema\.ts$/, schemaText) }],
  banner: {
    js: "import { createRequire as ziping_createRequire } from 'node:module'; const require = ziping_createRequire(import.meta.url);",
  },
})
await chmod(`${dist}cli/bin.js`, 0o755)
await writeFile(`${dist}cli/LICENCES.txt`, await licencesOf(Object.keys(cli.metafile.inputs), root))

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

/** Puts the text made above in the place of the module that would make it at run time. */
function prebuilt(builder, filter, text) {
  builder.onLoad({ filter }, () => ({
    contents: `export const resultSchema = () => ${JSON.stringify(text)}`,
    loader: 'js',
  }))
}
