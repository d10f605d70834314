import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { defineForm, type FormDefinition, families } from '../../src/forms/index.ts'

const reading = async (text: string, ...own: FormDefinition[]) => {
  const { reports } = await extract(text, { forms: [...families, ...own] })
  return reports.map(({ form, record }) => ({ family: form.family, record }))
}

const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

/** A sheet whose name holds none of the words by which ziping knows a form. */
const register = defineForm({
  family: 'tree-register',
  name: '古树养护经费使用台账',
  labels: {
    head: { project: '养护地块' },
    amount: { approvedBudget: '计划数', executed: '支用数' },
    indicator: { name: '养护要点', target: '应达值', actual: '已达值' },
  },
})
const registerRows = [
  ['养护地块', '南坡古柏群', '', ''],
  ['养护要点', '应达值', '已达值', '满分'],
  ['挂牌株数', '≥40株', '42株', '30'],
  ['支撑加固株数', '12株', '12株', '30'],
]
const project = [
  ['项目名称', '河堤加固', '主管部门', '水务局'],
  ['一级指标', '三级指标', '年度指标值', '实际完成值'],
  ['产出指标', '加固长度', '3公里', '3公里'],
]

describe('a form of one’s own is known by its title', () => {
  it.each([
    ['in the first row', table(['古树养护经费使用台账'], ...registerRows)],
    ['in a paragraph above', `<p>2022年度古树养护经费使用台账</p>${table(...registerRows)}`],
    [
      'in a heading above, with the place in front',
      `<h2>北岭区古树养护经费使用台账（2022年）</h2>${table(...registerRows)}`,
    ],
  ])('%s', async (_, text) => {
    const [first, ...others] = await reading(text, register)
    expect(others).toEqual([])
    expect(first?.family).toBe('tree-register')
    expect(first?.record.title).toMatch(/古树养护经费使用台账$/)
    expect(first?.record.project).toBe('南坡古柏群')
    expect(first?.record.indicators.map(({ name, actual }) => [name, actual?.text])).toEqual([
      ['挂牌株数', '42株'],
      ['支撑加固株数', '12株'],
    ])
  })

  it('which begins a new form in the middle of a table', async () => {
    const both = table(['古树养护经费使用台账'], ...registerRows, ['古树养护经费使用台账'], ...registerRows)
    expect((await reading(both, register)).map(({ family }) => family)).toEqual(['tree-register', 'tree-register'])
  })

  it('and no sentence that speaks of it', async () => {
    const text = `<p>请对照古树养护经费使用台账填写；逾期不候。</p>${table(...project)}`
    expect((await reading(text, register)).map(({ family, record }) => [family, record.title])).toEqual([
      ['project', null],
    ])
  })

  it('even where its labels are those of another family', async () => {
    const own = defineForm({ family: 'brief', name: '项目绩效简表' })
    expect((await reading(`<p>河堤项目绩效简表</p>${table(...project)}`, own))[0]?.family).toBe('brief')
    expect((await reading(`<p>项目支出绩效自评表</p>${table(...project)}`, own))[0]?.family).toBe('project')
  })

  it('the longest one of several, and none that its definition rules out', async () => {
    const short = defineForm({ family: 'short', name: '绩效简表', notTitles: ['季度'] })
    const long = defineForm({ family: 'long', name: '河堤绩效简表' })
    const named = async (title: string) =>
      (await reading(`<p>${title}</p>${table(...project)}`, short, long))[0]?.family
    expect(await named('河堤绩效简表')).toBe('long')
    expect(await named('道路绩效简表')).toBe('short')
    expect(await named('道路季度绩效简表')).not.toBe('short')
  })
})

describe('the labels of a form of one’s own', () => {
  const own = defineForm({
    family: 'tracking',
    name: '绩效跟踪简表',
    labels: { indicator: { actual: '完成比例', other: '实际完成值' }, head: { department: '填报人' } },
  })
  const rows = [
    ['项目名称', '河堤加固', '填报人', '水务局'],
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '完成比例'],
    ['产出指标', '加固长度', '3公里', '2公里', '67%'],
  ]

  it('count before the common ones in forms of its family', async () => {
    const [form] = await reading(`<p>河堤绩效跟踪简表</p>${table(...rows)}`, own)
    expect(form?.record.indicators[0]).toMatchObject({
      actual: { text: '67%' },
      others: [{ label: '实际完成值', value: '2公里' }],
    })
    expect(form?.record.department).toBe('水务局')
  })

  it('and those of ziping are not taken for one’s own in a copy', async () => {
    const text = `<p>项目支出绩效自评表</p>${table(...rows)}`
    const { reports } = await extract(text, { forms: structuredClone([...families]) })
    expect(reports).toEqual((await extract(text)).reports)
  })

  it('and change nothing in other forms of the same document', async () => {
    const text = `<p>项目支出绩效自评表</p>${table(...rows)}<h2>河堤绩效跟踪简表</h2>${table(...rows)}`
    const [first, second] = await reading(text, own)
    expect(first?.family).toBe('project')
    expect(first?.record).toEqual((await reading(`<p>项目支出绩效自评表</p>${table(...rows)}`))[0]?.record)
    expect(first?.record.indicators[0]?.actual?.text).toBe('2公里')
    expect(second?.family).toBe('tracking')
    expect(second?.record.indicators[0]?.actual?.text).toBe('67%')
  })
})

it('a column beside the goals for which they have no field is kept among the others', async () => {
  const text =
    '<p>项目支出绩效自评表</p><table><tr><td>项目名称</td><td colspan="3">河堤加固</td></tr>' +
    '<tr><td rowspan="2">年度总体目标</td><td>预期目标</td><td>实际完成情况</td><td>核查意见</td></tr>' +
    '<tr><td>完成河堤加固三公里。</td><td>已全部完成并通过验收。</td><td>资料齐全，同意验收。</td></tr></table>'
  const [form] = await reading(text)
  expect(form?.record.goals).toMatchObject([{ expected: '完成河堤加固三公里。', actual: '已全部完成并通过验收。' }])
  expect(form?.record.others).toEqual([{ label: '核查意见', value: '资料齐全，同意验收。' }])
})
