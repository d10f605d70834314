import { describe, expect, it } from 'vitest'
import {
  bound,
  cappedShare,
  claim,
  figureText,
  judge,
  norm,
  product,
  type Relation,
  ratio,
  shareAtMost,
  sum,
  valueText,
  workingOf,
  writeDecimal,
} from '../../src/relations/index.ts'
import { printed, sheetOf } from './printed.ts'

const FIGURES = { '/a': '30.5', '/b': '-4.25', '/p': '96.4%', '/blank': '', '/none': '—', '/s': '26.25', '/r': '50%' }
const judged = (relation: Relation) => judge(relation, sheetOf(FIGURES))

describe('the working of a relation, as a reader would redo it', () => {
  it.each<[string, Relation]>([
    ['30.5 − 4.25', sum(['/a', '/b'], '/s')],
    ['30.5 + 4.25', sum(['/a', { at: '/b', sign: -1 }], '/s')],
    ['−4.25 − 30.5', sum(['/b', { at: '/a', sign: -1 }], '/s')],
    ['−30.5 + ( ) + —', sum([{ at: '/a', sign: -1 }, { at: '/blank', blank: 'nonnegative' }, '/none'], '/s')],
    ['30.5 ÷ −4.25', ratio('/a', '/b', '/r')],
    ['30.5 ÷ −4.25 − 1', ratio('/a', '/b', '/r', { less: 1 })],
    ['30.5 × −4.25', product(['/a', '/b'], '/s')],
    ['30.5', bound('/s', '<=', ['/a'])],
    ['30.5 − 4.25', bound('/s', '>=', ['/a', '/b'])],
    ['−4.25 … 30.5', bound('/s', 'between', ['/b', '/a'])],
    ['min(1, 30.5 ÷ 96.4%) × 10', cappedShare({ numerator: '/a', denominator: '/p', weight: norm('10') }, '/s')],
    ['30.5 ÷ 2 × 10', shareAtMost({ numerator: '/a', denominator: norm('2'), weight: norm('10') }, '/s')],
    ['min(1, 96.4%) × 10', cappedShare({ numerator: '/p', denominator: norm('1'), weight: norm('10') }, '/s')],
    ['', claim(['/a'], true)],
  ])('%s', (expected, relation) => expect(workingOf(judged(relation))).toBe(expected))

  it('shows a one that is printed, not the norm', () => {
    const figures = { '/n': '3', '/d': '1', '/s': '10' }
    const relation = cappedShare({ numerator: '/n', denominator: '/d', weight: norm('10') }, '/s')
    expect(workingOf(judge(relation, sheetOf(figures)))).toBe('min(1, 3 ÷ 1) × 10')
  })
})

describe('what the operands come to', () => {
  it.each<[string, string, Relation]>([
    ['a sum, with the places of the stated figure', '26.25', sum(['/a', '/b'], '/s')],
    ['a quotient beside a percentage', '−717.65%', ratio('/a', '/b', '/r')],
    ['a change', '−817.65%', ratio('/a', '/b', '/r', { less: 1 })],
    [
      'a quotient beside a bare figure, with two places at least',
      '0.96',
      ratio('/p', norm('1'), { at: null, printed: printed('1') }),
    ],
    ['a sum beside a whole figure', '26.25', sum(['/a', '/b'], { at: null, printed: printed('26') })],
    ['a negative sum', '−4.25', sum(['/b'], '/s')],
    ['a sum in another unit', '0.00305', sum(['/a'], { at: '/s', shift: 4 })],
    ['nothing of a range', '', bound('/s', 'between', ['/b', '/a'])],
    ['nothing of a claim', '', claim(['/a'], true)],
    ['nothing where the stated figure is blank', '', sum(['/a'], '/blank')],
  ])('is %s', (_, expected, relation) => expect(valueText(judged(relation))).toBe(expected))
})

describe('a printed number', () => {
  it.each([
    [{ text: '96.4', decimals: 1, scale: -2, unit: '%' }, '96.4%'],
    [{ text: '3', decimals: 0, scale: -3, unit: '‰' }, '3‰'],
    [{ text: '12', decimals: 0, scale: 0, unit: '人' }, '12人'],
    [{ text: '12', decimals: 0, scale: 0, unit: null }, '12'],
  ])('%j is shown as %s', (number, text) => expect(figureText(number)).toBe(text))
})

describe('what should have been printed', () => {
  const ends = (relation: Relation) => {
    const { expected } = judged(relation)
    return [expected?.low, expected?.high].map((end) => (end ? writeDecimal(end.at) : null))
  }
  it.each<[string, Relation, (string | null)[]]>([
    ['at most the whole', bound('/s', '<=', ['/a']), [null, '30.55']],
    ['less than the whole', bound('/s', '<', ['/a']), [null, '30.55']],
    ['at least the least', bound('/s', '>=', ['/a']), ['30.45', null]],
    ['more than the least', bound('/s', '>', ['/a']), ['30.45', null]],
    ['the same', bound('/s', '=', ['/a', '/b']), ['26.195', '26.305']],
    ['between the two', bound('/s', 'between', ['/b', '/a']), ['-4.255', '30.55']],
    [
      'a share at most',
      shareAtMost({ numerator: '/a', denominator: norm('61'), weight: norm('10') }, '/s'),
      ['0', '5.008197'],
    ],
    [
      'a capped share',
      cappedShare({ numerator: '/a', denominator: norm('61'), weight: norm('10') }, '/s'),
      ['4.991803', '5.008197'],
    ],
    [
      'no more than the weight',
      cappedShare({ numerator: '/a', denominator: norm('5'), weight: norm('10') }, '/s'),
      ['10', '10'],
    ],
  ])('is %s', (_, relation, expected) => expect(ends(relation)).toEqual(expected))
})

describe('an inequality between printed figures', () => {
  const outcome = (stated: string, comparator: Parameters<typeof bound>[1], parts: readonly string[]) =>
    judge(
      bound(
        { at: null, printed: printed(stated), taken: 'exact' },
        comparator,
        parts.map((text) => ({ at: null, printed: printed(text), taken: 'exact' as const })),
      ),
      sheetOf({}),
    ).outcome
  it.each([
    ['1', '<', ['1'], 'fail'],
    ['1', '<', ['2'], 'pass'],
    ['1', '<=', ['1'], 'pass'],
    ['2', '<=', ['1'], 'fail'],
    ['1', '>', ['1'], 'fail'],
    ['2', '>', ['1'], 'pass'],
    ['1', '>=', ['1'], 'pass'],
    ['0', '>=', ['1'], 'fail'],
    ['1', '=', ['1'], 'pass'],
    ['1', '=', ['2'], 'fail'],
    ['1', 'between', ['1', '2'], 'pass'],
    ['2', 'between', ['1', '2'], 'pass'],
    ['3', 'between', ['1', '2'], 'fail'],
    ['0', 'between', ['1', '2'], 'fail'],
    ['0', 'between', ['1'], 'fail'],
    ['3', '<=', ['1', '2'], 'pass'],
  ] as const)('%s %s %j: %s', (stated, comparator, parts, expected) => {
    expect(outcome(stated, comparator, parts)).toBe(expected)
  })
  it('is met where nothing bounds it', () => {
    const open = { at: '/blank', blank: 'nonnegative' } as const
    expect(judged(bound('/s', '<=', ['/a', open])).outcome).toBe('pass')
    expect(judged(bound(open, '>=', ['/a'])).outcome).toBe('pass')
  })
})

describe('a rate printed without its sign', () => {
  const reading = (stated: string, numerator: string, scale = 0) => {
    const rate = { at: null, printed: { ...printed(stated), scale }, taken: 'rate' } as const
    const { outcome, rateReading } = judge(
      ratio({ at: null, printed: printed(numerator) }, norm('100'), rate),
      sheetOf({}),
    )
    return `${outcome} ${rateReading}`
  }
  it.each([
    ['0.96', '96', 0, 'pass null'],
    ['1.5', '150', 0, 'pass null'],
    ['1.51', '151', 0, 'pass ratio'],
    ['96', '96', 0, 'pass percent'],
    ['96', '96', -2, 'pass percent'],
    ['9.6', '960', -2, 'pass ratio'],
    ['50', '96', 0, 'fail ratio'],
    ['50', '96', -2, 'fail percent'],
    ['-2', '-200', 0, 'pass ratio'],
  ])('%s beside %s of 100 at scale %d: %s', (stated, numerator, scale, expected) => {
    expect(reading(stated, numerator, scale)).toBe(expected)
  })
  it('has no second reading where the sign is printed, or where it is no rate', () => {
    const signed = judge(
      ratio(norm('96'), norm('100'), { at: null, printed: printed('96%'), taken: 'rate' }),
      sheetOf({}),
    )
    const figure = judge(ratio(norm('96'), norm('100'), { at: null, printed: printed('96') }), sheetOf({}))
    expect([signed.outcome, signed.rateReading]).toEqual(['pass', null])
    expect([figure.outcome, figure.rateReading]).toEqual(['fail', null])
  })
})

describe('a verdict', () => {
  it('names what was missing, blank and nowhere, and nothing else', () => {
    expect(judged(sum(['/a', '/nowhere', '/blank'], '/s')).missing).toEqual(['/nowhere', '/blank'])
    expect(judged(sum(['/a'], '/blank')).missing).toEqual(['/blank'])
    expect(judged(sum(['/a', norm('1')], '/s')).missing).toEqual([])
    expect(judged(ratio('/a', { at: null, printed: printed('0') }, '/r')).missing).toEqual([])
    expect(judged(ratio('/a', '/none', '/r')).missing).toEqual(['/none'])
  })
  it('holds by truncation only where that is allowed', () => {
    const cut = sum([{ at: null, printed: printed('26.259'), taken: 'exact' }], '/s')
    expect(judged(cut).basis).toBe('truncation')
    expect(judged({ ...cut, truncation: false }).outcome).toBe('fail')
    expect(judged({ ...cut, truncation: true }).basis).toBe('truncation')
  })
  it('is unknown where one of two readings could be saved by a blank, and fails where none could', () => {
    const blank = { at: '/blank', blank: 'nonnegative' } as const
    expect(judged(sum(['/b', blank], '/s')).outcome).toBe('unknown')
    expect(judged(sum(['/a', blank], '/s')).outcome).toBe('fail')
    expect(judged(sum([{ at: null, printed: printed('26.25') }, blank], '/s')).basis).toBe('exact')
    const justAbove = { at: null, printed: printed('26.256'), taken: 'exact' } as const
    expect(judged(sum([justAbove, blank], '/s')).basis).toBe('truncation')
  })
})
