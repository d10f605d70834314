import { describe, expect, it } from 'vitest'
import type { Header } from '../../src/match/columns.ts'
import { readHeaders } from '../../src/match/header.ts'
import type { FormRow } from '../../src/match/items.ts'
import { refineHeader } from '../../src/match/later-header.ts'
import { html, lexicon, pipes, rowsOf } from './tables.ts'

/** The best reading of a table's first row as a column header. */
async function headerOf(text: string): Promise<Header | null> {
  return bestHeader(await rowsOf(text))
}

function bestHeader([row, next]: readonly FormRow[]): Header | null {
  if (row === undefined) throw new Error('no row was read')
  const [best] = readHeaders(row, next ?? null, lexicon).sort((a, b) => b.score - a.score)
  return best ?? null
}

/** A header in one line: its section, the label of the section in brackets, its columns by field and place. */
function line(header: Header | null): string | null {
  if (header === null) return null
  const columns = header.columns.map(({ field, start, end, block }) => {
    const place = end === start + 1 ? `${start}` : `${start}-${end - 1}`
    return `${field}@${place}${block > 0 ? `#${block}` : ''}`
  })
  return [header.section + (header.lead === null ? '' : `(${header.lead.text})`), ...columns].join(' ')
}

const INDICATORS = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分'
const COLUMNS = 'category@0 type@1 name@2 target@3 actual@4 weight@5 score@6'

const headers: [title: string, table: string, found: string | null][] = [
  ['indicators', pipes(INDICATORS, '产出指标|数量指标|植树|100棵|100棵|10|10'), `indicators ${COLUMNS}`],
  [
    'the label of the section left of it, blank below',
    pipes(`绩效指标|${INDICATORS}`, '|产出指标|数量指标|植树|100棵|100棵|10|10'),
    'indicators(绩效指标) category@1 type@2 name@3 target@4 actual@5 weight@6 score@7',
  ],
  [
    'the label of the section left of it, repeated below',
    pipes(`绩效指标|${INDICATORS}`, '绩效指标|产出指标|数量指标|植树|100棵|100棵|10|10'),
    'indicators(绩效指标) category@1 type@2 name@3 target@4 actual@5 weight@6 score@7',
  ],
  [
    'a label in each column it covers',
    pipes('一级指标|一级指标|三级指标|三级指标|指标值|完成值|得分', '产出指标|产出指标|植树|植树|10|10|5'),
    'indicators category@0-1 name@2-3 target@4 actual@5 score@6',
  ],
  [
    'a label that spans columns',
    html(
      '<td colspan=2>一级指标<td>三级指标<td colspan=2>年度指标值<td>得分',
      '<td colspan=2>产出<td>植树<td colspan=2>1<td>2',
    ),
    'indicators category@0-1 name@2 target@3-4 score@5',
  ],
  [
    'a label that OCR has damaged between others',
    pipes('一级指标|二级指标|三级指标|年度指标值|实际完成佰|分值|得分', '产出|数量|植树|1|1|5|5'),
    `indicators ${COLUMNS}`,
  ],
  [
    'a column that the record has no field for',
    pipes(`${INDICATORS}|复核分`, '产出指标|数量指标|植树|100棵|100棵|10|10|9'),
    `indicators ${COLUMNS} other@7`,
  ],
  [
    'the columns of a task before those of its indicators',
    pipes('主要任务|预期目标|目标完成情况|关键指标|指标完成情况|任务涉及资金', '河道清淤|清淤|100%|里程|3公里|20'),
    'tasks name@0 goal@1 completion@2 indicatorName@3 actual@4 funds@5',
  ],
  [
    'amounts, with the places of the row labels left of them',
    pipes('预算执行情况（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分', '|年度资金总额|1|2|2|10|100%|10'),
    'funds(预算执行情况（万元）) label@0-1 approvedBudget@2 adjustedBudget@3 executed@4 weight@5 completionRate@6 score@7',
  ],
  [
    'goals beside the label of their section',
    pipes('年度总体目标|预期目标|实际完成情况', '|建成绿道。|已建成绿道。'),
    'goals(年度总体目标) expected@1 actual@2',
  ],
  [
    'the words of the section again over its first column',
    pipes('年度整体目标|年度整体目标|整体目标完成情况', '|建成绿道。|已建成绿道。'),
    'goals(年度整体目标) expected@1 actual@2',
  ],
  [
    'a section label merged over copies of itself',
    pipes('年度整体目标|年度整体目标|整体目标完成情况', '年度整体目标|建成绿道。|已建成绿道。'),
    'goals(年度整体目标) expected@1 actual@2',
  ],
  [
    'lists side by side',
    pipes('指标名称|指标值|完成值|指标名称|指标值|完成值', '植树|1|1|种草|2|2'),
    'indicators name@0 target@1 actual@2 name@3#1 target@4#1 actual@5#1',
  ],
  [
    'points to be had and points given under one word',
    pipes('三级指标|指标值|完成值|分值|自评分', '植树|1|1|5|5'),
    'indicators name@0 target@1 actual@2 weight@3 score@4',
  ],
  [
    'budget lines side by side over their figures',
    pipes('资金申请（万元）|资金总额|财政拨款|自有资金', '|176.79|122.62|54.17'),
    'funds(资金申请（万元）) line@1 line@2 line@3',
  ],
  // Look-alikes.
  ['a row of values', pipes('产出指标|数量指标|植树|100棵|100棵|10|10', 'a|b|c|d|e|f|g'), null],
  ['labels with their answers', pipes('部门名称|某某局|实施单位|某某站', '项目名称|绿道|项目属性|新增'), null],
  ['one amount label with its answer', pipes('全年预算数|12.50', '全年执行数|12.30'), null],
  ['the columns of another table', pipes('序号|姓名|职务|电话', '1|甲|科员|1'), null],
  [
    'a sentence that holds a label',
    pipes('一级指标、二级指标和三级指标由各单位按本办法规定自行设定并报主管部门备案。', 'a'),
    null,
  ],
]

describe('a column header', () => {
  it.each(headers)('with %s', async (_, table, found) => {
    expect(line(await headerOf(table))).toBe(found)
  })

  it('shifted to the left keeps the label of its section apart from the columns', async () => {
    const header = await headerOf(
      pipes(
        `绩效指标|${INDICATORS}`,
        '产出指标|数量指标|植树|100棵|100棵|10|10|',
        '质量指标|成活率|95%|96%|10|10||',
        '时效指标|按时完成率|100%|100%|10|10||',
        '效益指标|社会效益|就业|5人|5人|10|10|',
      ),
    )
    expect(header?.lead?.text).toBe('绩效指标')
    expect(header?.columns.map(({ field }) => field)).toEqual(COLUMNS.split(' ').map((column) => column.split('@')[0]))
  })

  it('names how each label was known', async () => {
    const header = await headerOf(pipes('一级指标|三级指标|实际完成佰|佐证|得分', '产出|植树|1|照片|5'))
    expect(header?.columns.map(({ reason }) => reason)).toEqual([
      'label-exact',
      'label-exact',
      'label-fuzzy',
      'label-unknown',
      'label-exact',
    ])
  })
})

describe('a header of two levels', () => {
  async function refined(text: string) {
    const rows = await rowsOf(text)
    const header = bestHeader(rows)
    if (header === null || rows[1] === undefined) throw new Error('no header was read')
    return refineHeader(header, rows[1], lexicon)
  }

  it('splits the columns above it and keeps their labels as groups', async () => {
    const header = await refined(
      html(
        '<td rowspan=2>指标名称<td colspan=2>年度指标值<td rowspan=2>实际完成值',
        '<td>长期指标值<td>年度指标值',
        '<td>植树<td>9<td>3<td>3',
      ),
    )
    expect(header?.columns.map(({ field, group }) => `${field} ${group}`)).toEqual([
      'name null',
      'multiYear 年度指标值',
      'target 年度指标值',
      'actual null',
    ])
    expect(header?.rows).toHaveLength(2)
  })

  it.each([
    ['figures', '<td>9<td>3'],
    ['words of its own', '<td>青山<td>绿水'],
    ['no cells', ''],
  ])('is none where the row below holds %s', async (_, below) => {
    const text = html('<td rowspan=2>指标名称<td colspan=2>年度指标值<td rowspan=2>实际完成值', below)
    expect(await refined(text)).toBeNull()
  })
})
