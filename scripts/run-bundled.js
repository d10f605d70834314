import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundles `scripts/<name>/main.ts` (TypeScript, which Node 20 does not run) beside the installed packages, and runs it. */
export async function runBundled(name) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  const folder = join(root, 'node_modules', '.cache', `ziping-${name}`)
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${name}-${process.pid}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'scripts', name, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  try {
    await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
