// Builds the pages of viewer/ in memory: what is put into a file of one's own cannot load another.
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'

const common = {
  bundle: true,
  minify: true,
  write: false,
  outdir: 'dist/viewer',
  format: 'iife',
  platform: 'browser',
  // Browsers of about three years ago: what an office machine may have.
  target: ['chrome105', 'firefox110', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
}

/** Program and style of the report page with their hashes, and what went into them. */
export function buildPage(root) {
  return buildAsset(root, { page: 'viewer/report/main.tsx', style: 'viewer/styles/page.css' })
}

/** The same of the dashboard. */
export function buildDashboard(root) {
  return buildAsset(root, { page: 'viewer/dashboard/main.tsx', style: 'viewer/styles/dashboard.css' })
}

async function buildAsset(root, entryPoints) {
  const { text, metafile } = await bundle(root, entryPoints)
  const script = text('page.js')
  const style = text('style.css')
  return { asset: { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) }, metafile }
}

/** Program, worker and style of the workbench. */
export async function buildWorkbench(root) {
  const { text } = await bundle(root, {
    workbench: 'viewer/workbench/main.tsx',
    worker: 'viewer/workbench/worker.ts',
    style: 'viewer/styles/workbench.css',
  })
  return { script: text('workbench.js'), worker: text('worker.js'), style: text('style.css') }
}

/** Each output bears the licences of the packages in it: a page is passed on as it is. */
async function bundle(root, entryPoints) {
  const { outputFiles, metafile } = await build({ ...common, absWorkingDir: root, entryPoints })
  const notices = new Map()
  for (const [path, { inputs }] of Object.entries(metafile.outputs)) {
    const licences = path.endsWith('.js') ? await licencesOf(Object.keys(inputs), root) : ''
    notices.set(path, licences === '' ? '' : `/*!\n${licences.replaceAll('*/', '* /').replaceAll('</', '< /')}*/\n`)
  }
  const text = (name) => {
    const path = Object.keys(metafile.outputs).find((output) => output.endsWith(`/${name}`))
    return notices.get(path) + outputFiles.find((file) => file.path.endsWith(`/${name}`)).text
  }
  return { text, metafile }
}

/** As a content security policy names what it lets run. */
export function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
