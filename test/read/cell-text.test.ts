import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'

/** Text of one cell, read in a pipe table. */
async function cell(content: string): Promise<string | undefined> {
  const { tables } = await read(`| a | b |\n|---|---|\n| ${content} | x |\n`)
  return tables[0]?.rows[1]?.[0]?.text
}

describe('the text of a cell', () => {
  const cases: [name: string, content: string, text: string][] = [
    ['breaks lines at br in every spelling', '甲<br>乙<br/>丙<BR />丁', '甲\n乙\n丙\n丁'],
    ['makes paragraphs of p', '<p>(一) 甲</p> <p>(二) 乙</p>', '(一) 甲\n(二) 乙'],
    ['makes lines of list items', '<ul><li>甲</li><li>乙</li></ul>', '甲\n乙'],
    ["breaks lines at a converter's literal line break", '甲\\n乙', '甲\n乙'],
    ['leaves LaTeX alone', '$a \\neq b$', '$a \\neq b$'],
    ['resolves entities', '&lt;5&nbsp;&amp;&#32;&#x4e2d;&ge;3', '<5\u00a0& 中≥3'],
    ['asks remark for rare entities', '&frac12;年', '½年'],
    ['resolves an escaped pipe', '甲\\|乙&#124;丙', '甲|乙|丙'],
    ['removes emphasis', '**甲**乙*丙*__丁__', '甲乙丙丁'],
    ['removes what is wholly bold', '**部门名称**', '部门名称'],
    ['removes links and images', '[甲](http://a.b/c "d") ![乙](e.png)', '甲 乙'],
    ['removes markup inside links', '[**甲**乙](c)', '甲乙'],
    ['removes code marks', '`a\\|b` ``c`d``', 'a|b c`d'],
    ['removes inline tags and comments', '<span style="color:red">甲</span><sup>2</sup><!-- x -->', '甲2'],
    ["keeps a template's bound", '受益人数（≥**人）满意度（≥**%）', '受益人数（≥**人）满意度（≥**%）'],
    ['reads a bold figure behind a comparator', '≥**95**%', '≥95%'],
    ['keeps text that begins like a tag', '<5300元/人*月', '<5300元/人*月'],
    ['keeps asterisks behind a lesser-than sign', '<**元/户·年', '<**元/户·年'],
    ['keeps stars', '★★★甲', '★★★甲'],
    ['keeps asterisks that multiply', '1*2*3，8小时*21天*12月', '1*2*3，8小时*21天*12月'],
    ['keeps a tilde in ranges', '85%~90%，1~2次', '85%~90%，1~2次'],
    ['removes deleted marks', '~~甲~~', '甲'],
    ['folds blanks', '甲  \t 乙', '甲 乙'],
    ['drops lines without text', '甲<br><br> <br>乙<br>', '甲\n乙'],
    ['is empty when only blanks stand in it', '&nbsp;<br>\u3000', ''],
    ['keeps the blank lines of underscores', '____年__月', '____年__月'],
    ['keeps a footnote mark', '预算数[^1]', '预算数[^1]'],
  ]
  it.each(cases)('%s', async (_, content, text) => {
    expect(await cell(content)).toBe(text)
  })
})
