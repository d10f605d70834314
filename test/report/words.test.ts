import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceText } from '../../src/report/chance-text.ts'
import { intervalText, shiftPoint } from '../../src/report/interval-text.ts'

describe('an interval in words', () => {
  it.each([
    ['1022.925', '1022.935', false, '1022.925 … 1022.935'],
    ['0.92710', '0.92712', true, '92.710% … 92.712%'],
    ['-0.0738', '-0.0737', true, '-7.38% … -7.37%'],
    ['100', '100', false, '100'],
    ['0', null, false, '≥ 0'],
    [null, '5', false, '≤ 5'],
    [null, null, false, ''],
  ])('shows %s to %s (percent: %s) as %s', (low, high, percent, text) => {
    expect(intervalText(low, high, percent)).toBe(text)
  })
})

describe('shiftPoint', () => {
  it.each([
    ['0.9636', '96.36'],
    ['1', '100'],
    ['0.5', '50'],
    ['-0.0007', '-0.07'],
    ['12.345', '1234.5'],
    ['0', '0'],
  ])('moves the point of %s to %s', (decimal, shifted) => {
    expect(shiftPoint(decimal, 2)).toBe(shifted)
  })
  it('multiplies by a hundred, whatever the decimal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat({ max: 6 }), (digits, decimals) => {
        const shifted = shiftPoint(decimalOf(digits, decimals), 2)
        expect(BigInt(shifted.replace('.', '')) * 10n ** BigInt(decimals)).toBe(
          digits * 100n * 10n ** BigInt(shifted.split('.')[1]?.length ?? 0),
        )
      }),
      { seed: 7 },
    )
  })
})

describe('a chance in words', () => {
  it.each([
    [0.0041, '1 in 240'],
    [0.02, '1 in 50'],
    [0.5, '1 in 2'],
    [0.82, '82%'],
    [0, '1 in 1000000 or less'],
  ])('says %s as %s', (chance, text) => {
    expect(chanceText(chance, 'en')).toBe(text)
  })
})

function decimalOf(digits: bigint, decimals: number): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}
