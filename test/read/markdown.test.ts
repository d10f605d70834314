import { describe, expect, it } from 'vitest'
import { type Document, read } from '../../src/read/index.ts'

/** Blocks in short: prose as role and text, tables as rows of texts. */
async function blocks(source: string) {
  return shorten(await read(source))
}

function shorten({ blocks }: Document) {
  return blocks.map((block) =>
    block.kind === 'prose'
      ? `${block.role}${block.depth ?? ''}: ${block.text}`
      : [block.delimited, ...block.rows.map((row) => row.map(({ text }) => text))],
  )
}

describe('Markdown', () => {
  const cases: [name: string, source: string, expected: unknown[]][] = [
    [
      'tells headings, paragraphs and lists apart',
      '# 甲 #\n\n乙\n丙\n\n- 丁\n- 戊\n\n己\n==\n',
      ['heading1: 甲', 'paragraph: 乙\n丙', 'paragraph: 丁', 'paragraph: 戊', 'heading1: 己'],
    ],
    ['sees no table in fenced code', '```\n| a | b |\n|---|---|\n```\n', []],
    ['keeps indented text, which may be a title', '            绩效目标申报表\n', ['paragraph: 绩效目标申报表']],
    [
      'keeps surplus cells',
      '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n',
      [[true, ['a', 'b'], ['1', '2', '3'], ['4']]],
    ],
    [
      'reads a table without a delimiter row',
      '说明\n甲 | 1 | ||\n乙 | 2 | ||\n',
      ['paragraph: 说明', [false, ['甲', '1', '', ''], ['乙', '2', '', '']]],
    ],
    ['takes a single line with pipes for text', '首页 | 新闻\n', ['paragraph: 首页 | 新闻']],
    [
      'reads a delimiter row of another width',
      '| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n',
      [[true, ['a', 'b', 'c'], ['1', '2', '3']]],
    ],
    ['reads rows under a delimiter row alone', '|---|---|\n| 1 | 2 |\n| 3 | 4 |\n', [[false, ['1', '2'], ['3', '4']]]],
    [
      'does not take none-marks for a delimiter row',
      '| 甲 | 1 |\n| - | - |\n| 乙 | 2 |\n',
      [[true, ['甲', '1'], ['乙', '2']]],
    ],
    [
      'reads none-marks below other rows without a delimiter row',
      '| 甲 | 1 | a |\n| - | - |\n| 乙 | 2 | b |\n',
      [[false, ['甲', '1', 'a'], ['-', '-'], ['乙', '2', 'b']]],
    ],
    [
      'keeps a second delimiter row as GFM does, a row',
      '| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n',
      [[true, ['a', 'b'], ['1', '2'], ['---', '---'], ['3', '4']]],
    ],
    [
      'gives a line cut out of its row a row of its own',
      '甲 | 1 |\n续行\n乙 | 2 |\n',
      [[false, ['甲', '1'], ['续行'], ['乙', '2']]],
    ],
    [
      'joins rows that have a line for every cell',
      '自评表\n|\n项目名称 |\n清淤 | |||\n|\n资金 |\n年初 |\n1 | ||\n|\n\\| |\n|\n2 |\n3 |\n4 |\n',
      [
        'paragraph: 自评表',
        [false, ['项目名称', '清淤', '', '', ''], ['资金', '年初', '1', '', ''], ['|', '', '2', '3', '4']],
      ],
    ],
    [
      'joins such rows when the first pipe is missing',
      '附件 |\n|\n|\n|\n甲 |\n1 | |\n|\n乙 |\n2\n续 | |\n',
      [[false, ['附件', '', ''], ['甲', '1', ''], ['乙', '2\n续', '']]],
    ],
    [
      'gives cells that have a line each rows of their own',
      '甲\n|\n1\n|\n乙\n|\n2\n|\n',
      [[false, ['甲'], ['1'], ['乙'], ['2']]],
    ],
    [
      'reads HTML tables with blank lines inside',
      '前\n\n<table>\n<tr><td>甲\n\n</td><td>1</td></tr>\n\n</table>\n\n后\n',
      ['paragraph: 前', [true, ['甲', '1']], 'paragraph: 后'],
    ],
    [
      'reads an HTML table inside a line',
      '单位：万元<table><tr><td>甲</td></tr></table>注：无\n',
      ['paragraph: 单位：万元', [true, ['甲']], 'paragraph: 注：无'],
    ],
    [
      'reads an HTML table without an end tag',
      '# 甲\n\n<table>\n\n<tr><td>乙\n\n<tr><td>丙\n\n## 丁\n',
      ['heading1: 甲', [true, ['乙'], ['丙']], 'heading2: 丁'],
    ],
    [
      'reads an HTML table in a quote without its marks',
      '甲\n\n> <table>\n> <tr><td>乙\n> 丙</td></tr>\n> </table>\n',
      ['paragraph: 甲', [true, ['乙 丙']]],
    ],
    ['leaves a table tag in code alone', '用 `<table>` 标签\n', ['paragraph: 用 <table> 标签']],
    ['leaves a table tag in a row alone', '| a | b |\n|---|---|\n| <table> | 1 |\n', [[true, ['a', 'b'], ['', '1']]]],
    [
      'reads the text of HTML blocks',
      '甲\n\n<div align="center">自评表</div>\n',
      ['paragraph: 甲', 'paragraph: 自评表'],
    ],
    ['passes over comments and styles', '甲\n\n<!-- 乙 -->\n\n<style>丙</style>\n', ['paragraph: 甲']],
    ['ends a line at a lone CR', '| a | b |\r|---|---|\r| 1 | 2 |\r', [[true, ['a', 'b'], ['1', '2']]]],
  ]
  it.each(cases)('%s', async (_, source, expected) => {
    expect(await blocks(source)).toEqual(expected)
  })

  it('places every cell between its pipes, without blanks, CR and byte order mark aside', async () => {
    const source = '\ufeff单位：元\r\n\r\n|  甲 | 1 |\r\n|---|--|\r\n| \u3000 |2\u00a0|\r\n'
    const { text, tables } = await read(source)
    expect(text).toBe(source.slice(1))
    const cells = tables[0]?.rows.flat() ?? []
    expect(cells.map(({ span }) => text.slice(...span))).toEqual(['甲', '1', '', '2'])
    expect(cells.map(({ span, header }) => [...span, header])).toEqual([
      [11, 12, true],
      [15, 16, true],
      [31, 31, false],
      [35, 36, false],
    ])
  })

  it('numbers pipe tables and HTML tables by their start', async () => {
    const { tables } = await read('a | b\n--|--\n\n<table><tr><td><table></table></table>\n\na | b\n--|--\n')
    expect(tables.map(({ index, syntax, parent }) => [index, syntax, parent])).toEqual([
      [0, 'pipe', null],
      [1, 'html', null],
      [2, 'html', 1],
      [3, 'pipe', null],
    ])
  })
})
