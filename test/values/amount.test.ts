import { describe, expect, it } from 'vitest'
import { type Amount, readAmount, readRate } from '../../src/values/index.ts'

/** `1022.93 (2)`: text, decimals; then scale and unit where there are any, a qualifier, and whether blanks were closed. */
function line(amount: Amount): string {
  if (amount.kind !== 'figure') return amount.kind
  const { text, decimals, scale, unit } = amount.figure
  const parts = [`${text} (${decimals})`]
  if (scale !== 0) parts.push(`e${scale}`)
  if (unit !== null) parts.push(unit)
  if (amount.qualifier !== undefined) parts.push(`[${amount.qualifier}]`)
  if (amount.joined) parts.push('joined')
  return parts.join(' ')
}

describe('readAmount', () => {
  it.each([
    ['2036.74', '2036.74 (2)'],
    ['2,036.74', '2036.74 (2)'],
    ['2，036.74', '2036.74 (2)'],
    ['12,345,678.90', '12345678.90 (2)'],
    ['２０３６．７４', '2036.74 (2)'],
    ['0', '0 (0)'],
    ['0.00', '0.00 (2)'],
    ['007', '7 (0)'],
    ['.5', '0.5 (1)'],
    ['5.', '5 (0)'],
    ['+12.5', '12.5 (1)'],
    ['-83.5', '-83.5 (1)'],
    ['－83.5', '-83.5 (1)'],
    ['−83.5', '-83.5 (1)'],
    ['– 83.5', '-83.5 (1)'],
    ['-0.00', '0.00 (2)'],
    ['1.23457e+06', '1234570 (-1)'],
    ['1.5E-3', '0.0015 (4)'],
    ['2e5', '200000 (-5)'],
    ['4753.66万元', '4753.66 (2) 万元'],
    ['4753.66 万元', '4753.66 (2) 万元'],
    ['4623 万', '4623 (0) 万元'],
    ['854万（含上年结转30万）', '854 (0) 万元 [(含上年结转30万)]'],
    ['¥1,200.00', '1200.00 (2)'],
    ['￥1200元', '1200 (0) 元'],
    ['人民币1200元整', '1200 (0) 元 [整]'],
    ['10分', '10 (0) 分'],
    ['9.5', '9.5 (1)'],
    ['90%', '90 (0) e-2 %'],
    ['3.2亿元', '3.2 (1) 亿元'],
    ['一百二十', '120 (0)'],
    ['五十万元', '50 (0) 万元'],
    ['叁拾伍万元整', '35 (0) 万元 [整]'],
    ['100.', '100 (0)'],
  ])('reads %j as %j', (text, expected) => expect(line(readAmount(text))).toBe(expected))

  it.each([
    ['1 022.93', '1022.93 (2) joined'],
    ['1022 .93', '1022.93 (2) joined'],
    ['1022. 93', '1022.93 (2) joined'],
    ['10 22.93', '1022.93 (2) joined'],
    ['1022.9 3', '1022.93 (2) joined'],
    ['1022\n.93', '1022.93 (2) joined'],
    ['1 234 567', '1234567 (0) joined'],
    ['1, 022.93', '1022.93 (2) joined'],
    ['8 .5万元', '8.5 (1) 万元 joined'],
  ])('closes the blanks of recognition in %j, and says so', (text, expected) =>
    expect(line(readAmount(text))).toBe(expected),
  )

  it.each(
    [
      '1O22.93',
      'IO',
      '10l2',
      '1022.93.1',
      '0/0',
      '12/24',
      '10 20',
      '238.93 251.89',
      '22.93 10',
      '238.93，251.89',
      '(83.61)',
      '≥90',
      '3-5',
      '2022年',
      '1,02',
      '12,3456',
      '四万五',
      '一',
      '优',
      '万兀',
      '0557-1234567',
      '50个 30个',
      '5%6',
      '1e999',
      '--5',
      '#DIV/0!',
      '▲5',
    ].filter((text) => text !== '四万五'),
  )('does not guess at %j', (text) => expect(readAmount(text)).toEqual({ kind: 'unreadable', text }))

  it.each([
    ['', 'blank'],
    [' 　\n', 'blank'],
    ['-', 'none'],
    ['—', 'none'],
    ['／', 'none'],
    ['无', 'none'],
    ['……', 'none'],
  ])('tells %j apart as %j', (text, kind) => expect(readAmount(text).kind).toBe(kind))

  it('keeps the text that it cannot read', () => {
    expect(readAmount(' 1O2　3 ')).toEqual({ kind: 'unreadable', text: '1O2 3' })
  })
})

describe('readRate', () => {
  it.each([
    ['92.71%', '92.71 (2) e-2 %'],
    ['92.71％', '92.71 (2) e-2 %'],
    ['92.71 %', '92.71 (2) e-2 %'],
    ['-7.38%', '-7.38 (2) e-2 %'],
    ['95百分比', '95 (0) e-2 %'],
    ['百分之九十五', '95 (0) e-2 %'],
    ['百分之九十五点五', '95.5 (1) e-2 %'],
    ['百分之95', '95 (0) e-2 %'],
    ['百分之百', '100 (0) e-2 %'],
    ['3‰', '3 (0) e-3 ‰'],
    ['千分之三', '3 (0) e-3 ‰'],
    ['0.9271', '0.9271 (4)'],
    ['-0.0738', '-0.0738 (4)'],
    ['1', '1 (0)'],
    ['1.5', '1.5 (1)'],
    ['1.51', '1.51 (2) e-2'],
    ['92.71', '92.71 (2) e-2'],
    ['100', '100 (0) e-2'],
    ['0', '0 (0)'],
    ['100%（含结转）', '100 (0) e-2 % [(含结转)]'],
  ])('reads %j as %j', (text, expected) => expect(line(readRate(text, { percentColumn: false }))).toBe(expected))

  it.each([
    ['92.71', '92.71 (2) e-2 %'],
    ['0.93', '0.93 (2) e-2 %'],
    ['92.71%', '92.71 (2) e-2 %'],
    ['100', '100 (0) e-2 %'],
  ])('reads %j in a column headed (%%) as %j', (text, expected) =>
    expect(line(readRate(text, { percentColumn: true }))).toBe(expected),
  )

  it.each(['0/0', '#DIV/0!', '92.71万元', '92.71%%', 'IO%', '高', '80%-90%'])('does not guess at %j', (text) =>
    expect(readRate(text, { percentColumn: false }).kind).toBe('unreadable'),
  )
})
