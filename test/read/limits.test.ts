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

describe('a trap costs no more than its size', () => {
  const fill = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length))
  const rows = (unit: string) => (size: number) => `| a | b |\n|---|---|\n${fill(unit)(size)}`
  const oneCell = (unit: string) => (size: number) => `| a | b |\n|---|---|\n| ${fill(unit)(size)} | x |\n`
  const html = (unit: string) => (size: number) => `<!doctype html>${fill(unit)(size)}`
  const numbered = (unit: (i: number) => string) => (size: number) =>
    Array.from({ length: size / unit(9999).length }, (_, i) => unit(i)).join('')
  const traps: [name: string, make: (size: number) => string][] = [
    ['a line of pipes', fill('|')],
    ['lines of pipes', fill('|||||\n')],
    ['delimiter rows', fill('|---|---|\n')],
    ['footnote marks', fill('[^i] ')],
    ['footnote marks in cells', rows('| [^i] | [^j]: x |\n')],
    ['open links', fill('[a](')],
    ['open links in a cell', oneCell('[a](')],
    ['links closed far away', (size) => oneCell('[a](')(size).replace('| x |', ') | x |')],
    ['links with markup', rows('| [**a**](b) | [`c`](d "e") |\n')],
    ['brackets in a cell', oneCell('[')],
    ['runs of backticks', (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, i) => '`'.repeat(i)).join(' ')],
    ['asterisks in a cell', oneCell('**a *b ')],
    ['underscores', fill('_a__b ')],
    [
      'lists in lists',
      (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => `${' '.repeat(2 * i)}- a\n`).join(''),
    ],
    ['list marks in a line', (size) => `${fill('- ')(size / 2)}x\n${fill('\n')(size / 2)}`],
    ['quote marks', fill('>')],
    ['lazy lines', (size) => `${fill('>')(size / 2)}a\n${fill('a\n')(size / 2)}`],
    ['fences', fill('``` a\n')],
    ['tables in tables', fill('<table><tr><td>')],
    ['open tables in Markdown', (size) => `甲\n${fill('x <table> ')(size)}`],
    ['stray ends of tables', (size) => `甲\n\n<div>${fill('</table>')(size)}`],
    ['open divisions', html('<div>')],
    ['divisions and stray ends', (size) => html('<div>')(size / 2) + fill('</span>')(size / 2)],
    ['open fonts', numbered((i) => `<p><font size=${i}>`)],
    ['attributes', (size) => `<table ${numbered((i) => `a${i}=1 `)(size)}>`],
    ['spans of 65534 rows', (size) => `<table>${fill('<tr><td rowspan=65534 colspan=1000>a')(size)}`],
    ['open comments', oneCell('<!-- ')],
    ['open tags', oneCell('<a b="')],
    ['instructions', oneCell('<?')],
    ['entities', oneCell('&amp;&nbsp;&#160;')],
    ['rare entities', rows('| &copy; | &frac12; |\n')],
    ['NUL characters', fill('| a\0 | b |\n')],
    ['backslashes', oneCell('\\')],
    ['one CR far away', (size) => `${fill('a\n')(size)}\r`],
    ['a long line', fill('一二三')],
    ['blanks', (size) => `${fill(' ')(size)}a`],
    ['page marks', fill('第 3 页\n\n')],
  ]
  it.each(traps)('%s', async (_, make) => {
    const start = performance.now()
    await read(make(128 * 1024))
    // 128 KB take some ten milliseconds, or minutes where time grows with the square.
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('ten megabytes of pipes', async () => {
    expect(await codes('|'.repeat(10_000_000))).toEqual(['no-table'])
    expect(await codes('||||\n'.repeat(2_000_000))).toEqual(['too-many-cells'])
  })
})
