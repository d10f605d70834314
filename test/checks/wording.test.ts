import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { type Example, fieldName, nameOf } from '../../src/checks/index.ts'
import { reportOf } from './report-of.ts'

/** The English texts of one check. */
function texts(check: string, indicator: NonNullable<Example['indicators']>[number]): string[] {
  const results = audit(reportOf({ indicators: [indicator] })).filter((result) => result.check === check)
  return results.map(({ message }) => message.en)
}

describe('a target in a message', () => {
  it.each([
    ['100', '98', '“执行率”: actual 98, target 100 (no sign is printed; more is taken to be better)'],
    ['≥100', '98', '“执行率”: actual 98, target ≥100'],
    ['≥ 95%', '90%', '“执行率”: actual 90%, target ≥ 95%'],
    ['不低于95%', '90.5%', '“执行率”: actual 90.5%, target 不低于95%'],
    ['100%', '98', '“执行率”: actual 98, target 100% (no sign is printed; more is taken to be better)'],
  ])('of %s is what is printed', (target, actual, text) => {
    expect(texts('IND-001', { name: '执行率', target, actual })).toEqual([text])
  })
  it('says so where less is taken to be better', () => {
    expect(texts('IND-001', { name: '投诉件数', target: '3件', actual: '5件' })).toEqual([
      '“投诉件数”: actual 5件, target 3件 (no sign is printed; less is taken to be better)',
    ])
  })
  it('has comparator and unit from columns of their own', () => {
    const report = reportOf({ indicators: [{ name: '执行率', target: '100', actual: '98' }] })
    const [indicator] = report.record.indicators
    const evidence = report.evidence['/indicators/0/target']
    if (!indicator?.target || evidence === undefined) throw new TypeError('The example has a target.')
    indicator.target.comparator = '>='
    evidence.numbers = [{ text: '100', decimals: 0, scale: -2, unit: '%' }]
    const [result] = audit(report).filter(({ check }) => check === 'IND-001')
    expect(result?.message.zh).toBe('“执行率”实际 98，目标 ≥ 100%')
  })
})

describe('a name that holds quotation marks', () => {
  it('has single ones where the message quotes it', () => {
    expect(texts('IND-001', { name: '“绿色”行动场次', target: '≥9场', actual: '5场' })).toEqual([
      '“‘绿色’行动场次”: actual 5场, target ≥9场',
    ])
  })
})

describe('the name of a field', () => {
  const { record } = reportOf({
    funds: [{ executed: '1' }, { label: '财政拨款', executed: '1' }],
    goals: [{ expected: '甲', actual: '乙' }],
    tasks: [{ name: '巡护', indicators: [{ name: '次数', target: '1次' }] }],
  })
  it.each([
    ['/funds/0/executed', '实际支出数', 'executed amount'],
    ['/funds/1/executed', '财政拨款·实际支出数', '财政拨款 / executed amount'],
    ['/goals/0/actual', '目标实际完成情况', 'result of the goal'],
    ['/tasks/0/indicators/0/target', '巡护·次数·指标值', '巡护 / 次数 / target'],
    ['/project', '项目名称', 'project'],
    ['/contact/phone', '填表信息·联系电话', 'contact / telephone'],
  ])('%s is %s, %s', (at, zh, en) => {
    expect([nameOf(record, at, 'zh'), nameOf(record, at, 'en')]).toEqual([zh, en])
  })
  it('stands alone without its owner', () => {
    expect(fieldName('/goals/1/actual', 'en')).toBe('result of the goal')
  })
})
