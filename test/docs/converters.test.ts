import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { imitations } from '../../scripts/converters/imitations.ts'
import { knownConverters } from '../../src/report/index.ts'

const page = readFileSync('docs/converters.md', 'utf8')
const readers = readFileSync('src/read/converter.ts', 'utf8')

describe('the page on converters', () => {
  it('says of every converter that ziping tells what it loses', () => {
    const told = new Set([...readers.matchAll(/name: '([a-z]+)'/g)].map(([, name]) => name))
    expect([...told].sort()).toEqual([...knownConverters()].sort())
    for (const name of told) expect(page).toContain(`\`${name}\``)
  })
  it('holds a measured row for each way of writing', () => {
    const measured = page.split('<!-- measured -->')[1]?.split('<!-- /measured -->')[0] ?? ''
    const rows = measured.split('\n').filter((line) => line.startsWith('| '))
    expect(rows.slice(2).map((row) => row.split(' | ')[0]?.slice(2))).toEqual(imitations.map(({ title }) => title))
    for (const { converter } of imitations) expect(knownConverters()).toContain(converter)
  })
  it('imitates a data frame cell by cell', () => {
    const frame = imitations
      .find(({ title }) => title.includes('nan'))
      ?.rewrite?.('| 甲 |  |\n|---|---|\n| 1 | a\\|b |\n')
    expect(frame).toBe('|  | 0 | 1 |\n|---:|---:|---:|\n| 0 | 甲 | nan |\n| 1 | 1 | a\\|b |\n')
  })
})
