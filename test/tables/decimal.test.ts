import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, fitDecimal, shiftPoint } from '../../src/tables/decimal.ts'

describe('decimals without floats', () => {
  it.each([
    [1022.93, '1022.93'],
    [-83.61, '-83.61'],
    [0, '0'],
    [1e-7, '0.0000001'],
    [1.5e-9, '0.0000000015'],
    [1e21, '1000000000000000000000'],
    [-1.23e25, '-12300000000000000000000000'],
    [1e300, null],
  ])('writes %s without an exponent', (number, text) => {
    expect(decimalText(number)).toBe(text)
  })
  it.each([
    ['1022.93', 4, '10229300'],
    ['0.5', 8, '50000000'],
    ['-83.61', 0, '-83.61'],
    ['-0.05', 3, '-50'],
    ['1', -3, '0.001'],
    ['12', -2, '0.12'],
    ['1.25', 1, '12.5'],
  ])('moves the point of %s by %i', (text, power, moved) => {
    expect(shiftPoint(text, power)).toBe(moved)
  })
  it.each([
    ['1022.93', '1022.93'],
    ['0.12345', '0.123'],
    ['0.1235', '0.124'],
    ['-0.1235', '-0.124'],
    ['-0.0004', '0.000'],
    ['9.9996', '10.000'],
    ['99999.9996', null],
    ['123456', null],
  ])('fits %s into DECIMAL(8, 3)', (text, fitting) => {
    expect(fitDecimal(text, { kind: 'decimal', precision: 8, scale: 3 })).toBe(fitting)
  })
  it('moves the point there and back', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 8 }), (digits, power) => {
        const down = shiftPoint(String(digits), -power) ?? ''
        expect(shiftPoint(down, power)).toBe(String(digits))
        expect(Number(down)).toBeCloseTo(digits / 10 ** power, 9)
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
