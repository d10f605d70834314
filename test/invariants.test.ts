import { describe, expect, it } from 'vitest'
import { extract, Result } from '../src/index.ts'
import { fixtures } from './fixtures.ts'
import { invariants } from './invariants.ts'

describe.each(fixtures)('the result of $slug', async ({ file, source }) => {
  const result = await extract(source, { name: file })

  it('satisfies its own schema', () => {
    expect(Result.parse(result)).toEqual(result)
  })
  it('is the same, byte for byte, a second time and from bytes', async () => {
    const again = await extract(new TextEncoder().encode(source), { name: file })
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ...result, source: again.source }))
    expect(again.source).toEqual({ ...result.source, encoding: again.source.encoding })
  })
  it.each(Object.keys(invariants))('%s', (name) => {
    expect(invariants[name]?.(result, source)).toEqual([])
  })
})
