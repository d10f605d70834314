import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'
import { faultsOf } from '../fuzz/faults.ts'
import { hostile } from './inputs.ts'

describe('no input leaves extract as an exception or as a result that breaks its own rules', () => {
  it.each(hostile.map(({ name, make }) => [name, make] as const))('%s', async (_, make) => {
    expect(await faultsOf(make(6000))).toEqual([])
  })
})

describe('at full size the result names what is wrong', () => {
  const named = hostile.filter(({ problem }) => problem !== undefined)
  it.each(named.map((input) => [input.name, input] as const))('%s', async (_, { make, full = 65_536, problem }) => {
    const { problems } = await extract(make(full))
    expect(problems.map(({ code }) => code)).toContain(problem)
  })
})

describe('limits are the caller’s to set', () => {
  const form = hostile.find(({ name }) => name === 'constructor as a label')?.make(0) ?? ''

  it('of bytes: a document over it is not read', async () => {
    const { reports, problems } = await extract(form, { maxBytes: 100 })
    expect(reports).toEqual([])
    expect(problems.map(({ code, args }) => [code, args.limit])).toEqual([['too-large', 100]])
  })

  it('of cells: what stands before it is read', async () => {
    const { reports, problems } = await extract(form, { maxCells: 20 })
    expect(reports[0]?.coverage.cells).toBeLessThanOrEqual(20)
    expect(problems.map(({ code, args }) => [code, args.limit])).toContainEqual(['too-many-cells', 20])
  })
})

it.each([{ maxBytes: Number.NaN }, { maxCells: 0 }, { maxCells: -1 }, { forms: [] }])(
  'refuses the options %j',
  async (options) => {
    await expect(extract('', options)).rejects.toThrow(TypeError)
  },
)

describe('text of a form stays text', () => {
  const texts = [
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    "'); DROP TABLE reports; --",
    '{{7*7}}',
    '%s%n',
    '../../etc/passwd',
    '$(reboot)',
    '<script>alert(1)</script>',
  ]
  it.each(texts)('%j as a value, and as a label of its own', async (text) => {
    const shown = text.replaceAll('<', '&lt;')
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const source = [
      '<h1>2021年度项目支出绩效自评表</h1><table>',
      row('项目名称', shown, '主管部门', shown),
      row(shown, '甲', '实施单位', '乙'),
      row('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', shown),
      row('产出指标', '数量指标', shown, '≥3个', '3个', shown),
      '</table>',
    ].join('\n')
    const { reports } = await extract(source)
    expect(reports).toHaveLength(1)
    const { record } = reports[0]!
    expect(record.project).toBe(text)
    expect(record.department).toBe(text)
    expect(record.implementingUnit).toBe('乙')
    expect(record.indicators[0]?.name).toBe(text)
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
    expect(await faultsOf(source)).toEqual([])
  })
})
