import { describe, expect, it } from 'vitest'
import { tables } from '../../src/tables/index.ts'
import { folderWith } from './folder.ts'
import { run } from './run.ts'

const form = 'fixtures/linhu-water-2023/source.md'

describe('rows for the tables of the warehouse', () => {
  it('are a line a document, each table by its name and each row as long as its columns', async () => {
    const { stdout } = await run(['extract', form, 'fixtures/minimal-department/source.md', '--as', 'rows'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      const rows: Record<string, unknown[][]> = JSON.parse(line)
      expect(Object.keys(rows)).toEqual(expect.arrayContaining(['inputs', 'documents', 'reports', 'evidence']))
      for (const [name, list] of Object.entries(rows)) {
        const table = tables.find((known) => known.name === name)
        expect(list.map((row) => row.length)).toEqual(list.map(() => table?.columns.length))
      }
    }
  })
  it('tell of an input that could not be read why, in the table of inputs alone', async () => {
    const { stdout } = await run(['extract', '--stdin', 'ndjson', '--as', 'rows'], { stdin: '{"name": "a.md"}\n' })
    const { inputs, ...rest } = JSON.parse(stdout)
    expect([inputs[0].slice(0, 4), rest]).toEqual([['a.md', null, 'unreadable', 'invalid-line'], {}])
  })
  it('are refused for a file, which a store fills better', async () => {
    const folder = folderWith({})
    const { code, stderr } = await run(['extract', form, form, '--as', 'rows', '-o', `${folder}/a.json`])
    expect([code, stderr]).toEqual([2, expect.stringContaining('--as rows writes lines to standard output')])
  })
})

describe('schema --tables', () => {
  it('prints every table with its key, its references and the types of its columns', async () => {
    const told = JSON.parse((await run(['schema', '--tables'])).stdout)
    expect(told.tables.map(({ name }: { name: string }) => name)).toEqual(tables.map(({ name }) => name))
    const funds = told.tables.find(({ name }: { name: string }) => name === 'funds')
    expect(funds.columns).toContainEqual({
      name: 'executed',
      type: { kind: 'decimal', precision: 20, scale: 6 },
      nullable: true,
    })
  })
})
