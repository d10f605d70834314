import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { fixtures } from './fixtures.ts'

describe('the documents under fixtures/', () => {
  it.each(fixtures)('$slug gives what it is expected to give', async ({ slug, file, source }) => {
    const { tool, ...result } = await extract(source, { name: file })
    expect(tool.name).toBe('ziping')
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(`../fixtures/${slug}/expected.json`)
  })
})
