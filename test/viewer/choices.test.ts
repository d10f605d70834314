import { describe, expect, it } from 'vitest'
import type { ReportRow } from '../../src/dashboard/index.ts'
import { type Choice, type Choices, choose, fits, holds, isChosen } from '../../viewer/dashboard/choices.ts'

const row: ReportRow = {
  id: '0-0',
  document: 'reports/Water.md',
  ordinal: 0,
  title: '项目支出绩效自评表',
  project: '河道保洁',
  body: '云溪市水务局',
  department: '云溪市水务局',
  year: '2023',
  family: 'project',
  standing: 'error',
  errors: 1,
  warnings: 0,
  failed: ['FUND-001'],
  rateBin: 17,
  scoreBin: null,
  unmappedBin: 0,
  doubtfulBin: 0,
  printed: 0.96,
  recomputed: 0.86,
  zone: 'within10',
}
const area = (x: [number, number], y: [number, number]): Choice => ({ by: 'area', value: { x, y } })

describe('what is chosen on the dashboard', () => {
  it.each<[boolean, Choices]>([
    [true, []],
    [true, [{ by: 'year', value: '2023' }]],
    [false, [{ by: 'year', value: null }]],
    [true, [{ by: 'check', value: 'FUND-001' }]],
    [false, [{ by: 'check', value: 'FUND-00' }]],
    [false, [{ by: 'scoreBin', value: 0 }]],
    [true, [area([0.86, 0.9], [0.9, 0.96])]],
    [false, [area([0.9, 1], [0.9, 1])]],
    [
      false,
      [
        { by: 'year', value: '2023' },
        { by: 'standing', value: 'clean' },
      ],
    ],
  ])('fits a report: %s, by %j', (expected, choices) => {
    expect(fits(row, choices)).toBe(expected)
  })

  it('is one of a kind, and goes when it is chosen again', () => {
    const first: Choice = { by: 'year', value: '2022' }
    const second: Choice = { by: 'year', value: '2023' }
    const both = choose(choose(choose([], first), { by: 'family', value: 'project' }), second)
    expect(both).toEqual([{ by: 'family', value: 'project' }, second])
    expect([isChosen(both, first), isChosen(both, second)]).toEqual([false, true])
    expect(choose(both, second)).toEqual([{ by: 'family', value: 'project' }])
  })

  it('is narrowed by words in the file, the names and the title', () => {
    expect(holds(row, ['water', '水务'])).toBe(true)
    expect(holds(row, ['water', '教育'])).toBe(false)
    expect(holds({ ...row, title: null, body: null }, [''])).toBe(true)
  })
})
