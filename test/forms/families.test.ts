import { describe, expect, it } from 'vitest'
import {
  cleanTitle,
  expandBraces,
  families,
  isContinuation,
  isStrongTitle,
  isTitle,
  vocabulary,
} from '../../src/forms/index.ts'

describe('the families', () => {
  it.each([...families])('$family is data: it survives a way through JSON', (form) => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })

  it('have a name of their own each', () => {
    expect(new Set(families.map(({ family }) => family)).size).toBe(families.length)
  })
})

describe('the vocabulary', () => {
  const fields = Object.entries(vocabulary).flatMap(([role, lists]) =>
    Object.entries(lists ?? {}).map(([field, patterns]) => ({ name: `${role}.${field}`, patterns })),
  )

  it.each(fields)('of $name has no label that is empty', ({ patterns }) => {
    expect(
      patterns.flatMap((pattern) => expandBraces(pattern.replace(/^\*/, ''))).filter((label) => label === ''),
    ).toEqual([])
  })
})

describe('a line', () => {
  it.each([
    ['项目支出绩效自评表', true, true],
    ['附件2 项目支出绩效自评表', true, true],
    ['一、部门整体支出绩效目标申报表', true, true],
    ['绩效目标完成情况', true, false],
    ['收入支出决算总表', false, false],
    ['本单位开展了绩效自评，填报了自评表。', false, false],
    ['绩效自评', true, false],
    ['', false, false],
  ])('“%s” may be the name of a form: %s; and can be nothing else: %s', (text, may, must) => {
    expect([isTitle(text), isStrongTitle(text)]).toEqual([may, must])
  })

  it.each([
    ['附件2-1：项目支出绩效自评表', '项目支出绩效自评表'],
    ['（一）项目支出绩效自评表（2022年度）', '项目支出绩效自评表'],
    ['3.项目支出绩效自评表', '项目支出绩效自评表'],
    ['2022年度项目支出绩效自评表', '2022年度项目支出绩效自评表'],
    ['项目支出绩效自评表（续）', '项目支出绩效自评表'],
  ])('“%s” gives the title “%s”', (text, title) => {
    expect(cleanTitle(text)).toBe(title)
  })

  it.each([
    ['续表', true],
    ['项目支出绩效自评表（续）', true],
    ['项目支出绩效自评表（续表）', true],
    ['持续改进', false],
    ['项目支出绩效自评表', false],
  ])('“%s” carries a form on: %s', (text, continued) => {
    expect(isContinuation(text)).toBe(continued)
  })
})
