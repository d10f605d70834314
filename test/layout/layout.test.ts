import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { type FormLayout, layOut } from '../../src/layout/index.ts'
import { fixtures } from '../fixtures.ts'

/** One line a row: kind, place and extent of each cell, and how its text begins. */
function draw({ parts }: FormLayout): string[] {
  return parts.flatMap(({ table, joined, rows }) => [
    `table ${table} ${joined ?? 'first'}`,
    ...rows.map((row) =>
      row
        .map(
          ({ kind, column, rowspan, colspan, text }) => `${kind[0]}${column}:${colspan}x${rowspan} ${text.slice(0, 4)}`,
        )
        .join(' | '),
    ),
  ])
}

async function layoutOf(source: string): Promise<FormLayout> {
  const result = await extract(source)
  const [layout] = (await layOut(result, source)).values()
  return layout ?? { parts: [], outside: [] }
}

const funds = (rows: readonly string[]) => `## 白石镇部门整体支出绩效自评表\n\n(2021年度)\n\n${rows.join('\n')}\n`
const asBlanks = funds([
  '| 部门名称 | | 白石镇人民政府 | | |',
  '|---|---|---|---|---|',
  '| 部门资金情况 | 整体支出年度预算数 | 560.00 | 整体支出年初预算数 | 540.00 |',
  '| | 实际支出数 | 532.00 | 年度调整额 | 20.00 |',
  '| | 预算完成率 | 95.00% | 预算调整率 | 3.70% |',
])
const asRepeats = funds([
  '| 部门名称 | 部门名称 | 白石镇人民政府 | 白石镇人民政府 | 白石镇人民政府 |',
  '|---|---|---|---|---|',
  '| 部门资金情况 | 整体支出年度预算数 | 560.00 | 整体支出年初预算数 | 540.00 |',
  '| 部门资金情况 | 实际支出数 | 532.00 | 年度调整额 | 20.00 |',
  '| 部门资金情况 | 预算完成率 | 95.00% | 预算调整率 | 3.70% |',
])
const asHtml = funds([
  '<table><tr><td colspan="2">部门名称</td><td colspan="3">白石镇人民政府</td></tr>',
  '<tr><td rowspan="3">部门资金情况</td><td>整体支出年度预算数</td><td>560.00</td><td>整体支出年初预算数</td><td>540.00</td></tr>',
  '<tr><td>实际支出数</td><td>532.00</td><td>年度调整额</td><td>20.00</td></tr>',
  '<tr><td>预算完成率</td><td>95.00%</td><td>预算调整率</td><td>3.70%</td></tr></table>',
])

describe('the layout of a form', () => {
  it('makes merged cells whole again, whether a converter left blanks or repeated the text', async () => {
    const html = draw(await layoutOf(asHtml))
    expect(html).toMatchInlineSnapshot(`
      [
        "table 0 first",
        "l0:2x1 部门名称 | v2:3x1 白石镇人",
        "l0:1x3 部门资金 | l1:1x1 整体支出 | v2:1x1 560. | l3:1x1 整体支出 | v4:1x1 540.",
        "l1:1x1 实际支出 | v2:1x1 532. | l3:1x1 年度调整 | v4:1x1 20.0",
        "l1:1x1 预算完成 | v2:1x1 95.0 | l3:1x1 预算调整 | v4:1x1 3.70",
      ]
    `)
    expect(draw(await layoutOf(asBlanks))).toEqual(html)
    expect(draw(await layoutOf(asRepeats))).toEqual(html)
  })
  it('moves rows back under their headers from which covered places were left out', async () => {
    const project = (rows: readonly string[]) => `项目支出绩效自评表\n\n（2022年度）\n\n${rows.join('\n')}\n`
    const layout = await layoutOf(
      project([
        '| 项目名称 | 养老服务站改造 | | | | | | | |',
        '|---|---|---|---|---|---|---|---|---|',
        '| 主管部门 | 白石镇政府 | 实施单位 | 白石镇办公室 | | | | | |',
        '| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |',
        '| 产出指标 | 数量指标 | 改造服务站 | 3个 | 3个 | 20 | 20 | | |',
        '| 新增床位 | ≥40张 | 45张 | 10 | 10 | | | | |',
      ]),
    )
    expect(draw(layout).slice(-2)).toEqual([
      'v1:1x2 产出指标 | v2:1x2 数量指标 | v3:1x1 改造服务 | v4:1x1 3个 | v5:1x1 3个 | v6:1x1 20 | v7:2x1 20',
      'v3:1x1 新增床位 | v4:1x1 ≥40张 | v5:1x1 45张 | v6:1x1 10 | v7:2x1 10',
    ])
  })
  it('puts the lines that hold values around the tables', async () => {
    const { outside } = await layoutOf(asBlanks)
    expect(outside.map(({ where, text, at }) => [where, text, at])).toEqual([
      ['above', '白石镇部门整体支出绩效自评表', ['/title']],
      ['above', '(2021年度)', ['/fiscalYear']],
    ])
  })
  it.each(fixtures)('shows every cell of $slug once, in rectangles that do not overlap', async ({ source }) => {
    const result = await extract(source)
    const layouts = await layOut(result, source)
    for (const { id, coverage, evidence } of result.reports) {
      const { parts, outside } = layouts.get(id) ?? { parts: [], outside: [] }
      for (const { rows, columns } of parts) {
        const taken = new Set<string>()
        rows.forEach((row, r) => {
          for (const { column, rowspan, colspan } of row)
            for (let y = r; y < r + rowspan; y++)
              for (let x = column; x < column + colspan; x++) {
                expect(taken.has(`${y} ${x}`)).toBe(false)
                taken.add(`${y} ${x}`)
                expect(x).toBeLessThan(columns)
              }
        })
      }
      const shown = parts.flatMap(({ rows }) => rows.flat())
      const printed = shown.filter(({ text }) => text !== '').reduce((sum, { spans }) => sum + spans.length, 0)
      expect(printed).toBeGreaterThanOrEqual(coverage.cells)
      const reached = new Set([...shown, ...outside].flatMap(({ at }) => at))
      expect(Object.keys(evidence).filter((at) => !reached.has(at))).toEqual([])
    }
  })
})
