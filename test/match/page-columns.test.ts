import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { html, pipes } from './tables.ts'

const HEAD = '<td>项目名称<td colspan=5>甲项目'
const COLUMNS = '<td>绩效指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>得分'
const FIRST = '<td rowspan=1>　<td>数量指标<td>绿道里程<td>3公里<td>3公里<td>9'
const PAGE = `## 项目支出绩效自评表\n\n${html(HEAD, COLUMNS, FIRST)}\n`

/** Type, name, target, actual and score of the indicators after the first. */
async function rest(next: string) {
  const { reports } = await extract(PAGE + next)
  const [, ...list] = reports[0]?.record.indicators ?? []
  return {
    rows: list.map(({ type, name, target, actual, score }) =>
      [type, name, target?.text, actual?.text, score].join(' '),
    ),
  }
}

const ROWS = ['质量指标 验收合格率 100% 98% 8', '满意度指标 服务对象满意度 90% 91% 7']

const pages: [title: string, next: string][] = [
  [
    'as many columns',
    html(
      '<td><td>质量指标<td>验收合格率<td>100%<td>98%<td>8',
      '<td><td>满意度指标<td>服务对象满意度<td>90%<td>91%<td>7',
    ),
  ],
  [
    'a column taken for two',
    html(
      '<td><td>质量指标<td colspan=2>验收合格率<td>100%<td>98%<td>8',
      '<td><td>满意度指标<td colspan=2>服务对象满意度<td>90%<td>91%<td>7',
    ),
  ],
  [
    'the column of the section left out',
    html('<td>质量指标<td>验收合格率<td>100%<td>98%<td>8', '<td>满意度指标<td>服务对象满意度<td>90%<td>91%<td>7'),
  ],
  [
    'blanks for a merged name',
    pipes('||质量指标|验收合格率||100%|98%|8', '||满意度指标|服务对象满意度||90%|91%|7').replace(/^\| \|/gm, '|'),
  ],
]

describe('the rows of a next page', () => {
  it.each(pages)('are read the same with %s', async (_, next) => {
    expect((await rest(next)).rows).toEqual(ROWS)
  })

  it('may be one row whose name is printed like a type', async () => {
    const { rows } = await rest(html('<td><td>满意度指标<td>服务对象满意度<td>90%<td>91%<td>7'))
    expect(rows).toEqual(ROWS.slice(1))
  })

  it('may begin with an empty slot of the template', async () => {
    const { rows } = await rest(
      html('<td><td><td>……<td><td><td>', '<td><td>质量指标<td>验收合格率<td>100%<td>98%<td>8'),
    )
    expect(rows).toEqual(ROWS.slice(0, 1))
  })
})
