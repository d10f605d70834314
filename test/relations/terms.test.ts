import { describe, expect, it } from 'vitest'
import {
  type Arithmetic,
  bound,
  cappedShare,
  norm,
  operandsOf,
  overlay,
  product,
  ratio,
  readSheet,
  sum,
  term,
  termsOf,
  withTerms,
} from '../../src/relations/index.ts'
import type { Evidence } from '../../src/schema/index.ts'
import { printed, sheetOf } from './printed.ts'

const relations: Readonly<Record<string, Arithmetic>> = {
  ratio: ratio('/a', '/b', '/s', { less: 1 }),
  share: cappedShare({ numerator: '/a', denominator: '/b', weight: '/c' }, '/s'),
  sum: sum(['/a', '/b', '/c'], '/s'),
  bound: bound('/s', 'between', ['/a', '/b']),
  product: product(['/a', '/b'], '/s'),
}

describe.each(Object.entries(relations))('the terms of a %s', (_, relation) => {
  it('begin with the stated figure', () => {
    expect(termsOf(relation)[0]).toEqual(term('/s'))
    expect(termsOf(relation).slice(1)).toEqual(operandsOf(relation))
    expect(operandsOf(relation).length).toBeGreaterThan(1)
  })
  it('can be put in the place of others, all else kept', () => {
    const moved = termsOf(relation).map((one) => ({ ...one, at: `${one.at}2` }))
    const other = withTerms(relation, moved)
    expect(termsOf(other)).toEqual(moved)
    expect(other.kind).toBe(relation.kind)
    expect(withTerms(other, termsOf(relation))).toEqual(relation)
  })
  it('cannot lack the stated one', () => {
    expect(() => withTerms(relation, [])).toThrow('stated figure')
  })
})

describe('a term', () => {
  it('is a rounded figure at its place unless more is said', () => {
    const plain = { at: '/a', index: 0, printed: null, taken: 'figure', sign: 1, blank: 'missing', shift: 0 }
    expect(term('/a')).toEqual(plain)
    expect(term({ at: '/a', taken: 'whole', sign: -1 })).toEqual({ ...plain, taken: 'whole', sign: -1 })
  })
  it.each([
    ['100', 0],
    ['1.2', 1],
    ['0.125', 3],
  ])('of the norm %s is exact and has %d decimals', (text, decimals) => {
    expect(norm(text)).toMatchObject({ at: null, taken: 'exact', printed: { text, decimals, scale: 0, unit: null } })
  })
})

describe('a sheet laid over another', () => {
  const sheet = overlay(sheetOf({ '/a': '1', '/b': '2' }), new Map([['/a', printed('9')]]))
  const text = (over: Parameters<typeof term>[0]) => {
    const amount = sheet.amount(term(over))
    return amount.kind === 'figure' ? amount.printed.text : amount.kind
  }
  it.each<[string, Parameters<typeof term>[0], string]>([
    ['the changed figure', '/a', '9'],
    ['what it does not change', '/b', '2'],
    ['what has no place', '/c', 'absent'],
    ['another figure of the changed cell', { at: '/a', index: 1 }, '1'],
    ['a figure inside a text of the changed cell', { at: '/a', printed: printed('7') }, '7'],
    ['a norm', norm('100'), '100'],
  ])('gives %s', (_, over, expected) => expect(text(over)).toBe(expected))
})

describe('the sheet of a report', () => {
  const base: Evidence = {
    raw: '',
    numbers: [],
    absent: null,
    cells: [],
    labelCells: [],
    how: 'cell',
    confidence: 1,
    reasons: [],
  }
  const sheet = readSheet({
    evidence: {
      '/blank': { ...base, absent: 'blank' },
      '/mark': { ...base, raw: '—', absent: 'none-mark' },
      '/words': { ...base, raw: 'many' },
      '/untyped': { ...base, raw: '1O', absent: 'untyped' },
      '/two': { ...base, numbers: [printed('1'), printed('2')] },
      '/tie': { ...base, numbers: [printed('1')], reasons: ['arithmetic-tie'] },
      '/low': { ...base, confidence: 0.79 },
      '/sure': { ...base, confidence: 0.8 },
    },
  })
  it.each<[Parameters<typeof term>[0], object]>([
    ['/blank', { kind: 'blank' }],
    ['/mark', { kind: 'none', text: '—' }],
    ['/words', { kind: 'missing' }],
    ['/untyped', { kind: 'missing' }],
    ['/tie', { kind: 'missing' }],
    ['/nowhere', { kind: 'absent' }],
    [
      { at: '/two', index: 1 },
      { kind: 'figure', printed: printed('2') },
    ],
    [{ at: '/two', index: 2 }, { kind: 'missing' }],
    [{ at: '/tie', printed: printed('5') }, { kind: 'missing' }],
    [norm('100'), { kind: 'figure', printed: norm('100').printed }],
  ])('gives for %j %j', (at, amount) => expect(sheet.amount(term(at))).toEqual(amount))
  it.each([
    ['/low', false],
    ['/sure', true],
    ['/nowhere', true],
  ])('trusts %s: %s', (at, trusted) => expect(sheet.isTrusted(at)).toBe(trusted))
})
