import { describe, expect, it } from 'vitest'
import { alignRecord } from '../../scripts/score/align.ts'
import { tolerantTruth } from '../../scripts/score/ambiguous.ts'
import { compareRecords, f1, pairForms, precision, recall } from '../../scripts/score/compare.ts'
import { leavesOf } from '../../scripts/score/leaves.ts'
import { emptyIndicator, emptyRecord } from './empty.ts'
import { generateForm } from './generate.ts'

const record = generateForm('score', { family: 'project', layout: 'ministry' }).record
const named = (...names: string[]) => ({
  ...emptyRecord(),
  indicators: names.map((name) => ({ ...emptyIndicator(), name })),
})

describe('leaves', () => {
  it('are scalars that are not null, a quantity being one', () => {
    const target = { text: '≥ 90%', comparator: '>=', values: [{ value: 0.9, unit: '%' }] }
    expect([...leavesOf({ a: null, b: [1, ''], target }).keys()]).toEqual(['/b/0', '/b/1', '/target'])
  })

  it('leave out entries of others without a value, and colons after labels', () => {
    const leaves = leavesOf({
      others: [
        { label: '甲', value: null },
        { label: '乙：', value: '丙' },
      ],
    })
    expect([...leaves.values()].map(({ key }) => key)).toEqual(['乙', '丙'])
  })
})

describe('a comparison', () => {
  it('finds nothing wrong in the truth itself, and nothing right in no record', () => {
    const same = compareRecords({ record }, structuredClone(record))
    expect([same.wrong, f1(same)]).toEqual([[], 1])
    const none = compareRecords({ record }, null)
    expect([precision(none), recall(none), none.got]).toEqual([null, 0, 0])
  })

  it('takes texts without their white space, and notes however they are parted', () => {
    const { wrong } = compareRecords(
      { record: { project: '甲 乙', notes: ['一。', '二。'] } },
      { project: '甲\n乙', notes: ['一。二。'] },
    )
    expect(wrong).toEqual([])
  })

  it('counts by position: a missing first entry makes all that follow wrong', () => {
    expect(compareRecords({ record: named('a', 'b', 'c') }, named('b', 'c')).right).toBe(0)
  })

  it('accepts another right answer, a missing one too', () => {
    const truth = {
      record: { a: 1, b: 2 },
      accepts: new Map<string, readonly unknown[]>([
        ['/a', [3]],
        ['/b', [null]],
      ]),
    }
    expect(compareRecords(truth, { a: 3 }).wrong).toEqual([])
  })
})

describe('an explanation', () => {
  it('aligns lists, so that a missing entry is one difference', () => {
    const aligned = alignRecord(named('a', 'b', 'c'), named('b', 'c', 'd'))
    expect(aligned.missing.map(({ index }) => index)).toEqual([0])
    expect(aligned.extra.map(({ index }) => index)).toEqual([2])
    const { wrong } = compareRecords({ record: named('a', 'b', 'c') }, aligned.record)
    expect(wrong.map(({ pointer }) => pointer)).toEqual(['/indicators/0/name'])
  })
})

describe('forms and reports', () => {
  it('are paired in order by what they share', () => {
    const truths = [{ record: named('a') }, { record: named('b') }, { record: named('c') }]
    expect(pairForms(truths, [named('b'), named('x'), named('c')])).toContainEqual({ truth: 1, report: 0 })
    expect(pairForms(truths, [named('a'), named('c')])).toEqual([
      { truth: 0, report: 0 },
      { truth: 1, report: null },
      { truth: 2, report: 1 },
    ])
  })
})

describe('a truth typed by hand', () => {
  const quantity = (text: string, comparator: string | null) => ({
    text,
    comparator,
    values: [{ value: 1, unit: '%' }],
  })
  const truth = tolerantTruth({ a: '甲', indicators: [{ target: quantity('100%', null) }] }, [
    { at: '/a, /b', why: 'two readings' },
    { at: '/indicators/*/target/comparator', why: 'a bare figure' },
  ])

  it('does not ask for fields that it leaves out', () => {
    expect(
      compareRecords(truth, { a: '甲', c: 1, indicators: [{ target: quantity('100%', null), weight: 3 }] }).wrong,
    ).toEqual([])
  })

  it('forgives the other reading of an ambiguous place, and no more than that', () => {
    expect(compareRecords(truth, { a: '乙', indicators: [{ target: quantity('100%', '=') }] }).wrong).toEqual([])
    expect(compareRecords(truth, { a: '甲', indicators: [{ target: quantity('90%', '=') }] }).wrong).toHaveLength(1)
  })
})
