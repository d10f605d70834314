import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ddl, tables } from '../../src/tables/index.ts'
import { dictionary } from './page.ts'

const page = '../../docs/warehouse.md'
const MARK = '<!-- from here on written by the tests; do not edit -->'

describe('docs/warehouse.md', () => {
  it('has the diagram and the dictionary that the tables give', async () => {
    const [prose = ''] = readFileSync(new URL(page, import.meta.url), 'utf8').split(MARK)
    await expect(`${prose}${MARK}\n\n${dictionary()}`).toMatchFileSnapshot(page)
  })
})

describe('the tables', () => {
  it('stand after those that they refer to, and refer by whole keys', () => {
    const before: string[] = []
    for (const { name, references, columns } of tables) {
      before.push(name)
      for (const reference of references) {
        expect(before).toContain(reference.table)
        const key = tables.find((table) => table.name === reference.table)?.key
        expect(reference.columns).toHaveLength(key?.length ?? 0)
        expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining([...reference.columns]))
      }
    }
  })
  it('have statements for every engine', () => {
    for (const dialect of ['duckdb', 'postgres', 'sqlite'] as const)
      expect(ddl(dialect).filter((statement) => statement.startsWith('CREATE TABLE'))).toHaveLength(tables.length + 1)
  })
})
