import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { catalogueOf, pageOf } from './page.ts'

const folder = '../../docs/checks'

describe('the pages of the checks are those that the metadata give', () => {
  it.each(checks.map((check) => [check.id, check] as const))('%s', async (id, check) => {
    await expect(pageOf(check)).toMatchFileSnapshot(`${folder}/${id}.md`)
  })

  it('the catalogue', async () => {
    await expect(catalogueOf(checks)).toMatchFileSnapshot(`${folder}/README.md`)
  })

  it('no page is left over', () => {
    const known = new Set([...checks.map(({ id }) => `${id}.md`), 'README.md', 'own-check.md'])
    const pages = readdirSync(new URL('../../docs/checks', import.meta.url))
    expect(pages.filter((page) => !known.has(page))).toEqual([])
  })
})
