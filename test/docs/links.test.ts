import { describe, expect, it } from 'vitest'
import { leadsSomewhere, linksOf, pagesOfRepository } from './markdown-links.ts'

describe('the links of the pages', () => {
  const pages = pagesOfRepository()
  it('lead to files and headings that are there', () => {
    const dead = pages.flatMap(linksOf).filter((link) => !leadsSomewhere(link))
    expect(dead.map(({ from, to, fragment }) => `${from} → ${to}#${fragment}`)).toEqual([])
  })
  it.each(['README.md', 'README.zh.md'])('reach every page from %s', (start) => {
    const reached = new Set([start])
    for (const page of reached) {
      for (const { to } of pages.includes(page) ? linksOf(page) : []) reached.add(to)
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([])
  })
})
