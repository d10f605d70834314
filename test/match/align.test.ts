import { describe, expect, it } from 'vitest'
import { fitRows } from '../../src/match/align.ts'
import { readHeaders } from '../../src/match/header.ts'
import { html, lexicon, pipes, rowsOf } from './tables.ts'

/** Body rows fitted under the header in the first row of a text: how, and the field of each text. */
async function fits(text: string): Promise<string[]> {
  const [head, ...body] = await rowsOf(text)
  if (head === undefined) throw new Error('no row was read')
  const [header] = readHeaders(head, body[0] ?? null, lexicon).sort((a, b) => b.score - a.score)
  if (header === undefined) throw new Error('no header was read')
  // As the rows of a table are fitted together, those of the next one are on their own.
  const grids = [...new Set(body.map(({ grid }) => grid))]
  return grids
    .flatMap((grid) =>
      fitRows(
        body.filter((row) => row.grid === grid),
        header,
        lexicon,
      ),
    )
    .map(({ by, cells, rest, lead }) => {
      const placed = [...cells].flatMap(([column, list]) => {
        const texts = [...new Set(list.map(({ text }) => text).filter((t) => t !== ''))]
        return texts.length > 0 ? [`${column.field}=${texts.join('+')}`] : []
      })
      const aside = [...lead.map(({ text }) => `lead=${text}`), ...rest.map(({ text }) => `rest=${text}`)]
      return `${by}: ${[...placed, ...aside].join(' ')}`
    })
}

const HEAD = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分'
const FULL = 'category=产出指标 type=数量指标 name=绿道里程 target=3公里 actual=3公里 weight=10 score=9'

describe('a body row', () => {
  it('gives each cell to the column whose header stands above it', async () => {
    expect(await fits(pipes(HEAD, '产出指标|数量指标|绿道里程|3公里|3公里|10|9'))).toEqual([`column: ${FULL}`])
  })

  it('counts a text that is repeated over two columns for both where each has a header of its own', async () => {
    expect(await fits(pipes('三级指标|年度指标值|实际完成值|得分', '合格率|100%|100%|5'))).toEqual([
      'column: name=合格率 target=100% actual=100% score=5',
    ])
  })

  it('sets the label of the section aside, wherever its copies stand', async () => {
    const text = pipes(
      `绩效指标|${HEAD}`,
      '绩效指标|产出指标|数量指标|绿道里程|3公里|3公里|10|9',
      '|||座椅|9个|9个|5|5',
    )
    expect(await fits(text)).toEqual([
      `column: ${FULL} lead=绩效指标`,
      'column: name=座椅 target=9个 actual=9个 weight=5 score=5',
    ])
  })

  it('holds what stands beyond the header apart', async () => {
    const text = html('<td>三级指标<td>年度指标值<td>得分', '<td>绿道里程<td>3公里<td>9<td>照片')
    expect(await fits(text)).toEqual(['column-by-order: name=绿道里程 target=3公里 score=9 rest=照片'])
  })

  it('shows a spanned cell in every row it covers', async () => {
    const text = html(
      '<td>二级指标<td>三级指标<td>年度指标值<td>得分',
      '<td rowspan=2>数量指标<td>绿道里程<td>3公里<td>9',
      '<td>座椅<td>9个<td>5',
    )
    expect(await fits(text)).toEqual([
      'column: type=数量指标 name=绿道里程 target=3公里 score=9',
      'column: type=数量指标 name=座椅 target=9个 score=5',
    ])
  })

  it('takes its cells in order where covered places were left out', async () => {
    const text = pipes(
      HEAD,
      '产出指标|数量指标|绿道里程|3公里|3公里|10|9',
      '座椅|9个|9个|5|5||',
      '树木|90棵|92棵|5|5||',
      '质量指标|合格率|100%|100%|10|10|',
      '时效指标|按时完工率|100%|100%|10|10|',
    )
    expect(await fits(text)).toEqual([
      `column-by-order: ${FULL}`,
      'column-by-order: name=座椅 target=9个 actual=9个 weight=5 score=5',
      'column-by-order: name=树木 target=90棵 actual=92棵 weight=5 score=5',
      'column-by-order: type=质量指标 name=合格率 target=100% actual=100% weight=10 score=10',
      'column-by-order: type=时效指标 name=按时完工率 target=100% actual=100% weight=10 score=10',
    ])
  })
})

describe('a text that can be category and type, where covered places were left out', () => {
  it.each([
    ['is a type without a type beside it', '社会效益|知晓率|≥90%|93%|10|10||', 'type=社会效益 name=知晓率'],
    ['is a type where it stands alone', '社会效益|||||||', 'type=社会效益'],
    [
      'is a category with a type beside it',
      '社会效益|生态效益|知晓率|≥90%|93%|10|10|',
      'category=社会效益 type=生态效益',
    ],
  ])('%s', async (_, row, expected) => {
    const lines = [
      '产出指标|数量指标|绿道里程|3公里|3公里|10|9|',
      '座椅|9个|9个|5|5|||',
      '效益|经济效益|增收|2元|2元|10|10|',
    ]
    const found = await fits(
      pipes(`${HEAD}|备注`, ...lines, row, '满意度|群众满意度|满意率|≥90%|93%|10|10|', '路灯|7盏|7盏|5|5|||'),
    )
    expect(found[3]).toContain(`column-by-order: ${expected}`)
  })
})

describe('a row after a page break', () => {
  const before = (head: string, row: string) => pipes(head, row)
  const first = before(HEAD, '产出指标|数量指标|绿道里程|3公里|3公里|10|9')

  it('is read by column where the next page has as many', async () => {
    const [, next] = await fits(`${first}\n${pipes('||座椅|9个|9个|5|5')}`)
    expect(next).toBe('column: name=座椅 target=9个 actual=9个 weight=5 score=5')
  })

  it('is read by what its columns hold where the next page lost some', async () => {
    const rows = await fits(`${first}\n${pipes('质量指标|座椅完好率|95%|96%|5|4', '|栏杆完好率|95%|97%|6|5')}`)
    expect(rows.slice(1)).toEqual([
      'column-by-position: type=质量指标 name=座椅完好率 target=95% actual=96% weight=5 score=4',
      'column-by-position: name=栏杆完好率 target=95% actual=97% weight=6 score=5',
    ])
  })

  it('is read so though two columns hold the same text in all its rows', async () => {
    const rows = await fits(`${first}\n${pipes('质量指标|座椅完好率|95%|96%|5|5', '|栏杆完好率|95%|97%|5|5')}`)
    expect(rows.slice(1)).toEqual([
      'column-by-position: type=质量指标 name=座椅完好率 target=95% actual=96% weight=5 score=5',
      'column-by-position: name=栏杆完好率 target=95% actual=97% weight=5 score=5',
    ])
  })

  it('is read by what its columns hold where the next page has one more', async () => {
    const rows = await fits(`${first}\n${pipes('|质量指标|座椅完好率||95%|96%|5|4', '||栏杆完好率||95%|97%|6|5')}`)
    expect(rows.slice(1)).toEqual([
      'column-by-position: type=质量指标 name=座椅完好率 target=95% actual=96% weight=5 score=4',
      'column-by-position: name=栏杆完好率 target=95% actual=97% weight=6 score=5',
    ])
  })
})
