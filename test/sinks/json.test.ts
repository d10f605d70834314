import { describe, expect, it } from 'vitest'
import { sampleResult } from '../report/sample.ts'
import { write } from './write.ts'

const a = sampleResult()
const b = sampleResult({ reports: [] })

describe('the json sink', () => {
  it('writes a single result as it is, indented, with a line end', async () => {
    expect(await write('json', [a])).toBe(`${JSON.stringify(a, null, 2)}\n`)
  })
  it.each([
    ['no result', []],
    ['one result of a list', [a]],
    ['several results', [a, b]],
  ])('writes %s as an array', async (_, results) => {
    expect(JSON.parse(await write('json', results, { single: false }))).toEqual(results)
  })
})

describe('the ndjson sink', () => {
  it('writes one result a line', async () => {
    const lines = (await write('ndjson', [a, b])).split('\n')
    expect(lines).toEqual([JSON.stringify(a), JSON.stringify(b), ''])
  })
})
