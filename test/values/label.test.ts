import { describe, expect, it } from 'vitest'
import { splitProjectCode, splitWeight } from '../../src/values/index.ts'

describe('splitWeight', () => {
  it.each([
    ['产出指标（50分）', '产出指标', '50'],
    ['产出指标(50)', '产出指标', '50'],
    ['产出指标50分', '产出指标', '50'],
    ['产出指标：50分', '产出指标', '50'],
    ['产出\n指标\n（50\n分）', '产出\n指标', '50'],
    ['产出指标（ 5 0 分 ）', '产出指标', '50'],
    ['效益指标（３０分）', '效益指标', '30'],
    ['满意度指标（权重10分）', '满意度指标', '10'],
    ['满意度指标（分值：10）', '满意度指标', '10'],
    ['预算执行情况（万元）（20分）', '预算执行情况（万元）', '20'],
    ['得分（20分*执行率）', '得分', '20'],
    ['(50分)', '', '50'],
    ['预算执行情况（满分10分，按执行率计）', '预算执行情况', '10'],
    ['数量指标(12.5分)', '数量指标', '12.5'],
    ['产出指标（50分', '产出指标', '50'],
  ])('%j is %j of weight %s', (label, rest, weight) => {
    expect(splitWeight(label).label).toBe(rest)
    expect(splitWeight(label).weight?.text).toBe(weight)
  })

  it('has the unit of a weight only where it is printed', () => {
    expect(splitWeight('产出指标（50分）').weight).toEqual({ text: '50', decimals: 0, scale: 0, unit: '分' })
    expect(splitWeight('产出指标50分').weight?.unit).toBe('分')
    expect(splitWeight('产出指标（50）').weight?.unit).toBe(null)
  })

  it('reads a weight in percent as a percentage', () => {
    expect(splitWeight('产出指标（50%）')).toEqual({
      label: '产出指标',
      weight: { text: '50', decimals: 0, scale: -2, unit: '%' },
    })
  })

  it.each([
    '产出指标',
    '预算数（万元）',
    '执行率（B/A）',
    '年度目标（2021年）',
    '全年预算数（A）',
    '指标（一）',
    '',
    '（2021年度）',
  ])('%j bears no weight', (label) => expect(splitWeight(label)).toEqual({ label, weight: null }))
})

describe('splitProjectCode', () => {
  it.each([
    ['51000021R000000019951-工资性支出', '51000021R000000019951', '工资性支出'],
    ['36082122T000000123456 村级道路养护', '36082122T000000123456', '村级道路养护'],
    ['【36082122T000000123456】村级道路养护', '36082122T000000123456', '村级道路养护'],
    ['村级道路养护（编码：36082122T000000123456）', '36082122T000000123456', '村级道路养护'],
    ['36082122T000000123456——道路', '36082122T000000123456', '道路'],
  ])('%j is %j and %j', (text, code, name) => expect(splitProjectCode(text)).toEqual({ code, name }))

  it.each(['2021年道路养护', '301-某县交通局', '[610001]某农业公司', '道路养护', 'G320国道养护', '12345678901', ''])(
    '%j has no code',
    (text) => expect(splitProjectCode(text)).toEqual({ code: null, name: text }),
  )
})
