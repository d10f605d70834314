import { describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import { apiPage } from './api-page.ts'

describe('the API reference', () => {
  const page = apiPage()
  it('is written from the declarations', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/api.md')
  })
  it('tells of every value that the library exports', () => {
    const told = new Set([...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name))
    expect(Object.keys(library).filter((name) => !told.has(name))).toEqual([])
  })
})
