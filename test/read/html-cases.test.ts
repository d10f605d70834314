import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'

const page = (body: string) => `<!DOCTYPE html><html><head><title>不是正文</title></head><body>${body}</body></html>`

describe('HTML', () => {
  it('reads headings, paragraphs, captions and tables in source order', async () => {
    const { format, blocks } = await read(
      page('<h2>甲</h2><p>乙<br>丙<ul><li>丁</ul><table><caption>戊</caption><tr><th>己<td>庚</table>辛'),
    )
    expect(format).toBe('html')
    expect(
      blocks.map((block) =>
        block.kind === 'prose' ? [block.role, block.depth, block.text, block.table] : block.rows.length,
      ),
    ).toEqual([
      ['heading', 2, '甲', null],
      ['paragraph', null, '乙\n丙', null],
      ['paragraph', null, '丁', null],
      1,
      ['caption', null, '戊', 0],
      ['paragraph', null, '辛', null],
    ])
  })

  const spans: [attributes: string, rowspan: number, colspan: number][] = [
    ['', 1, 1],
    ['rowspan=2 colspan="3"', 2, 3],
    ['rowspan="2;" colspan=" 4px"', 2, 4],
    ['rowspan="0" colspan="0"', 0, 1],
    ['rowspan="-1" colspan="x"', 1, 1],
    ['rowspan="+2" colspan=""', 2, 1],
    ['rowspan=99999999999999999999 colspan=1001', 65534, 1000],
    ['ROWSPAN=2 rowspan=3', 2, 1],
  ]
  it.each(spans)('reads spans by the rules of WHATWG: %s', async (attributes, rowspan, colspan) => {
    const { tables } = await read(page(`<table><tr><td ${attributes}>甲</table>`))
    expect(tables[0]?.rows[0]?.[0]).toMatchObject({ rowspan, colspan })
  })

  const texts: [name: string, content: string, text: string][] = [
    ['folds white space', ' 甲\n\t 乙 ', '甲 乙'],
    ['breaks lines at blocks and br', '<p>甲</p>\n<p>乙<br/>丙</p><div>丁</div>戊', '甲\n乙\n丙\n丁\n戊'],
    ["breaks lines at a converter's literal line break", '甲\\n乙', '甲\n乙'],
    ['is empty for a hard space', '<o:p>&nbsp;</o:p>', ''],
    [
      'passes over what is hidden',
      '甲<span style="DISPLAY : none">乙</span><b hidden>丙</b><script>丁</script><!-- 戊 -->己',
      '甲己',
    ],
    ['passes over what Word hides', '甲<span style="color:red;mso-hide:all">乙</span>', '甲'],
    [
      'reads conditional comments as browsers do',
      '<!--[if gte mso 9]>甲<![endif]--><![if !supportEmptyParas]>乙<![endif]>',
      '乙',
    ],
    ['keeps Markdown marks', '**甲** `乙` 1*2*3', '**甲** `乙` 1*2*3'],
    ['keeps lines in pre', '<pre>甲\n乙</pre>', '甲\n乙'],
  ]
  it.each(texts)('%s', async (_, content, text) => {
    const source = page(`<table><tr><td>${content}</td></tr></table>`)
    const cell = (await read(source)).tables[0]?.rows[0]?.[0]
    expect(cell?.text).toBe(text)
    expect(source.slice(...(cell?.span ?? [0, 0]))).toBe(content.trim())
  })

  it('reads nested tables as tables of their own, and text around them as prose too', async () => {
    const { tables, blocks } = await read(page('<table><tr><td><p>标题</p><table><tr><td>内</table>尾<td>旁</table>'))
    expect(tables.map(({ parent, rows }) => [parent, rows.flat().map(({ text }) => text)])).toEqual([
      [null, ['标题\n尾', '旁']],
      [0, ['内']],
    ])
    expect(blocks.flatMap((block) => (block.kind === 'prose' ? [block.text] : []))).toEqual(['标题', '尾'])
  })

  it('keeps hidden rows in place, without text', async () => {
    const { tables } = await read(page('<table><tr style="display:none"><td>甲<tr><td>乙</table>'))
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([[''], ['乙']])
  })

  it('knows the first row of each row group', async () => {
    const { tables } = await read(
      page('<table><thead><tr><th>a<tbody><tr><td>b<tr><td>c</tbody><tr><td>d<tfoot></tfoot></table>'),
    )
    expect(tables[0]?.groups).toEqual([0, 1, 3])
  })
})

describe('the format', () => {
  const cases: [source: string, format: string][] = [
    ['<!doctype html><p>a', 'html'],
    ['\n<!-- saved from url=(0014)about:internet -->\n<HTML>a', 'html'],
    ['<?xml version="1.0"?><html><body>a', 'html'],
    ['<table><tr><td>a</table>', 'html'],
    ['<meta charset=gbk><table><tr><td>a</table>', 'html'],
    ['<table><tr><td>a</table>\n\n## 甲\n', 'markdown'],
    ['<div align="center">甲</div>\n\n| a |\n|---|\n', 'markdown'],
    ['# a\n<table></table>', 'markdown'],
    ['<5300元', 'markdown'],
    ['甲', 'markdown'],
  ]
  it.each(cases)('of %j is %s', async (source, format) => {
    expect((await read(source)).format).toBe(format)
  })
})
