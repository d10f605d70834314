import { describe, expect, it } from 'vitest'
import {
  bound,
  cappedShare,
  claim,
  judge,
  norm,
  product,
  type Relation,
  ratio,
  shareAtMost,
  sum,
  type TermLike,
  writeDecimal,
} from '../../src/relations/index.ts'
import { printed, sheetOf } from './printed.ts'

const given = (text: string, more: object = {}): TermLike => ({ at: null, printed: printed(text), ...more })
const exact = (text: string) => given(text, { taken: 'exact' })

function verdict(relation: Relation, figures: Readonly<Record<string, string>> = {}): string {
  const { outcome, basis, missing } = judge(relation, sheetOf(figures))
  return [outcome, basis, ...missing].filter((word) => word !== null).join(' ')
}

function ends(relation: Relation): string[] {
  const { expected } = judge(relation, sheetOf({}))
  return [expected?.low, expected?.high].map((end) => (end ? writeDecimal(end.at) : '∞'))
}

describe('the vectors of intervals.md', () => {
  it.each([
    ['1022.93', '1103.35', '96.36%', 'fail'],
    ['1022.93', '1103.35', '92.71%', 'pass rounding'],
    ['1022.93', '1103.35', '92.7%', 'pass rounding'],
    ['1022.93', '1103.35', '93%', 'pass rounding'],
    ['1022.93', '1103.35', '92%', 'pass truncation'],
    ['985.7', '1022.93', '96.36%', 'pass rounding'],
    ['-83.61', '1133.01', '0.07%', 'fail'],
    ['83.61', '1133.01', '0.07', 'pass rounding'],
    ['1.5', '2.0', '71%', 'pass rounding'],
    ['1.5', '2.0', '75%', 'pass exact'],
    ['1.5', '2.0', '79%', 'pass rounding'],
    ['1.5', '2.0', '70%', 'pass truncation'],
    ['1.5', '2.0', '69%', 'fail'],
    ['1.5', '2.0', '81%', 'fail'],
    ['3', '4', '56%', 'pass rounding'],
    ['3', '4', '100%', 'pass rounding'],
    ['3', '4', '101%', 'fail'],
    ['3', '4', '54%', 'fail'],
    ['985.7', '1022.93', '0.9636', 'pass rounding'],
  ])('%s / %s printed as %s: %s', (numerator, denominator, stated, expected) => {
    expect(verdict(ratio(given(numerator), given(denominator), given(stated)))).toBe(expected)
  })

  it.each([
    ['1022.93', '1103.35', ['0.927104', '0.927122']],
    ['985.7', '1022.93', ['0.96355', '0.963659']],
    ['-83.61', '1133.01', ['-0.0738', '-0.073789']],
    ['83.61', '1133.01', ['0.073789', '0.0738']],
    ['1.5', '2.0', ['0.707317', '0.794872']],
    ['3', '4', ['0.555555', '1']],
  ])('%s / %s lies in %j, rounded outwards', (numerator, denominator, expected) => {
    expect(ends(ratio(given(numerator), given(denominator), given('96.36%')))).toEqual(expected)
  })

  it('1133.01 − 83.61 lies in [1049.39, 1049.41] and is not 1103.35', () => {
    const relation = sum([given('1133.01'), given('-83.61')], given('1103.35'))
    expect(verdict(relation)).toBe('fail')
    expect(ends(relation)).toEqual(['1049.39', '1049.41'])
  })

  it('−2 exact + −2 exact is not −3 cut off, for the end is open', () => {
    expect(verdict(sum([exact('-2'), exact('-2')], given('-3')))).toBe('fail')
  })

  it('reads 0.9636 without a percent sign as a ratio, and tries both readings of 96.36', () => {
    const relation = ratio('/n', '/d', { at: '/rate', taken: 'rate' })
    const amounts = { '/n': '985.7', '/d': '1022.93' }
    expect(judge(relation, sheetOf({ ...amounts, '/rate': '0.9636' })).rateReading).toBeNull()
    const bare = judge(relation, sheetOf({ ...amounts, '/rate': '96.36' }))
    expect([bare.outcome, bare.basis, bare.rateReading]).toEqual(['pass', 'rounding', 'percent'])
    expect(judge(relation, sheetOf({ ...amounts, '/rate': '97.36' })).outcome).toBe('fail')
    expect(judge(relation, sheetOf({ ...amounts, '/rate': '96.36%' })).rateReading).toBeNull()
  })

  it('parts of 7165.29 under a total of 7165.32 hold in exactly one point', () => {
    const parts = ['3144.00', '570.17', '433.00', '1426.90', '1591.22'].map((text) => given(text))
    expect(verdict(sum(parts, given('7165.32')))).toBe('pass rounding')
    expect(verdict(sum(parts, given('7165.33')))).toBe('fail')
    expect(verdict(sum(parts, given('7165.26')))).toBe('pass rounding')
    expect(verdict(sum(parts, given('7165.25')))).toBe('fail')
  })

  it('three weights of 33.3 meet 100', () => {
    const weight = (text: string) => given(text, { taken: 'whole' })
    expect(verdict(sum(['33.3', '33.3', '33.3'].map(weight), weight('100')))).toBe('pass rounding')
    expect(verdict(sum(['33', '33', '33'].map(weight), weight('100')))).toBe('fail')
    expect(verdict(sum(['30.0', '30', '40'].map(weight), weight('100.0')))).toBe('pass exact')
  })
})

describe('a ratio', () => {
  it('is unknown when the denominator may be 0', () => {
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '0', '/d': '0', '/r': '0%' })).toBe('unknown /d')
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '5', '/d': '0.00', '/r': '0%' })).toBe('unknown /d')
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '5', '/d': '—', '/r': '0%' })).toBe('unknown /d')
  })

  it('names what is missing, blank or not a figure', () => {
    expect(verdict(ratio('/n', '/d', '/r'), { '/d': '4', '/r': '75%' })).toBe('unknown /n')
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '', '/d': '4', '/r': '75%' })).toBe('unknown /n')
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '', '/d': '4' })).toBe('unknown /r /n')
  })

  it('takes a none-mark as exactly 0', () => {
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '—', '/d': '4', '/r': '0%' })).toBe('pass exact')
    expect(verdict(ratio('/n', '/d', '/r'), { '/n': '—', '/d': '4', '/r': '2%' })).toBe('fail')
  })

  it('works with a negative denominator', () => {
    expect(verdict(ratio(given('-3.0'), given('-4.0'), given('75%')))).toBe('pass exact')
    expect(verdict(ratio(given('3.0'), given('-4.0'), given('-75%')))).toBe('pass exact')
    expect(verdict(ratio(given('3.0'), given('-4.0'), given('75%')))).toBe('fail')
  })

  it('names each amount once in a rate of change', () => {
    const change = (stated: string) => ratio(given('1103.35'), given('1133.01'), given(stated), { less: 1 })
    expect(verdict(change('-2.62%'))).toBe('pass rounding')
    expect(verdict(change('2.62%'))).toBe('fail')
    expect(ends(change('-2.62%'))).toEqual(['-0.026187', '-0.026169'])
    expect(writeDecimal(judge(change('-2.62%'), sheetOf({})).value ?? { n: 0n, e: 0 })).toBe('-0.0262')
  })
})

describe('a sum', () => {
  const parts = (...at: string[]) => at.map((pointer) => ({ at: pointer, blank: 'nonnegative' as const }))

  it.each([
    ['fails when the printed parts exceed the total', { '/a': '60.0', '/b': '50.0', '/c': '', '/t': '100.0' }, 'fail'],
    ['passes when it holds without the blank', { '/a': '60.0', '/b': '40.0', '/c': '', '/t': '100.0' }, 'pass exact'],
    ['is unknown when the blank could fill it', { '/a': '60.0', '/b': '30.0', '/c': '', '/t': '100.0' }, 'unknown /c'],
    ['takes a none-mark as 0', { '/a': '60.0', '/b': '30.0', '/c': '—', '/t': '100.0' }, 'fail'],
    ['takes a part without a place as a blank', { '/a': '60.0', '/b': '40.0', '/t': '100.0' }, 'pass exact'],
    ['names a part without a place that could fill it', { '/a': '60.0', '/b': '30.0', '/t': '100.0' }, 'unknown /c'],
  ])('%s', (_, figures, expected) => {
    expect(verdict(sum(parts('/a', '/b', '/c'), '/t'), figures as unknown as Record<string, string>)).toBe(expected)
  })

  it('is unknown with a blank that may be negative, even where it would hold without', () => {
    expect(verdict(sum(['/a', '/b'], '/t'), { '/a': '60.0', '/b': '', '/t': '60.0' })).toBe('unknown /b')
  })

  it('takes a part away, and its blank too', () => {
    const rest = { at: '/b', sign: -1, blank: 'nonnegative' } as const
    expect(verdict(sum(['/a', rest], '/t'), { '/a': '60.0', '/b': '20.0', '/t': '40.0' })).toBe('pass exact')
    expect(verdict(sum(['/a', rest], '/t'), { '/a': '60.0', '/b': '', '/t': '40.0' })).toBe('unknown /b')
    expect(verdict(sum(['/a', rest], '/t'), { '/a': '60.0', '/b': '', '/t': '70.0' })).toBe('fail')
  })

  it('brings units together before it compares', () => {
    expect(verdict(sum([given('9', { shift: 4 })], given('90000')))).toBe('pass exact')
    expect(verdict(sum([given('9.0', { shift: 4 })], given('90400')))).toBe('pass rounding')
    expect(verdict(sum([given('9.0', { shift: 4 })], given('90600')))).toBe('fail')
  })
})

describe('a product', () => {
  it('multiplies exact counts exactly', () => {
    const hours = ['8', '21', '12'].map(exact)
    expect(verdict(product(hours, exact('2016')))).toBe('pass exact')
    expect(verdict(product(hours, exact('2017')))).toBe('fail')
  })

  it('widens with its factors', () => {
    expect(verdict(product([given('3.3'), given('33')], given('109')))).toBe('pass rounding')
    expect(verdict(product([given('3.3'), given('33')], given('113')))).toBe('fail')
  })
})

describe('a share of a weight', () => {
  const earned = (part: string, whole: string, weight: string, score: string) =>
    verdict(
      cappedShare(
        { numerator: given(part), denominator: given(whole), weight: given(weight, { taken: 'whole' }) },
        given(score),
      ),
    )

  it.each([
    ['98.8', '100.0', '10', '9.88', 'pass exact'],
    ['98.8', '100.0', '10', '10', 'pass rounding'],
    ['98.8', '100.0', '10', '9', 'pass truncation'],
    ['98.8', '100.0', '10', '9.0', 'fail'],
    ['90.0', '100.0', '10', '10.0', 'fail'],
    ['110.0', '100.0', '10', '10', 'pass exact'],
    ['110.0', '100.0', '10', '11.0', 'fail'],
    ['0', '100.0', '10', '0', 'pass exact'],
  ])('min(1, %s / %s) × %s printed as %s: %s', (part, whole, weight, score, expected) => {
    expect(earned(part, whole, weight, score)).toBe(expected)
  })

  it('is an upper limit for a target that was missed', () => {
    const limit = (score: string) =>
      verdict(shareAtMost({ numerator: exact('12'), denominator: exact('26'), weight: exact('5') }, given(score)))
    expect(limit('2.3')).toBe('pass exact')
    expect(limit('2.31')).toBe('pass rounding')
    expect(limit('0')).toBe('pass exact')
    expect(limit('3.0')).toBe('fail')
  })
})

describe('a bound', () => {
  const compared = (stated: string, comparator: '<=' | '>=' | '<' | '>' | '=', right: string) =>
    verdict(bound(given(stated), comparator, [exact(right)], { truncation: false }))

  it.each([
    ['89.6', '>=', '90', 'fail'],
    ['90', '>=', '90', 'pass exact'],
    ['90.4', '<=', '90', 'fail'],
    ['90', '<', '90', 'pass rounding'],
    ['91', '<', '90', 'fail'],
    ['90', '>', '90', 'pass rounding'],
    ['89', '>', '90', 'fail'],
    ['90', '=', '90', 'pass exact'],
    ['92', '=', '90', 'fail'],
  ] as const)('%s %s %s: %s', (stated, comparator, right, expected) => {
    expect(compared(stated, comparator, right)).toBe(expected)
  })

  it('touches only where both ends are closed', () => {
    expect(verdict(bound(given('89.5'), '<', [exact('89.45')]))).toBe('fail')
    expect(verdict(bound(given('89.5'), '<=', [exact('89.45')]))).toBe('pass rounding')
  })

  it('takes two parts as the ends of a range', () => {
    const range = (stated: string) => verdict(bound(given(stated), 'between', [exact('85'), exact('90')]))
    expect(range('85')).toBe('pass exact')
    expect(range('92')).toBe('fail')
    expect(range('82')).toBe('fail')
  })

  it('compares with a sum, blanks included', () => {
    const part = (at: string) => ({ at, blank: 'nonnegative' as const })
    const relation = bound('/t', '>=', [part('/a'), part('/b')])
    expect(verdict(relation, { '/t': '10.0', '/a': '6.0', '/b': '' })).toBe('pass exact')
    expect(verdict(relation, { '/t': '10.0', '/a': '6.0', '/b': '5.0' })).toBe('fail')
    expect(verdict(relation, { '/t': '10.0', '/a': '11.0', '/b': '' })).toBe('fail')
  })

  it('compares with a number that the form does not print', () => {
    expect(verdict(bound('/t', '=', [norm('100')]), { '/t': '100' })).toBe('pass exact')
  })
})

describe('a claim', () => {
  it('holds, fails or is unknown as found', () => {
    expect(verdict(claim(['/a'], true))).toBe('pass')
    expect(verdict(claim(['/a'], false))).toBe('fail')
    expect(verdict(claim(['/a'], null, { missing: ['/b'] }))).toBe('unknown /b')
  })
})
