import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { isHonest, sameWhereverCut, survivesMutation } from './properties.ts'

const seeds = (count: number) => Array.from({ length: count }, (_, i) => `property:${i}`)

describe('on generated documents, whatever their form, shape and damage', () => {
  it('counts every cell once and says where each value stands', async () => {
    for (const seed of seeds(30)) expect(await isHonest(extract, seed)).toEqual([])
  })

  it('throws on no change of bytes', async () => {
    for (const seed of seeds(60)) expect(await survivesMutation(extract, seed)).toEqual([])
  })
})

describe('on generated HTML without damage', () => {
  it('reads a form cut between any two rows as the form uncut', async () => {
    for (const seed of seeds(4)) expect(await sameWhereverCut(extract, seed)).toEqual([])
  })
})
