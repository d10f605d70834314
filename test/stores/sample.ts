import { extract } from '../../src/extract.ts'
import type { Result } from '../../src/schema/index.ts'
import { type Encoding, type Entry, encode, type InputStatus, type Store } from '../../src/stores/index.ts'
import { fixtures } from '../fixtures.ts'
import { generateDocument } from '../generate/document.ts'

/** Results of every fixture and of some generated documents, among them damaged ones and ones of many forms. */
export const sample: readonly Result[] = await Promise.all([
  ...fixtures.map(({ slug, file, source }) => extract(source, { name: `${slug}/${file}` })),
  ...Array.from({ length: 24 }, (_, i) => {
    const { name, text } = generateDocument(`store ${i}`)
    return extract(text, { name: `generated/${i}/${name}` })
  }),
])

/** A result as an input of a store. */
export function entryOf(result: Result, encoding: Encoding, over: Partial<Entry> = {}): Entry {
  const { name, sha256 } = result.source
  const status: InputStatus = result.reports.length > 0 ? 'forms' : 'no-form'
  const content = encode(encoding, result)
  return { name, relative: name, sha256, status, reason: null, duplicateOf: null, content, ...over }
}

/** Writes results to a store, some at a time, from opening to closing. */
export async function fill(store: Store, results: readonly Result[], batch = 7): Promise<void> {
  await store.open()
  for (let i = 0; i < results.length; i += batch)
    await store.write(results.slice(i, i + batch).map((result) => entryOf(result, store.encoding)))
  await store.finish([])
  await store.close()
}
