import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftPoint, toNumber } from '../../src/values/index.ts'

describe('shiftPoint', () => {
  it.each([
    ['96.36', -2, '0.9636'],
    ['5', -2, '0.05'],
    ['-0.07', -2, '-0.0007'],
    ['100.00', -2, '1.0000'],
    ['0.5', 4, '5000'],
    ['1.23457', 6, '1234570'],
    ['12', 0, '12'],
    ['0.05', 2, '5'],
    ['0', 3, '0'],
  ])('moves the point of %s by %i to %s', (text, places, expected) => expect(shiftPoint(text, places)).toBe(expected))

  it('is undone by its opposite, zeros aside', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: -30, max: 30 }), (n, places) => {
        const back = shiftPoint(shiftPoint(String(n), places), -places)
        expect(back.replace(/\.0+$/, '')).toBe(String(n))
      }),
      { seed: 7 },
    )
  })
})

describe('toNumber', () => {
  it.each([
    ['96.36', -2, 0.9636],
    ['0.07', -2, 0.0007],
    ['100.00', -2, 1],
    ['7165.32', 0, 7165.32],
    ['-83.61', 0, -83.61],
    ['0.000', 0, 0],
    ['0.0000001', 0, 1e-7],
    ['1000000000000000000000000', 0, 1e24],
  ])('gives %s at scale %i as %d', (text, scale, expected) => expect(toNumber({ text, scale })).toBe(expected))

  it.each([
    ['12345678901234567890', 0],
    ['0.12345678901234567890', 0],
    ['9007199254740993', 0],
    ['1'.repeat(400), 0],
  ])('has no number for %s', (text, scale) => expect(toNumber({ text, scale })).toBe(null))

  it('prints again every decimal of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: -12, max: 6 }), (n, scale) => {
        const number = toNumber({ text: String(n), scale })
        expect(number).toBe(Number(`${n}e${scale}`))
      }),
      { seed: 7 },
    )
  })
})
