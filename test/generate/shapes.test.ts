import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { sameInEveryShape } from './properties.ts'

describe('a generated form', () => {
  const seeds = Array.from({ length: 21 }, (_, i) => `property:${i + 54}`)

  it.each(seeds)(
    'of seed %s gives the same record as HTML, as HTML in Markdown, with blanks and with copies',
    async (seed) => {
      expect(await sameInEveryShape(extract, seed)).toEqual([])
    },
  )
})
