import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'

const codes = async (...args: Parameters<typeof read>) => (await read(...args)).findings.map(({ code }) => code)

describe('what cannot be read is named', () => {
  it('an empty document', async () => {
    expect(await codes('\ufeff \n\t')).toEqual(['empty-document'])
  })
  it('a document without a table', async () => {
    expect(await codes('# 甲')).toEqual(['no-table'])
  })
  it('a binary file', async () => {
    const document = await read(Buffer.from('%PDF-1.7 …'))
    expect(document).toMatchObject({ text: '', format: null, encoding: null, blocks: [] })
    expect(document.findings).toEqual([{ code: 'binary-input', args: { head: '%PDF' }, span: null }])
  })
  it('too many bytes, of a string those of its UTF-8', async () => {
    const { findings, format } = await read('甲乙', { maxBytes: 5 })
    expect(findings).toEqual([{ code: 'too-large', args: { bytes: 6, limit: 5 }, span: null }])
    expect(format).toBe(null)
    expect(await codes('甲乙', { maxBytes: 6 })).toEqual(['no-table'])
  })
  it.each([
    ['| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n| c |\n|---|\n', 'pipes'],
    ['<table><tr><td>a<td>b<tr><td>1<td>2<tr><td>3<td>4</table><table><td>c</table>', 'HTML'],
    ['甲\n\n<table><tr><td>a<td>b<tr><td>1<td>2</table>\n\n<table><tr><td>3<td>4</table>\n', 'HTML in Markdown'],
  ])('too many cells in %j, and what came before is kept', async (source) => {
    const { findings, tables } = await read(source, { maxCells: 5 })
    expect(findings).toEqual([{ code: 'too-many-cells', args: { limit: 5 }, span: null }])
    expect(tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text))).toEqual(['a', 'b', '1', '2', '3'])
  })
  it('tables too deep in tables, and what lies around them is kept', async () => {
    const depth = 150
    const source = `<table><tr><td>1${'<table><tr><td>x'.repeat(depth)}${'</table>'.repeat(depth)}<td>2</table><p>尾`
    const { findings, tables, blocks, text } = await read(source)
    expect(findings.map(({ code, args }) => [code, args])).toEqual([['too-deep', { limit: 100 }]])
    expect(text.slice(findings[0]?.span?.[0])).toMatch(/^<table><tr><td>x/)
    expect(tables).toHaveLength(100)
    expect(tables[0]?.rows[0]?.map((cell) => cell.text)).toEqual(['1', '2'])
    expect(blocks.at(-1)).toMatchObject({ kind: 'prose', text: '尾' })
  })
})

it('reads ten megabytes of pipes', async () => {
  expect(await codes('|'.repeat(10_000_000))).toEqual(['no-table'])
  expect(await codes('||||\n'.repeat(2_000_000))).toEqual(['too-many-cells'])
})
