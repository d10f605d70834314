import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { Result } from '../../src/schema/index.ts'
import { type Rows, rowsOf, tables } from '../../src/tables/index.ts'
import { contentsOf, rebuild } from '../stores/rebuild.ts'
import { sample } from '../stores/sample.ts'
import { named } from './page.ts'

describe('the rows of a result', () => {
  it.each(sample.map((result) => [result.source.name, result] as const))('hold every leaf of %s', (_, result) => {
    const rows = rowsOf(result)
    const contents = contentsOf(({ name }) => rows.find(([table]) => table === name)?.[1] ?? [])
    const rebuilt = [...rebuild(contents).values()]
    expect(rebuilt).toEqual([{ ...result, source: { ...result.source, name: '' } }])
  })
  it('have one key each', () => {
    for (const table of tables) {
      const keys = sample
        .flatMap((result) => of(rowsOf(result), table.name))
        .map((row) => JSON.stringify(table.key.map((column) => row[column])))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
  it('refer to rows that are there', () => {
    for (const result of sample) {
      const rows = rowsOf(result)
      for (const { name, references } of tables)
        for (const { columns, table } of references) {
          const key = tables.find((other) => other.name === table)?.key ?? []
          const there = new Set(of(rows, table).map((row) => JSON.stringify(key.map((column) => row[column]))))
          for (const row of of(rows, name)) {
            const wanted = columns.map((column) => row[column])
            if (!wanted.includes(null)) expect(there).toContain(JSON.stringify(wanted))
          }
        }
    }
  })
})

describe('amounts', () => {
  it.each([
    ['元', 1_022.93, '1022.93'],
    ['千元', 1_022.93, '1022930'],
    ['万元', 1_022.93, '10229300'],
    ['百万元', 1_022.93, '1022930000'],
    ['亿元', -0.1, '-10000000'],
  ] as const)('in %s are given in yuan, exactly', async (unit, executed, expected) => {
    const [line] = of(rowsOf(await withFunds(unit, executed)), 'funds')
    expect(line).toMatchObject({ executed: String(executed), executed_yuan: expected })
  })
  it('without a unit have no yuan, and a problem says so', async () => {
    const rows = rowsOf(await withFunds(null, 5))
    expect(of(rows, 'funds')[0]).toMatchObject({ executed: '5', executed_yuan: null })
    expect(of(rows, 'problems').map(({ code }) => code)).toContain('money-unit-unknown')
  })
  it('that no column holds leave it empty, and a problem says so', async () => {
    const rows = rowsOf(await withFunds('元', 1e40))
    expect(of(rows, 'funds')[0]).toMatchObject({ executed: null })
    const [found] = of(rows, 'problems').filter(({ code }) => code === 'number-out-of-range')
    expect(found).toMatchObject({ report: of(rows, 'reports')[0]?.id })
  })
})

describe('texts', () => {
  it('lose what databases cannot hold', async () => {
    const result = await extract('no form')
    const odd = { ...result.problems[0], code: 'a\0b\ud800c😀', args: { text: 'a\0b\ud800c\\u0000' } }
    const [row] = of(rowsOf({ ...result, problems: [odd as Result['problems'][number]] }), 'problems')
    expect(row?.code).toBe('a\ufffdb\ufffdc😀')
    expect(JSON.parse(String(row?.args))).toEqual({ text: 'a\ufffdb\ufffdc\\u0000' })
  })
})

function of(rows: Rows, name: string): Record<string, unknown>[] {
  const table = tables.find((known) => known.name === name)
  return (rows.find(([known]) => known === name)?.[1] ?? []).map((row) => (table ? named(table, row) : {}))
}

/** The first fixture with one line of funds of this unit and amount. */
async function withFunds(
  moneyUnit: Result['reports'][number]['record']['moneyUnit'],
  executed: number,
): Promise<Result> {
  const result = sample.find(({ reports }) => reports.some(({ record }) => record.funds.length > 0)) as Result
  const [report] = result.reports.filter(({ record }) => record.funds.length > 0)
  if (report === undefined) throw new Error('no funds')
  const [line] = report.record.funds
  const funds = line === undefined ? [] : [{ ...line, executed }]
  return { ...result, reports: [{ ...report, record: { ...report.record, moneyUnit, funds, tasks: [] } }] }
}
