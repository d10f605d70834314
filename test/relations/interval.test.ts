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
  isPoint,
  meet,
  multiplyIntervals,
  negateInterval,
  type Reading,
  touchesZero,
  width,
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

describe('what is asked of intervals', () => {
  it.each([
    ['[1, 1]', between('1', '1'), true, '0'],
    ['[1, 2]', between('1', '2'), false, '1'],
    ['[-2, 1]', between('-2', '1'), false, '3'],
    ['[1, ∞)', atLeast(decimal('1')), false, null],
    ['(-∞, -1]', negateInterval(atLeast(decimal('1'))), false, null],
    ['everything', EVERYTHING, false, null],
  ])('%s: a point, and its width', (_, interval, point, size) => {
    expect(isPoint(interval)).toBe(point)
    const found = width(interval)
    expect(found === null ? null : writeDecimal(found)).toBe(size)
  })

  it.each([
    ['1', '2', '2', '3', '[2, 2]', '[1, 3]'],
    ['1', '4', '2', '3', '[2, 3]', '[1, 4]'],
    ['2', '3', '1', '4', '[2, 3]', '[1, 4]'],
    ['1', '2', '3', '4', 'empty', '[1, 4]'],
    ['1', '2', '1', '2', '[1, 2]', '[1, 2]'],
  ])('[%s, %s] and [%s, %s] share %s and span %s', (a, b, c, d, both, either) => {
    expect(show(intersect(between(a, b), between(c, d)))).toBe(both)
    expect(show(hull(between(a, b), between(c, d)))).toBe(either)
  })

  it('takes the open end of two at one place for what is in both, the closed one for what is in either', () => {
    const open = figure('3', 'truncated')
    const closedTo4 = between('3', '4')
    for (const [a, b] of [
      [open, closedTo4],
      [closedTo4, open],
    ] as const) {
      expect(show(intersect(a, b))).toBe('[3, 4)')
      expect(show(hull(a, b))).toBe('[3, 4]')
    }
    expect(show(intersect(figure('-3', 'truncated'), between('-4', '-3')))).toBe('(-4, -3]')
  })

  it('lets an unbounded end give way to what is in both, and prevail in what is in either', () => {
    const half = atLeast(decimal('1'))
    expect(show(intersect(half, between('0', '2')))).toBe('[1, 2]')
    expect(show(intersect(between('0', '2'), half))).toBe('[1, 2]')
    expect(show(hull(half, between('0', '2')))).toBe('[0, ∞)')
    expect(show(hull(between('0', '2'), negateInterval(half)))).toBe('(-∞, 2]')
    expect(show(closure(figure('3', 'truncated')))).toBe('[3, 4]')
    expect(show(closure(EVERYTHING))).toBe('(-∞, ∞)')
  })

  it.each([
    ['0', '1', true],
    ['-1', '0', true],
    ['-1', '1', true],
    ['1', '2', false],
    ['-2', '-1', false],
  ])('[%s, %s] touches zero: %s', (low, high, expected) => expect(touchesZero(between(low, high))).toBe(expected))

  it('multiplies what is unbounded', () => {
    const half = atLeast(decimal('1'))
    expect(show(multiplyIntervals(half, between('2', '3')))).toBe('[2, ∞)')
    expect(show(multiplyIntervals(half, between('-3', '-2')))).toBe('(-∞, -2]')
    expect(show(multiplyIntervals(half, between('-1', '1')))).toBe('(-∞, ∞)')
    expect(show(multiplyIntervals(atLeast(decimal('0')), between('0', '0')))).toBe('[0, 0]')
    expect(show(multiplyIntervals(EVERYTHING, half))).toBe('(-∞, ∞)')
    expect(show(multiplyIntervals(between('-2', '3'), between('-5', '4')))).toBe('[-15, 12]')
  })
})
