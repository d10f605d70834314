import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PageAsset } from '../sinks/index.ts'

let loaded: Promise<PageAsset> | null = null

/**
 * Program and style of the report page as built, from dist/viewer/page.json of the package. Looked for upwards, as this
 * code stands at one depth in the source and at others in the build.
 */
export function pageAsset(): Promise<PageAsset> {
  loaded ??= find()
  return loaded
}

async function find(): Promise<PageAsset> {
  const tried: string[] = []
  for (const up of ['..', '../..', '../../..', '../../../..']) {
    const url = new URL(`${up}/dist/viewer/page.json`, import.meta.url)
    tried.push(fileURLToPath(url))
    const text = await readFile(url, 'utf8').catch(() => null)
    if (text !== null) return JSON.parse(text)
  }
  throw new Error(`The report page was not built: no ${tried.join(', no ')}. Run npm run build.`)
}
