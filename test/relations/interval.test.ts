import { describe, expect, it } from 'vitest'
import {
  addIntervals,
  atLeast,
  closed,
  closure,
  decimal,
  EVERYTHING,
  figureInterval,
  hull,
  type Interval,
  intersect,
  meet,
  multiplyIntervals,
  negateInterval,
  type Reading,
  touchesZero,
  writeDecimal,
} from '../../src/relations/index.ts'
import { printed } from './printed.ts'

/** `[1, 2)`, `(-∞, 3]`. */
function show(interval: Interval | null): string {
  if (interval === null) return 'empty'
  const low = interval.low === null ? '(-∞' : `${interval.low.closed ? '[' : '('}${writeDecimal(interval.low.at)}`
  const high = interval.high === null ? '∞)' : `${writeDecimal(interval.high.at)}${interval.high.closed ? ']' : ')'}`
  return `${low}, ${high}`
}

function figure(text: string, reading: Reading = 'rounded'): Interval {
  return figureInterval(printed(text), reading)
}

const between = (low: string, high: string) => closed(decimal(low), decimal(high))

describe('the interval of a figure', () => {
  it.each<[string, Reading, string]>([
    ['96.36%', 'rounded', '[0.96355, 0.96365]'],
    ['96%', 'rounded', '[0.955, 0.965]'],
    ['0.07', 'rounded', '[0.065, 0.075]'],
    ['985.7', 'rounded', '[985.65, 985.75]'],
    ['985.70', 'rounded', '[985.695, 985.705]'],
    ['-83.61', 'rounded', '[-83.615, -83.605]'],
    ['0', 'rounded', '[-0.5, 0.5]'],
    ['1.2e3', 'rounded', '[1150, 1250]'],
    ['92%', 'truncated', '[0.92, 0.93)'],
    ['-3', 'truncated', '(-4, -3]'],
    ['0', 'truncated', '(-1, 1)'],
    ['0.00', 'truncated', '(-0.01, 0.01)'],
    ['1960', 'exact', '[1960, 1960]'],
  ])('%s %s is %s', (text, reading, expected) => {
    expect(show(figure(text, reading))).toBe(expected)
  })
})

describe('interval arithmetic', () => {
  it('swaps the ends of a negative, and their flags with them', () => {
    expect(show(negateInterval(figure('92', 'truncated')))).toBe('(-93, -92]')
  })

  it('keeps an open end open in a sum', () => {
    expect(show(addIntervals(figure('1', 'truncated'), figure('2', 'exact')))).toBe('[3, 4)')
  })

  it('takes the outermost of the four products', () => {
    expect(show(multiplyIntervals(between('-2', '3'), between('-5', '4')))).toBe('[-15, 12]')
  })

  it('multiplies unbounded ends by the sign of the other', () => {
    expect(show(multiplyIntervals(atLeast(decimal('2')), between('-1', '3')))).toBe('(-∞, ∞)')
    expect(show(multiplyIntervals(atLeast(decimal('2')), between('1', '3')))).toBe('[2, ∞)')
    expect(show(multiplyIntervals(EVERYTHING, between('0', '0')))).toBe('[0, 0]')
  })

  it('lets a single touching point count only if both ends are closed there', () => {
    expect(meet(between('1', '2'), between('2', '3'))).toBe(true)
    expect(meet(figure('1', 'truncated'), between('2', '3'))).toBe(false)
    expect(meet(closure(figure('1', 'truncated')), between('2', '3'))).toBe(true)
    // −2 exact + −2 exact against −3 read as truncated, (−4, −3].
    expect(meet(addIntervals(figure('-2', 'exact'), figure('-2', 'exact')), figure('-3', 'truncated'))).toBe(false)
  })

  it('intersects and encloses', () => {
    expect(show(intersect(between('1', '3'), figure('2', 'truncated')))).toBe('[2, 3)')
    expect(show(intersect(between('1', '2'), between('3', '4')))).toBe('empty')
    expect(show(intersect(between('1', '2'), EVERYTHING))).toBe('[1, 2]')
    expect(show(hull(figure('2', 'rounded'), figure('2', 'truncated')))).toBe('[1.5, 3)')
    expect(show(hull(between('2', '3'), figure('2', 'truncated')))).toBe('[2, 3]')
    expect(show(hull(between('2', '3'), atLeast(decimal('1'))))).toBe('[1, ∞)')
  })

  it('sees a zero at an end', () => {
    expect(touchesZero(between('0', '1'))).toBe(true)
    expect(touchesZero(between('-1', '-0.5'))).toBe(false)
    expect(touchesZero(figure('0.4'))).toBe(false)
    expect(touchesZero(atLeast(decimal('0')))).toBe(true)
  })
})
