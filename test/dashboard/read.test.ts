import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardData, readDashboard } from '../../src/dashboard/index.ts'
import { openStore, queryWarehouse } from '../../src/stores/index.ts'
import { archive } from '../stores/archive.ts'

describe('the data of the dashboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-dashboard-'))
  let data: DashboardData

  beforeAll(async () => {
    const path = join(folder, 'archive.duckdb')
    const store = await openStore(path, { run: 'test', resume: false })
    await store.open()
    await store.write(await archive())
    await store.finish([])
    await store.close()
    data = await queryWarehouse(path, (query) => readDashboard('archive.duckdb', query))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('counts inputs, reports and how they stand', () => {
    expect(data.totals).toMatchObject({ inputs: 8, without: 1, reports: 6, departments: 4 })
    expect(data.totals.error + data.totals.warning + data.totals.clean).toBe(6)
    expect(data.years.map(({ key, error, warning, clean }) => [key, error + warning + clean])).toEqual([
      ['2022', 2],
      ['2023', 4],
    ])
    expect(data.families).toMatchObject([{ key: 'project', title: { en: 'Self-evaluation of a project' } }])
  })

  it('puts reports at the edge of a range into the range that begins there', () => {
    const counted = data.rates.flatMap(({ from, reports }) => (reports > 0 ? [[from, reports]] : []))
    // 95%, 86%, 90%, 100%, 104.84% and 95% of the budget.
    expect(counted).toEqual([
      [0.85, 1],
      [0.9, 1],
      [0.95, 2],
      [1, 2],
    ])
    expect(data.scores.filter(({ reports }) => reports > 0)).toEqual([
      { from: 96, to: 98, reports: 1 },
      { from: 100, to: null, reports: 5 },
    ])
  })

  it('takes the verdict on a printed rate from the check', () => {
    const one = data.reports.find(({ document }) => document === '2023/water.md')
    expect(one).toMatchObject({ printed: 0.96, recomputed: 0.86, zone: 'within10', standing: 'error', year: '2023' })
    expect(one?.failed).toContain('FUND-001')
    expect(data.zones.filter(({ reports }) => reports > 0)).toEqual([
      { zone: 'agrees', reports: 5 },
      { zone: 'within10', reports: 1 },
    ])
  })

  it('holds the reports that each mark counts', () => {
    const count = (fits: (row: DashboardData['reports'][number]) => boolean) => data.reports.filter(fits).length
    for (const { id, failed } of data.checks) expect(count((row) => row.failed.includes(id))).toBe(failed)
    for (const { key, errors } of data.bodies) {
      const rows = data.reports.filter(({ body }) => body === key)
      expect(rows.reduce((sum, row) => sum + row.errors, 0)).toBe(errors)
    }
    for (const [place, { reports }] of data.unmapped.entries())
      expect(count(({ unmappedBin }) => unmappedBin === place)).toBe(reports)
    for (const [place, { reports }] of data.doubtful.entries())
      expect(count(({ doubtfulBin }) => doubtfulBin === place)).toBe(reports)
  })

  it('names the first of equal inputs, and the reports with most findings first', () => {
    expect(data.reports.map(({ document }) => document)).not.toContain('2022/copy-of-water.md')
    const errors = data.reports.map((row) => row.errors)
    expect(errors).toEqual([...errors].sort((a, b) => b - a))
  })
})
