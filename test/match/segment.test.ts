import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { html, pipes } from './tables.ts'

/** The forms of a document by project, with the reasons of their joins, and what was said of its other tables. */
async function seen(text: string) {
  const { reports, ignoredTables, problems } = await extract(text)
  return {
    forms: reports.map(({ record, coverage }) =>
      [
        record.project ?? record.department,
        ...coverage.joins.map(({ from, to, reason }) => `${from}+${to} ${reason}`),
      ].join(' '),
    ),
    others: [
      ...ignoredTables.map(({ table, code }) => `${table} ${code}`),
      ...problems
        .filter(({ code }) => code === 'unrecognised-form')
        .map(({ args }) => `${Number(args.table) - 1} unrecognised`),
    ],
  }
}

const TITLE = '## 项目支出绩效自评表\n\n'
const HEAD = (project: string) => [`项目名称|${project}|||`, '主管部门|河东局|实施单位|河东站|']
const FUNDS = ['资金情况（万元）|全年预算数|全年执行数|分值|得分', '年度资金总额|20|18|10|9']
const COLUMNS = '二级指标|三级指标|年度指标值|实际完成值|得分'
const ROWS = ['数量指标|绿道里程|3公里|3公里|9', '质量指标|验收合格率|100%|98%|8', '时效指标|按时完工率|90%|91%|7']
const FORM = (project: string) => pipes(...HEAD(project), ...FUNDS, COLUMNS, ...ROWS)

const one: [title: string, text: string, form: string][] = [
  ['in one table', TITLE + FORM('甲项目'), '甲项目'],
  [
    'cut among the rows of a section',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n${pipes(...ROWS.slice(1))}`,
    '甲项目 0+1 same-columns',
  ],
  [
    'cut so that the next page has an empty header row',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n${pipes('||||', ...ROWS.slice(1))}`,
    '甲项目 0+1 same-columns',
  ],
  [
    'with the header of the section repeated on the next page',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n${pipes(COLUMNS, ...ROWS.slice(1))}`,
    '甲项目 0+1 repeated-header',
  ],
  [
    'with a line that says that it goes on',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n项目支出绩效自评表（续表）\n\n${pipes(...ROWS.slice(1))}`,
    '甲项目 0+1 continued-caption',
  ],
  [
    'cut before a section',
    `${TITLE}${pipes(...HEAD('甲项目'), ...FUNDS)}\n${pipes(COLUMNS, ...ROWS)}`,
    '甲项目 0+1 next-section',
  ],
  [
    'cut so that the next page has another number of columns',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n${pipes('质量指标|验收合格率||100%|98%|8', '时效指标|按时完工率||90%|91%|7')}`,
    '甲项目 0+1 open-section',
  ],
  [
    'cut into three',
    `${TITLE}${pipes(...HEAD('甲项目'), ...FUNDS)}\n${pipes(COLUMNS, ROWS[0] ?? '')}\n${pipes(...ROWS.slice(1))}`,
    '甲项目 0+1 next-section 1+2 same-columns',
  ],
  [
    'with a page mark between its tables',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n- 7 -\n\n${pipes(...ROWS.slice(1))}`,
    '甲项目 0+1 same-columns',
  ],
  [
    'in a cell of a table that lays the page out',
    html(
      '<td>首页<td>公开',
      `<td colspan=2>${html('<td colspan=4>项目支出绩效自评表', '<td>项目名称<td>甲项目<td>主管部门<td>河东局', '<td>三级指标<td>年度指标值<td>实际完成值<td>得分', '<td>绿道里程<td>3公里<td>3公里<td>9')}`,
    ),
    '甲项目',
  ],
]

describe('a form', () => {
  it.each(one)('%s is found whole', async (_, text, form) => {
    expect((await seen(text)).forms).toEqual([form])
  })
})

const many: [title: string, text: string, forms: string[]][] = [
  ['each under its title', `${TITLE}${FORM('甲项目')}\n${TITLE}${FORM('乙项目')}`, ['甲项目', '乙项目']],
  ['without titles', `${FORM('甲项目')}\n${FORM('乙项目')}`, ['甲项目', '乙项目']],
  [
    'one below the other in one table, each with its name',
    html(
      '<td colspan=4>项目支出绩效自评表',
      '<td>项目名称<td>甲项目<td>主管部门<td>河东局',
      '<td>三级指标<td>年度指标值<td>实际完成值<td>得分',
      '<td>绿道里程<td>3公里<td>3公里<td>9',
      '<td colspan=4>项目支出绩效自评表',
      '<td>项目名称<td>乙项目<td>主管部门<td>河东局',
      '<td>三级指标<td>年度指标值<td>实际完成值<td>得分',
      '<td>座椅<td>9个<td>9个<td>5',
    ),
    ['甲项目', '乙项目'],
  ],
  [
    'one below the other in one table, told by their heads alone',
    pipes(...HEAD('甲项目'), COLUMNS, ...ROWS, ...HEAD('乙项目'), COLUMNS, ...ROWS),
    ['甲项目', '乙项目'],
  ],
  [
    'with a cut one first',
    `${TITLE}${pipes(...HEAD('甲项目'), COLUMNS, ROWS[0] ?? '')}\n${pipes(...ROWS.slice(1))}\n${TITLE}${FORM('乙项目')}`,
    ['甲项目 0+1 same-columns', '乙项目'],
  ],
]

describe('several forms', () => {
  it.each(many)('%s are told apart', async (_, text, forms) => {
    expect((await seen(text)).forms).toEqual(forms)
  })
})

it('a form is found below one that goes on beyond the limit of cells', async () => {
  const long = Array.from({ length: 1000 }, (_, i) => `数量指标|绿道${i}|${i}公里|${i}公里|1`)
  const form = (project: string) => ['项目支出绩效自评表||||', ...HEAD(project), COLUMNS, ...ROWS]
  const { forms } = await seen(pipes(...form('甲项目'), ...long, ...form('乙项目')))
  expect(forms).toEqual(['甲项目', '乙项目'])
})

const SETTLEMENT = pipes(
  '收入||支出|',
  '项目|金额|项目|金额',
  '一般公共预算财政拨款收入|1200.00|一般公共服务支出|800.00',
  '事业收入|30.00|教育支出|400.00',
  '年初结转和结余|10.00|年末结转和结余|40.00',
  '总计|1240.00|总计|1240.00',
)
const CAR = pipes(
  '预算数|||决算数||',
  '合计|因公出国（境）费|公务接待费|合计|因公出国（境）费|公务接待费',
  '12.00|0|12.00|9.50|0|9.50',
)
const PURCHASE = pipes(
  '项目|采购预算|实际采购金额',
  '货物|20.00|19.20',
  '工程|0|0',
  '服务|5.00|4.90',
  '合计|25.00|24.10',
)
const CONTENTS = pipes('序号|表名', '1|部门整体支出绩效自评表', '2|项目支出绩效自评表', '3|项目支出绩效目标表')
const STAFF = pipes('序号|姓名|职务|电话', '1|甲乙|科员|1234567', '2|丙丁|站长|7654321')

const others: [title: string, text: string, code: string][] = [
  ['收入支出决算总表', `## 收入支出决算总表\n\n单位：万元\n\n${SETTLEMENT}`, '0 not-a-form'],
  ['“三公”经费支出决算表', `## “三公”经费支出决算表\n\n单位：万元\n\n${CAR}`, '0 not-a-form'],
  ['政府采购支出情况表', `## 政府采购支出情况表\n\n单位：万元\n\n${PURCHASE}`, '0 not-a-form'],
  ['a list of the forms that follow', `## 目录\n\n${CONTENTS}`, '0 table-of-contents'],
  ['a list of people', STAFF, '0 not-a-form'],
]

describe('a table that is no form', () => {
  it.each(others)('%s is set aside, and says why', async (_, text, code) => {
    expect(await seen(text)).toEqual({ forms: [], others: [code] })
  })

  it.each(others)('%s carries no form on and keeps none from being found', async (_, text) => {
    const found = await seen(`${TITLE}${FORM('甲项目')}\n${text}\n${TITLE}${FORM('乙项目')}\n${text}`)
    expect(found.forms).toEqual(['甲项目', '乙项目'])
    expect(found.others).toHaveLength(2)
  })

  it('all of a disclosure together hold no form', async () => {
    const found = await seen(others.map(([, text]) => text).join('\n\n'))
    expect(found.forms).toEqual([])
    expect(found.others).toHaveLength(others.length)
  })

  it('that lays out a page is named so', async () => {
    const page = html('<td>首页<td>公开', `<td colspan=2>${html('<td>甲<td>乙', '<td>丙<td>丁')}`)
    expect((await seen(page)).others).toEqual(['0 layout-table', '1 not-a-form'])
  })

  it('but bears marks of one is reported with what it lacks', async () => {
    const { problems } = await extract(
      `## 某专项绩效自评表\n\n${pipes('事项|内容', '甲|完成', '乙|未完成', '丙|完成')}`,
    )
    const [found] = problems.filter(({ code }) => code === 'unrecognised-form')
    expect(found?.args).toMatchObject({ table: 1, nearest: expect.any(String), found: expect.any(Array) })
    expect(found?.args.missing).not.toEqual([])
  })
})
