import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'

/** Rows of each table as texts; every span must show its text. */
async function rowsOf(source: string): Promise<string[][][]> {
  const { text, tables } = await read(source)
  return tables.map(({ rows }, i) => {
    expect(tables[i]?.index).toBe(i)
    return rows.map((row) =>
      row.map((cell) => {
        const written = text.slice(...cell.span).replace('&lt;', '<')
        expect(written.replaceAll('&#124;', '|')).toBe(cell.text)
        return cell.text
      }),
    )
  })
}

const page = (body: string) => `<!doctype html><h1>甲</h1>\n${body}`
const two = [
  ['项目', '河道', '单位', '某局'],
  ['指标', '≥3', '值', '<4'],
]

describe('tables that a page prints as text', () => {
  it.each([
    ['rows between pipes in pre', '<pre>\n| 项目 | 河道 | 单位 | 某局 |\n| 指标 | ≥3 | 值 | &lt;4 |\n</pre>'],
    ['with a delimiter row', '<pre>| 项目 | 河道 | 单位 | 某局 |\n|---|---|---|---|\n| 指标 | ≥3 | 值 | &lt;4 |</pre>'],
    ['parted by br', '<div>| 项目 | 河道 | 单位 | 某局 |<br>\n| 指标 | ≥3 | 值 | &lt;4 |<br/>\n</div>'],
    ['columns aligned with blanks', '<pre style="x">\n项目  河道   单位  某局\n指标  ≥3     值    &lt;4\n</pre>'],
    ['columns aligned with wide blanks', '<pre>项目　河道　单位　某局\n指标　≥3　值　&lt;4</pre>'],
    ['columns parted by tabs', '<pre>\n项目\t河道\t单位\t某局\n指标\t≥3\t值\t&lt;4\n</pre>'],
  ])('%s', async (_, body) => {
    expect(await rowsOf(page(body))).toEqual([two])
    // In Markdown they stand in a region of HTML.
    expect(await rowsOf(`甲\n\n${body}\n\n乙\n`)).toEqual([two])
  })

  it('a blank between two tabs is a blank cell', async () => {
    expect(await rowsOf(page('<pre>a\t\tb\nc\td\te</pre>'))).toEqual([
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
      ],
    ])
  })

  it('count with the tables around them, in the order of the page', async () => {
    const table = (text: string) => `<table><caption>题</caption><tr><td>${text}</table>`
    const source = page(`${table('1')}<pre>a | b\nc | d</pre>${table('2')}<pre>e\tf\ng\th</pre>${table('3')}`)
    expect((await rowsOf(source)).map((rows) => rows[0]?.[0])).toEqual(['1', 'a', '2', 'e', '3'])
    const { blocks } = await read(source)
    expect(blocks.flatMap((block) => (block.kind === 'prose' && block.table !== null ? [block.table] : []))).toEqual([
      0, 2, 4,
    ])
  })

  it.each([
    ['program text', '<pre>if (a || b) {\n  return  c\n}</pre>'],
    ['verses', '<pre>一行白鹭上青天\n窗含西岭千秋雪</pre>'],
    ['a menu in one line', '<p>首页 | 公开 | 互动</p>'],
    ['text in a cell', '<table><tr><td><pre>a | b\nc | d</pre></table>'],
  ])('are not seen in %s', async (_, body) => {
    expect((await read(page(body))).tables.filter(({ syntax }) => syntax === 'pipe')).toEqual([])
  })
})

it('the borders of a grid table are no rows', async () => {
  expect(await rowsOf('甲\n\n+----+----+\n| a  | b  |\n+====+====+\n| c  | d  |\n+----+----+\n')).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ])
})
