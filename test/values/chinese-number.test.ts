import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChineseNumber } from '../../src/values/index.ts'

describe('readChineseNumber', () => {
  it.each([
    ['零', '0'],
    ['一', '1'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['九十五', '95'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['一百一十五', '115'],
    ['一百二', '120'],
    ['三百六十五', '365'],
    ['一千', '1000'],
    ['一千零一', '1001'],
    ['一千零二十', '1020'],
    ['两千三', '2300'],
    ['一千二百三十四', '1234'],
    ['一万', '10000'],
    ['两万五', '25000'],
    ['一万零三百', '10300'],
    ['十二万', '120000'],
    ['三十五万六千', '356000'],
    ['一百二十万', '1200000'],
    ['一亿', '100000000'],
    ['一亿五', '150000000'],
    ['三亿二千万', '320000000'],
    ['两万亿', '2000000000000'],
    ['一亿零五', '100000005'],
    ['两万五千五百亿', '2550000000000'],
    ['七千零五十一万零三百零五', '70510305'],
    ['九十五点五', '95.5'],
    ['零点零三', '0.03'],
    ['二〇二一', '2021'],
    ['二零二二', '2022'],
    ['二○二三', '2023'],
    ['壹佰贰拾叁', '123'],
    ['伍拾万', '500000'],
    ['叁仟零伍', '3005'],
  ])('%s is %s', (text, expected) => expect(readChineseNumber(text)).toBe(expected))

  it.each([
    '',
    '百',
    '千百',
    '百二',
    '一二十',
    '十百',
    '一百千',
    '万',
    '点五',
    '十点',
    '甲',
    '一十十',
    '三万万',
    '百分',
  ])('finds no number in %j', (text) => expect(readChineseNumber(text)).toBe(null))

  it('reads every number up to ten million that is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => {
        expect(readChineseNumber(spell(n))).toBe(String(n))
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})

const DIGITS = '零一二三四五六七八九'

/** The number written out in full, 一 before every 十 included, by the rule of the schoolbook. */
function spell(n: number): string {
  if (n >= 10_000) {
    const rest = n % 10_000
    return `${spell(Math.floor(n / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + spell(rest)}`
  }
  for (const [value, place] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (n < value) continue
    const rest = n % value
    return `${DIGITS[Math.floor(n / value)]}${place}${rest === 0 ? '' : (rest < value / 10 ? '零' : '') + spell(rest)}`
  }
  return DIGITS[n] ?? ''
}
