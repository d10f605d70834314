import { describe, expect, it } from 'vitest'
import { asMoneyUnit, moneyFactor, readMoneyUnit } from '../../src/values/index.ts'

describe('readMoneyUnit', () => {
  it.each([
    ['单位：万元', '万元'],
    ['金额单位:元', '元'],
    ['单位: 万 元', '万元'],
    ['（单位：人民币 万元）', '万元'],
    ['单位：人民币元', '元'],
    ['项目资金（万元）', '万元'],
    ['项目资金\n(万元)', '万元'],
    ['年度资金总额（单位：元）', '元'],
    ['预算数（万元，保留两位小数）', '万元'],
    ['单位：万元、%', '万元'],
    ['单位：亿元', '亿元'],
    ['单位：千元', '千元'],
    ['单位：百万元', '百万元'],
    ['以万元为单位', '万元'],
    ['万元', '万元'],
    ['项目资金（万）', '万元'],
    ['预算执行数 万元', '万元'],
    ['单位：万兀', null],
    ['单位名称：某局', null],
    ['（元/人）', null],
    ['申请资金90万元。', null],
    ['计量单位', null],
    ['', null],
    ['单位：元/平方米', null],
  ])('in %j is %j', (text, unit) => expect(readMoneyUnit(text)).toBe(unit))
})

it('knows the money unit of a figure', () => {
  expect(['万', '亿', '万元', '元', '个', null].map(asMoneyUnit)).toEqual(['万元', '亿元', '万元', '元', null, null])
})

it('gives the power of ten from one unit to another', () => {
  expect(moneyFactor('元', '万元')).toBe(-4)
  expect(moneyFactor('亿元', '万元')).toBe(4)
  expect(moneyFactor('万元', '万元')).toBe(0)
})
