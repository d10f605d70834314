import { describe, expect, it } from 'vitest'
import { extract, Result } from '../../src/index.ts'
import { invariants } from '../invariants.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'

describe.skipIf(!hasCorpus)('the real documents of the corpus', () => {
  const documents = corpusFiles('real', /\.(md|html|source\.txt)$/)

  it('are there', () => {
    expect(documents.length).toBeGreaterThan(20)
  })
  it.each(documents)('$name gives a valid result, and again the same one', async ({ name, text }) => {
    const result = await extract(text, { name })
    expect(Result.parse(result)).toEqual(result)
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(JSON.stringify(await extract(text, { name }))).toBe(JSON.stringify(result))
  })
  it.each(documents)('$name keeps the invariants', async ({ name, text }) => {
    const result = await extract(text, { name })
    const faults = Object.entries(invariants).map(([rule, find]) => [rule, find(result, text)])
    expect(faults).toEqual(Object.keys(invariants).map((rule) => [rule, []]))
  })
})
