import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimal,
  divide,
  greatest,
  isWhole,
  least,
  multiply,
  type Rounding,
  round,
  subtract,
  writeDecimal,
} from '../../src/relations/index.ts'

describe('a decimal', () => {
  it.each([
    ['0', 0, '0'],
    ['1022.93', 0, '1022.93'],
    ['985.70', 0, '985.7'],
    ['985.70', 2, '985.70'],
    ['-0.05', 0, '-0.05'],
    ['-83.61', 4, '-83.6100'],
    ['100', 1, '100.0'],
  ])('writes %s with %i places as %s', (text, places, expected) => {
    expect(writeDecimal(decimal(text), places)).toBe(expected)
  })

  it('writes powers of ten out', () => {
    expect(writeDecimal({ n: 12n, e: 4 })).toBe('120000')
    expect(writeDecimal({ n: -12n, e: -4 })).toBe('-0.0012')
  })

  it.each(['', '1.', '.5', '1e3', '+1', ' 1', '１'])('refuses %j', (text) => {
    expect(() => decimal(text)).toThrow(TypeError)
  })

  it('adds, subtracts and multiplies without a binary float', () => {
    expect(writeDecimal(add(decimal('0.1'), decimal('0.2')))).toBe('0.3')
    expect(writeDecimal(subtract(decimal('1133.01'), decimal('83.61')), 2)).toBe('1049.40')
    expect(writeDecimal(multiply(decimal('0.9636'), decimal('1022.93')))).toBe('985.695348')
  })

  it.each<[string, string, number, Rounding, string]>([
    ['1022.93', '1103.35', 6, 'down', '0.927112'],
    ['1022.93', '1103.35', 6, 'up', '0.927113'],
    ['-1', '3', 2, 'down', '-0.34'],
    ['-1', '3', 2, 'up', '-0.33'],
    ['1', '-3', 2, 'nearest', '-0.33'],
    ['1', '8', 2, 'nearest', '0.13'],
    ['-1', '8', 2, 'nearest', '-0.13'],
    ['6', '3', 0, 'up', '2'],
  ])('divides %s by %s to %i places rounding %s', (a, b, places, rounding, expected) => {
    expect(writeDecimal(divide(decimal(a), decimal(b), places, rounding))).toBe(expected)
  })

  it('does not divide by zero', () => {
    expect(() => divide(decimal('1'), decimal('0.00'), 2, 'up')).toThrow(RangeError)
  })

  it('rounds only what has more places', () => {
    expect(writeDecimal(round(decimal('2.345'), 2, 'nearest'))).toBe('2.35')
    expect(writeDecimal(round(decimal('2.3'), 2, 'down'))).toBe('2.3')
  })

  it('knows whole numbers however they are written', () => {
    expect(isWhole(decimal('10.00'))).toBe(true)
    expect(isWhole(decimal('33.3'))).toBe(false)
    expect(isWhole({ n: 5n, e: 3 })).toBe(true)
  })

  it('orders as the numbers do, whatever the number of places', () => {
    const scaled = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(scaled, scaled, ([a, i], [b, j]) => {
        const left = { n: BigInt(a), e: -i }
        const right = { n: BigInt(b), e: -j }
        expect(Math.sign(compare(left, right))).toBe(Math.sign(a * 10 ** (3 - i) - b * 10 ** (3 - j)))
      }),
      { seed: 1 },
    )
  })

  it('brackets a quotient between its roundings', () => {
    const number = fc.integer({ min: -100000, max: 100000 })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
        fc.pre(b !== 0)
        const top = { n: BigInt(a), e: -2 }
        const bottom = { n: BigInt(b), e: -1 }
        const down = multiply(divide(top, bottom, places, 'down'), bottom)
        const up = multiply(divide(top, bottom, places, 'up'), bottom)
        const [low, high] = b > 0 ? [down, up] : [up, down]
        expect(compare(low, top)).toBeLessThanOrEqual(0)
        expect(compare(high, top)).toBeGreaterThanOrEqual(0)
      }),
      { seed: 2 },
    )
  })
})

describe('decimals at their edges', () => {
  it.each([
    ['7', '2', 0, '3', '4', '4'],
    ['-7', '2', 0, '-4', '-3', '-4'],
    ['7', '-2', 0, '-4', '-3', '-4'],
    ['-7', '-2', 0, '3', '4', '4'],
    ['1', '3', 2, '0.33', '0.34', '0.33'],
    ['-2', '3', 1, '-0.7', '-0.6', '-0.7'],
    ['6', '2', 0, '3', '3', '3'],
    ['0', '5', 1, '0', '0', '0'],
    ['5', '0.001', 0, '5000', '5000', '5000'],
  ])('%s ÷ %s to %d places: down %s, up %s, nearest %s', (a, b, places, down, up, nearest) => {
    const by = (rounding: 'down' | 'up' | 'nearest') => writeDecimal(divide(decimal(a), decimal(b), places, rounding))
    expect([by('down'), by('up'), by('nearest')]).toEqual([down, up, nearest])
  })
  it('cannot divide by zero, and says so', () => {
    expect(() => divide(decimal('1'), decimal('0.0'), 2, 'nearest')).toThrow('Division by zero')
  })
  it.each(['', '1.', '.5', '1e3', '١', '+1', '1,000'])('takes %j for no decimal, and names it', (text) => {
    expect(() => decimal(text)).toThrow(`got ${text}.`)
  })
  it('keeps the first of two equals', () => {
    const [a, b] = [decimal('1.0'), decimal('1.00')]
    expect([least(a, b), greatest(a, b)]).toEqual([a, a])
    expect([least(b, decimal('2')), greatest(b, decimal('2'))]).toEqual([b, decimal('2')])
  })
  it.each([
    [5, 2, '500'],
    [0, -2, '0'],
    [-5, -3, '-0.005'],
    [120, -1, '12'],
  ])('writes %d × 10^%d as %s', (n, e, text) => expect(writeDecimal({ n: BigInt(n), e })).toBe(text))
  it('writes as many places as asked for at least', () => {
    expect(writeDecimal(decimal('12.5'), 2)).toBe('12.50')
    expect(writeDecimal(decimal('12.123'), 2)).toBe('12.123')
    expect(writeDecimal(decimal('12'), -1)).toBe('12')
    expect(writeDecimal({ n: 5n, e: 1 }, 1)).toBe('50.0')
  })
})
