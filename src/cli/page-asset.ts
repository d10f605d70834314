import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PageAsset } from '../sinks/index.ts'

const loaded = new Map<string, Promise<PageAsset>>()

/**
 * Program and style of the report page, or of the dashboard, as built, from dist/viewer/ of the package. Looked for
 * upwards, as this code stands at one depth in the source and at others in the build.
 */
export function pageAsset(name: 'page' | 'dashboard' = 'page'): Promise<PageAsset> {
  const asset = loaded.get(name) ?? find(name)
  loaded.set(name, asset)
  return asset
}

async function find(name: string): Promise<PageAsset> {
  const tried: string[] = []
  for (const up of ['..', '../..', '../../..', '../../../..']) {
    const url = new URL(`${up}/dist/viewer/${name}.json`, import.meta.url)
    tried.push(fileURLToPath(url))
    const text = await readFile(url, 'utf8').catch(() => null)
    if (text !== null) return JSON.parse(text)
  }
  throw new Error(`The page was not built: no ${tried.join(', no ')}. Run npm run build.`)
}
