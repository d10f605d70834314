import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { families } from '../../src/forms/index.ts'
import { type FormReading, match } from '../../src/match/index.ts'
import { decode, read } from '../../src/read/index.ts'
import { buildReport, makeRefs } from '../../src/record/index.ts'
import { html, pipes } from '../match/tables.ts'

const TITLE = '## 项目支出绩效自评表\n\n（2022年度）\n\n'

/** A form with given budget and indicator rows. */
function form({
  head = [],
  amounts = '20|18|90%|10|9',
  rows = ['产出指标|绿道里程|12公里|13公里|10|9'],
  tail = [],
}: {
  readonly head?: readonly string[]
  readonly amounts?: string
  readonly rows?: readonly string[]
  readonly tail?: readonly string[]
}): string {
  return (
    TITLE +
    pipes(
      '项目名称|沿河绿道|||主管部门|河东局',
      ...head,
      '资金情况（万元）|全年预算数|全年执行数|执行率|分值|得分',
      `年度资金总额|${amounts}`,
      '一级指标|三级指标|年度指标值|实际完成值|分值|得分',
      ...rows,
      ...tail,
    )
  )
}

async function only(text: string) {
  const { reports, problems } = await extract(text)
  const [report] = reports
  if (report === undefined || reports.length > 1) throw new Error(`${reports.length} forms found`)
  return { ...report, problems: problems.map(({ code }) => code) }
}

/** Each case: the amounts of a line, the field looked at, its value, why it is absent, its printed figures, the problems. */
const amounts: [
  printed: string,
  field: string,
  value: number | null,
  absent: string | null,
  figures: string[],
  problems: string[],
][] = [
  ['20|18|90%|10|9', 'adjustedBudget', 20, null, ['20'], []],
  ['20.00|18|90%|10|9', 'adjustedBudget', 20, null, ['20.00'], []],
  ['1,133.01|18|90%|10|9', 'adjustedBudget', 1133.01, null, ['1133.01'], []],
  ['20|18|90%|10|9', 'completionRate', 0.9, null, ['90'], []],
  ['20|18|0.9|10|9', 'completionRate', 0.9, null, ['0.9'], []],
  ['20||90%|10|9', 'executed', null, 'blank', [], []],
  ['20|—|90%|10|9', 'executed', null, 'none-mark', [], []],
  ['20|无|90%|10|9', 'executed', null, 'none-mark', [], []],
  ['20|1O8甲|90%|10|9', 'executed', null, 'untyped', [], ['untyped-value']],
  ['20|18万元|90%|10|9', 'executed', 18, null, ['18'], []],
  ['20|180000元|90%|10|9', 'executed', 18, null, ['180000'], ['unit-assumed']],
]

describe('an amount', () => {
  it.each(amounts)('of | %s | in %s is %s', async (printed, field, value, absent, figures, problems) => {
    const report = await only(form({ amounts: printed }))
    expect(report.record.funds[0]).toMatchObject({ [field]: value })
    const evidence = report.evidence[`/funds/0/${field}`]
    expect(evidence?.absent).toBe(absent)
    expect(evidence?.numbers.map(({ text }) => text)).toEqual(figures)
    expect(report.problems).toEqual(problems)
  })

  it('in a column headed (%) is a percentage though it prints no sign', async () => {
    const text = form({ amounts: '20|18|90|10|9' }).replace('|执行率|', '|执行率（%）|')
    expect((await only(text)).record.funds[0]).toMatchObject({ completionRate: 0.9 })
  })

  it('keeps its decimals as printed', async () => {
    const { evidence } = await only(form({ amounts: '20.50|18|90.00%|10|9' }))
    expect(evidence['/funds/0/adjustedBudget']?.numbers).toEqual([{ text: '20.50', decimals: 2, scale: 0, unit: null }])
    expect(evidence['/funds/0/completionRate']?.numbers).toEqual([{ text: '90.00', decimals: 2, scale: -2, unit: '%' }])
  })
})

describe('an indicator', () => {
  it('takes from its name the target that no column states', async () => {
    const { record, evidence } = await only(form({ rows: ['产出指标|植树不低于90棵||95棵|10|9'] }))
    expect(record.indicators[0]).toMatchObject({
      name: '植树不低于90棵',
      target: { text: '不低于90棵', comparator: '>=', values: [{ value: 90, unit: '棵' }] },
    })
    expect(evidence['/indicators/0/target']).toMatchObject({ how: 'in-text', raw: '不低于90棵' })
  })

  it('keeps the weight printed in a category out of its name and in its evidence', async () => {
    const { record, evidence } = await only(form({ rows: ['产出指标（50分）|植树|90棵|95棵|10|9'] }))
    expect(record.indicators[0]?.category).toBe('产出指标')
    expect(evidence['/indicators/0/category']?.numbers.map(({ text }) => text)).toEqual(['50'])
  })

  it('inherits its category from the row above, and says so', async () => {
    const { record, evidence } = await only(form({ rows: ['产出指标|植树|90棵|95棵|10|9', '|种草|9亩|9亩|10|9'] }))
    expect(record.indicators.map(({ category }) => category)).toEqual(['产出指标', '产出指标'])
    expect(evidence['/indicators/1/category']).toMatchObject({ how: 'inherited', cells: [{ row: 4 }] })
  })

  it('has a blank and a none-mark told apart', async () => {
    const { evidence } = await only(form({ rows: ['产出指标|植树|90棵||10|9', '|种草|9亩|/|10|9'] }))
    expect(evidence['/indicators/0/actual']?.absent).toBe('blank')
    expect(evidence['/indicators/1/actual']).toMatchObject({ absent: 'none-mark', raw: '/' })
  })
})

describe('a form', () => {
  it('parts the code before a project from its name', async () => {
    const { record } = await only(form({}).replace('沿河绿道', '51000021R000000019951-沿河绿道'))
    expect([record.projectCode, record.project]).toEqual(['51000021R000000019951', '沿河绿道'])
  })

  it('has a note for each paragraph, without the label before them', async () => {
    const { record } = await only(form({ tail: ['说明：得分保留两位小数。<br>扣分见附表。|||||'] }))
    expect(record.notes).toEqual(['得分保留两位小数。', '扣分见附表。'])
  })

  it('keeps a prompt of its template as text, and reports it', async () => {
    const { record, problems } = await only(form({ tail: ['存在问题|（简要说明存在的问题，100字以内）||||'] }))
    expect(record.problems).toMatch(/100字以内/)
    expect(problems).toEqual(['template-prompt'])
  })

  it('with labels and no answers is blank', async () => {
    const text = `## 项目支出绩效自评表\n\n${html(
      '<td>项目名称<td><td>主管部门<td>',
      '<td>资金情况<td>全年预算数<td>全年执行数<td>得分',
      '<td>年度资金总额<td><td><td>',
      '<td>三级指标<td>年度指标值<td>实际完成值<td>得分',
      '<td>指标1：<td><td><td>',
    )}`
    const { record, problems } = await only(text)
    expect(record.project).toBeNull()
    expect(problems).toEqual(['form-blank'])
  })

  it('has a key of folded body, year and project', async () => {
    const text = form({}).replace('河东局', '河 东 局')
    expect((await only(text)).key).toBe('河东局|2022|沿河绿道')
  })
})

describe('the law of coverage', () => {
  /** The form's own reading, changed, and typed. */
  async function built(change: (reading: FormReading) => FormReading) {
    const document = await read(decode(form({})), {})
    const [reading] = match(document, families).forms
    if (reading === undefined) throw new Error('no form found')
    return buildReport(change(reading), 'x-0', reading.cells.length, makeRefs(document))
  }
  const rest = ({
    cells,
    labels,
    values,
    unmapped,
  }: {
    cells: number
    labels: number
    values: number
    unmapped: readonly unknown[]
  }) => cells - labels - values - unmapped.length

  it('holds: every cell is a label, a value or unmapped', async () => {
    const { coverage } = (await built((reading) => reading)).report
    expect([rest(coverage), coverage.unmapped.length]).toEqual([0, 0])
  })

  it('is broken by a reading that drops a cell', async () => {
    const { coverage } = (
      await built((reading) => ({ ...reading, indicators: [], cells: reading.cells.filter(({ row }) => row !== 4) }))
    ).report
    expect(rest(coverage)).toBeGreaterThan(0)
  })

  it('shows cells that a reading leaves aside as unmapped, with a problem', async () => {
    const { report, problems } = await built((reading) => ({ ...reading, indicators: [] }))
    expect(rest(report.coverage)).toBe(0)
    expect(report.coverage.unmapped).toHaveLength(6)
    expect(problems.map(({ code }) => code)).toEqual(['unmapped-cells'])
  })
})

describe('what reads like another column', () => {
  it.each([
    ['a percentage for an amount', '20|95%|90%|10|9', '/funds/0/executed', 'percentage-for-figure'],
    ['a percentage for points', '20|18|90%|100%|9', '/funds/0/weight', 'percentage-for-figure'],
    ['an amount for a rate', '2000|1800|1800.5|10|9', '/funds/0/completionRate', 'amount-for-rate'],
  ])('is doubted: %s', async (_, amounts, at, reason) => {
    const { evidence } = await only(form({ amounts }))
    expect(evidence[at]?.reasons).toContain(reason)
    expect(evidence[at]?.confidence).toBeLessThan(0.8)
  })
})
