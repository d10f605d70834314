import { describe, expect, it } from 'vitest'
import { fold, isEmptySlot, isNoneMark, isTemplatePrompt, tidy } from '../../src/values/index.ts'

describe('fold', () => {
  it.each([
    ['部 门　名 称', '部门名称'],
    ['部\u00a0门\u200b名\ufeff称', '部门名称'],
    ['全年预算数（Ａ）', '全年预算数(A)'],
    ['执行率【％】', '执行率(%)'],
    ['〔A〕［B］', '(A)(B)'],
    ['其中∶', '其中:'],
    ['其中：', '其中:'],
    ['省—市－县', '省-市-县'],
    ['≧⩾≥', '≥≥≥'],
    ['≦⩽', '≤≤'],
    ['“青苗”『计划』', '"青苗""计划"'],
    ['单位：万元', '单位:万元'],
    ['①拨款', '①拨款'],
    ['⾦额', '金额'],
    ['，；！', ',;!'],
    ['', ''],
    ['年初预算数', '年初预算数'],
  ])('%j is compared as %j', (text, expected) => expect(fold(text)).toBe(expected))

  it('leaves a folded text as it is', () => {
    for (const text of ['（一）其中：一般 公共预算', '“A”～B', '全年　预算数［A］'])
      expect(fold(fold(text))).toBe(fold(text))
  })
})

describe('tidy', () => {
  it.each([
    ['  一  行\t字 ', '一 行 字'],
    ['第一段　\r\n\r\n 第二段', '第一段\n第二段'],
    ['甲\u200b乙\ufeff', '甲乙'],
    ['甲\u2028乙\v丙', '甲\n乙\n丙'],
    ['\n \n', ''],
    ['不变', '不变'],
  ])('%j is kept as %j', (text, expected) => expect(tidy(text)).toBe(expected))
})

describe('isNoneMark', () => {
  it.each(['-', '—', '——', '－', '–', '/', '／', '\\', '无', ' 无 ', '无。', '（无）', '//', 'N/A', '─'])(
    '%j says none',
    (text) => expect(isNoneMark(text)).toBe(true),
  )
  it.each(['', ' ', '0', '……', '暂无', '无偏差', '-5', '一', '指标1：'])('%j does not', (text) =>
    expect(isNoneMark(text)).toBe(false),
  )
})

describe('isEmptySlot', () => {
  it.each([
    '指标2:',
    '指标1：/',
    '指标1：-',
    '指标 3：…',
    '指标1',
    '目标1：',
    '……',
    '…',
    '...',
    '。。。',
    '指标1：\n指标2：\n……',
    '1、',
    '二、',
    '1、\n2、\n……',
    '指标1：无',
    '指标：……',
  ])('%j was left empty', (text) => expect(isEmptySlot(text)).toBe(true))
  it.each([
    '',
    '指标',
    '目标',
    '指标1：培训人数',
    '1',
    '1.',
    '0',
    '10',
    '-',
    '/',
    '无',
    '一',
    '.',
    '5、6',
    '产出指标',
    '12月',
  ])('%j was not', (text) => expect(isEmptySlot(text)).toBe(false))
})

describe('isTemplatePrompt', () => {
  it.each([
    '（100字以内）',
    '说明完成情况（２００字以内）',
    '不超过300字',
    '请填写实施进度',
    '（请在此处填写）',
    '限 500 字',
  ])('%j is a prompt', (text) => expect(isTemplatePrompt(text)).toBe(true))
  it.each(['（盖章）', '印发手册200册以内', '完成率100%', '', '编印文集20万字'])('%j is none', (text) =>
    expect(isTemplatePrompt(text)).toBe(false),
  )
})
