// Builds the report page: one script and one style, for the html sink to put into its file.
import { createHash } from 'node:crypto'
import { build } from 'esbuild'

/** Program and style of the page with their hashes, and what went into them. */
export async function buildPage(root) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: 'viewer/report/main.tsx', style: 'viewer/styles/page.css' },
    outdir: 'dist/viewer',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    // Browsers of about four years ago: what an office machine may have.
    target: ['chrome100', 'firefox100', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  })
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text
  const script = text('.js')
  const style = text('.css')
  return { asset: { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) }, metafile }
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
