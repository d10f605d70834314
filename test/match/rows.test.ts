import { describe, expect, it } from 'vitest'
import { readHeaders } from '../../src/match/header.ts'
import { readRows } from '../../src/match/reading.ts'
import { rowMatchers } from '../../src/match/rows/index.ts'
import { START, type State } from '../../src/match/state.ts'
import { html, lexicon, pipes, rowsOf } from './tables.ts'

/** What one matcher makes of a row; `over` are rows above it that set the state it stands in. */
async function offers(matcher: string, text: string, over: string | null = null): Promise<string[]> {
  const rows = await rowsOf(text)
  const above = over === null ? [] : await rowsOf(over)
  const [row, next] = rows
  const found = rowMatchers.find(({ name }) => name === matcher)
  if (row === undefined || found === undefined) throw new Error(`no row, or no matcher ${matcher}`)
  const candidates = found.read({ ...row, index: above.length }, stateAfter(above), {
    lexicon,
    next: next ?? null,
    rows: above.length + rows.length,
    headers: readHeaders(row, next ?? null, lexicon),
  })
  return candidates.map(({ reading }) => reading.kind)
}

function stateAfter(rows: Awaited<ReturnType<typeof rowsOf>>): State {
  let state = START
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1] ?? null
    const around = { lexicon, next, rows: rows.length + 1, headers: readHeaders(row, next, lexicon) }
    const [best] = rowMatchers.flatMap((m) => [...m.read(row, state, around)]).sort((a, b) => b.score - a.score)
    state = best?.state ?? state
  }
  return state
}

const UNDER_INDICATORS = pipes('一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分')
const UNDER_PROBLEMS = pipes('存在问题')
const LONG = '绿道沿线部分路段排水不畅，雨后积水较多，影响群众通行。'

/** One passing row and its look-alikes for each matcher: the row, whether the matcher reads it, the rows above it. */
const cases: [matcher: string, title: string, row: string, reads: boolean, over?: string][] = [
  ['blank', 'a row of blanks', pipes('||'), true],
  ['blank', 'a row of empty slots', pipes('指标2:|……|'), true],
  ['blank', 'a none-mark among figures', pipes('指标2:|12'), false],
  ['numbers', 'column numbers from 0', pipes('0|1|2|3'), true],
  ['numbers', 'column numbers from 1', pipes('1|2|3'), true],
  ['numbers', 'figures that do not count', pipes('1|2|4'), false],
  ['numbers', 'two figures alone', pipes('1|2'), false],
  ['title', 'the name of the form', html('<td colspan=3>项目支出绩效自评表', '<td>a<td>b<td>c'), true],
  ['title', 'a line with year and unit', pipes('（2023年度）|单位：万元'), true],
  ['title', 'a name beside another text', pipes('项目支出绩效自评表|某某局'), false],
  ['title', 'a sentence', pipes('本单位对项目支出开展了绩效自评。'), false],
  ['header', 'the labels of columns', UNDER_INDICATORS, true],
  ['header', 'the values of a row', pipes('产出指标|数量指标|植树|9棵|9棵|5|5'), false],
  ['body', 'a row of values under their header', pipes('产出指标|数量指标|植树|9棵|9棵|5|5'), true, UNDER_INDICATORS],
  ['body', 'a row of values under none', pipes('产出指标|数量指标|植树|9棵|9棵|5|5'), false],
  ['body', 'a blank row', pipes('||||||'), false, UNDER_INDICATORS],
  ['total', 'the sum of the points', pipes('总分||||||98'), true, UNDER_INDICATORS],
  ['total', 'the sum with both points', pipes('合计|||||100|98.5'), true, UNDER_INDICATORS],
  ['total', 'a budget line', pipes('合计|12.5|12.5'), false, pipes('预算执行情况|年初预算数|全年执行数', '总额|1|2')],
  ['total', 'words after the label', pipes('总分|由主管部门根据自评情况综合评定后填写'), false],
  ['pair', 'a label and its answer', pipes('部门名称|某某局'), true],
  ['pair', 'two labels and their answers', pipes('主管部门|某某局|实施单位|某某站'), true],
  ['pair', 'a label in its answer’s cell', pipes('填表人：甲乙|联系电话：010-1234567'), true],
  ['pair', 'a label with no answer', html('<td>项目名称<td>'), true],
  ['pair', 'words that are no labels', pipes('青山|绿水'), false],
  ['section', 'the name of a section', pipes('绩效指标', 'a'), true],
  ['section', 'a label over its answer', pipes('存在问题', LONG), true],
  ['section', 'a label over another label', pipes('存在问题', '改进措施'), false],
  ['section', 'a label with its answer beside it', pipes('绩效指标|植树'), false],
  ['section', 'words that name none', pipes('青山绿水', 'a'), false],
  ['long-text', 'the answer under its label', pipes(LONG), true, UNDER_PROBLEMS],
  ['long-text', 'another label', pipes('改进措施'), false, UNDER_PROBLEMS],
  ['long-text', 'the same text under no label', pipes(LONG), false],
  ['note', 'a note with its label', pipes('注：得分保留两位小数。'), true],
  [
    'note',
    'what else is said under the last section',
    pipes('以上内容由本单位自行填写，未经审计。'),
    true,
    UNDER_INDICATORS,
  ],
  ['note', 'a short word', pipes('青山'), false],
  ['note', 'a text that stands to the right', pipes('|注：得分保留两位小数。'), false],
  ['unknown', 'anything', pipes('青山|绿水'), true],
]

describe('a row matcher', () => {
  it.each(cases)('“%s” and %s', async (matcher, _, row, reads, over) => {
    expect((await offers(matcher, row, over)).length > 0).toBe(reads)
  })

  it('has a passing and a look-alike case each', () => {
    const tested = (reads: boolean) => new Set(cases.filter((c) => c[3] === reads).map(([name]) => name))
    const names = rowMatchers.map(({ name }) => name)
    expect(names.filter((name) => !tested(true).has(name))).toEqual([])
    expect(names.filter((name) => !tested(false).has(name) && name !== 'unknown')).toEqual([])
  })
})

/** The kinds of the rows of a form, read together. */
async function kinds(text: string): Promise<string[]> {
  const { readings } = readRows(await rowsOf(text), lexicon)
  return readings.map(({ kind }) => kind)
}

describe('the rows of a form', () => {
  it('are read as a whole, each for what the others make of it', async () => {
    const text = html(
      '<td colspan=4>项目支出绩效自评表',
      '<td colspan=4>（2023年度）',
      '<td>项目名称<td colspan=3>绿道建设',
      '<td rowspan=2>预算执行情况（万元）<td>全年预算数<td>全年执行数<td>执行率',
      '<td>20<td>18<td>90%',
      '<td>三级指标<td>年度指标值<td>实际完成值<td>得分',
      '<td>绿道里程<td>3公里<td>3公里<td>20',
      '<td>指标2:<td><td><td>',
      '<td colspan=3>总分<td>98',
      '<td colspan=4>存在问题',
      `<td colspan=4>${LONG}`,
      '<td colspan=4>注：得分保留两位小数。',
    )
    expect(await kinds(text)).toEqual([
      'title',
      'caption',
      'pairs',
      'header',
      'body',
      'header',
      'body',
      'numbers',
      'total',
      'section',
      'long-text',
      'note',
    ])
  })

  it('take a text for a value though it could be a label, where the column says so', async () => {
    const text = pipes('三级指标|年度指标值|实际完成值|得分', '项目名称|规范|规范|5', '建成绿道|3公里|3公里|5')
    expect(await kinds(text)).toEqual(['header', 'body', 'body'])
  })
})
