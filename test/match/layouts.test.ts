import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { ReportResult } from '../../src/schema/index.ts'
import { html, inShapes, pipes } from './tables.ts'

/** A form as lines: its head, funds, goals, indicators and single values, as far as they are printed. */
function linesOf({ record, form }: ReportResult): string[] {
  const { funds, goals, indicators, others, department, implementingUnit, project } = record
  return [
    `${form.family}: ${[department, implementingUnit, project].map((v) => v ?? '-').join(' ')}`,
    ...funds.map((f) =>
      join(
        `fund ${f.group === null ? '' : `${f.group} / `}${f.label}`,
        [f.approvedBudget, f.adjustedBudget, f.executed, f.completionRate, f.weight, f.score],
        f.others,
      ),
    ),
    ...goals.map((g) => join(`goal ${g.term ?? ''}`.trim(), [g.expected, g.actual], [])),
    ...indicators.map((i) =>
      join(
        [i.category, i.type, i.name].filter((v) => v !== null).join(' > '),
        [i.target?.text ?? null, i.actual?.text ?? null, i.weight, i.score],
        i.others,
      ),
    ),
    ...(['totalWeight', 'totalScore', 'grade', 'conclusion', 'problems', 'improvements'] as const).flatMap((field) =>
      record[field] === null ? [] : [`${field} ${record[field]}`],
    ),
    ...others.map((o) => `other ${o.label}: ${o.value}`),
  ]
}

function join(
  name: string,
  values: readonly (string | number | null)[],
  others: readonly { label: string; value: string | null }[],
) {
  const printed = values.map((v) => v ?? '-').join(' ')
  return [`${name} ${printed}`, ...others.map((o) => `[${o.label} ${o.value}]`)].join(' ')
}

/** Reads a layout in its three shapes and expects the same of each; nothing may stay unread. */
async function expectForms(
  before: string,
  rows: readonly string[],
  forms: readonly (readonly string[])[],
): Promise<void> {
  for (const text of await inShapes(`${before}\n\n${html(...rows)}`)) {
    const { reports } = await extract(text)
    expect(reports.map(linesOf)).toEqual(forms)
    expect(reports.flatMap((r) => r.coverage.unmapped)).toEqual([])
  }
}

const TITLE = '## 项目支出绩效自评表'
const HEAD = ['<td>项目名称<td colspan=5>城区绿道', '<td>主管部门<td colspan=2>甲局<td>实施单位<td colspan=2>乙处']
const NAMES = 'project: 甲局 乙处 城区绿道'
const LEVELS = '<td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>完成值<td>得分'
const INDICATOR = '<td>产出指标<td>数量指标<td>绿道长度<td>3公里<td>3公里<td>40'
const READ = '产出指标 > 数量指标 > 绿道长度 3公里 3公里 - 40'

describe('a layout read in HTML, with blanks and with repeated texts', () => {
  it.each<[string, string[], string[]]>([
    [
      'with columns of a budget that have no field',
      [
        '<td rowspan=4>项目资金（万元）<td>资金来源<td>预算数<td>到位数<td>支出数<td>结余数',
        '<td>合计<td>120<td>118<td>110<td>8',
        '<td>中央财政资金<td>100<td>100<td>98<td>2',
        '<td>其他资金<td>20<td>18<td>12<td>6',
      ],
      [
        'fund 合计 - 120 110 - - - [到位数 118] [结余数 8]',
        'fund 中央财政资金 - 100 98 - - - [到位数 100] [结余数 2]',
        'fund 其他资金 - 20 12 - - - [到位数 18] [结余数 6]',
      ],
    ],
    [
      'with three amounts side by side, the parts under each',
      [
        '<td rowspan=2>项目资金（万元）<td>实施期预算数<td>300<td>年度预算数<td>120<td>',
        '<td>其中：财政拨款<td>280<td>其中：财政拨款<td>110<td>',
      ],
      ['fund 项目资金 - 120 - - - - [实施期预算数 300]', 'fund 其中：财政拨款 - 110 - - - - [实施期预算数 280]'],
    ],
    [
      'with the same words for what was promised and what was done',
      [
        '<td rowspan=2>年度总体目标<td colspan=3>预期目标<td colspan=2>实际完成情况',
        '<td colspan=3>建成绿道3公里<td colspan=2>建成绿道3公里',
      ],
      ['goal 建成绿道3公里 建成绿道3公里'],
    ],
    [
      'with the form’s score and conclusion beside the amounts',
      [
        '<td>预算金额（万元）<td>执行金额（万元）<td>预算执行率<td>自评得分<td colspan=2>自评结论',
        '<td>120<td>110<td>91.67%<td>97.5<td colspan=2>完成较好',
      ],
      ['fund 预算金额 - 120 110 0.9167 - -', 'totalScore 97.5', 'conclusion 完成较好'],
    ],
  ])('is read %s', async (_, rows, lines) => {
    const singles = lines.filter((line) => !/^(?:fund|goal)/.test(line))
    const funds = lines.filter((line) => /^(?:fund|goal)/.test(line))
    await expectForms(TITLE, [...HEAD, ...rows, LEVELS, INDICATOR], [[NAMES, ...funds, READ, ...singles]])
  })

  it.each<[string, string[], string[]]>([
    [
      'with the category under another name, and the section’s label beside the total',
      [
        '<td rowspan=4>绩效指标<td>指标类型<td>指标内容<td>指标值<td>完成值<td>分值',
        '<td>产出指标<td>绿道长度<td>3公里<td>3公里<td>40',
        '<td>产出指标<td>座椅<td>9个<td>9个<td>20',
        '<td>效益指标<td>受益人数<td>≥300人<td>320人<td>40',
        '<td>绩效指标<td colspan=4>总分<td>100',
      ],
      [
        '产出指标 > 绿道长度 3公里 3公里 40 -',
        '产出指标 > 座椅 9个 9个 20 -',
        '效益指标 > 受益人数 ≥300人 320人 40 -',
        'totalWeight 100',
      ],
    ],
    [
      'with weights of each level and a total under each',
      [
        '<td>一级指标<td>分值<td>三级指标<td>分值<td>完成值<td>得分',
        '<td>产出指标<td>60<td>绿道长度<td>60<td>3公里<td>60',
        '<td>效益指标<td>40<td>受益人数<td>40<td>320人<td>39',
        '<td>合计<td>100<td><td>100<td><td>99',
      ],
      [
        '产出指标 > 绿道长度 - 3公里 60 60 [分值 60]',
        '效益指标 > 受益人数 - 320人 40 39 [分值 40]',
        'totalWeight 100',
        'totalScore 99',
        'other 合计: 100',
      ],
    ],
  ])('has its indicators %s', async (_, rows, lines) => {
    await expectForms(TITLE, [...HEAD, ...rows], [[NAMES, ...lines]])
  })

  it('has its problems under a label that ends like another', async () => {
    await expectForms(
      TITLE,
      [...HEAD, LEVELS, INDICATOR, '<td>存在的主要问题及原因分析<td colspan=5>前期工作偏慢'],
      [[NAMES, READ, 'problems 前期工作偏慢']],
    )
  })

  it('has the grade whose box is ticked', async () => {
    await expectForms(
      TITLE,
      [...HEAD, '<td>自评等级<td colspan=5>优☑ 良□ 中□ 差□', LEVELS, INDICATOR],
      [[NAMES, READ, 'grade 优']],
    )
  })

  it.each<[string, string[], string[]]>([
    [
      'the supervising body before the one that asks',
      ['<td>预算单位<td colspan=2>乙处<td>主管部门<td colspan=2>甲局', '<td>具体实施处室（单位）<td colspan=5>工程科'],
      ['project: 甲局 工程科 城区绿道', READ, 'other 预算单位: 乙处'],
    ],
    [
      'the one that fills in where no other is named',
      ['<td>填报单位<td colspan=5>乙处'],
      ['project: 乙处 - 城区绿道', READ],
    ],
    [
      'the one with a name of its own before the one in a line above',
      ['<td colspan=6>填报单位：乙处', '<td>部门名称<td colspan=5>甲局'],
      ['project: 甲局 - 城区绿道', READ, 'other 填报单位: 乙处'],
    ],
  ])('takes for the department %s', async (_, rows, lines) => {
    await expectForms(TITLE, ['<td>项目名称<td colspan=5>城区绿道', ...rows, LEVELS, INDICATOR], [lines])
  })
})

describe('a table of many projects', () => {
  const top = '## 部门预算项目绩效目标批复表\n\n单位：万元'
  const forms = [
    [
      'target: - - 河道保洁',
      'fund 预算数 35.5 - - - - -',
      'goal 河道整洁 -',
      '产出指标 > 数量指标 > 保洁里程 ≥42公里 - - -',
      '满意度指标 > 群众满意度指标 > 群众满意度 ≥90% - - -',
    ],
    [
      'target: - - 图书采购',
      'fund 预算数 18 - - - - -',
      'goal 丰富馆藏 -',
      '产出指标 > 数量指标 > 采购册数 ≥600册 - - -',
    ],
  ]
  const rows = [
    '<td rowspan=2>河道保洁<td rowspan=2>35.5<td rowspan=2>河道整洁<td>产出指标<td>数量指标<td>保洁里程<td>≥42公里',
    '<td>满意度指标<td>群众满意度指标<td>群众满意度<td>≥90%',
    '<td>图书采购<td>18<td>丰富馆藏<td>产出指标<td>数量指标<td>采购册数<td>≥600册',
  ]
  const labels = '<td>项目名称<td>预算数<td>年度目标<td>一级指标<td>二级指标<td>三级指标<td>指标值'

  it('gives a report for each, its single values left of its indicators', async () => {
    await expectForms(top, [labels, ...rows], forms)
  })

  it('may have column labels in two rows', async () => {
    const upper = ['项目名称', '预算数', '年度目标'].map((text) => `<td rowspan=2>${text}`).join('')
    const labelled = [`${upper}<td colspan=4>绩效指标`, '<td>一级指标<td>二级指标<td>三级指标<td>指标值']
    await expectForms(top, [...labelled, ...rows], forms)
  })

  it('is read on over a page break, also where the labels are printed again', async () => {
    const cells = [
      '项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标值',
      '河道保洁|35.5|河道整洁|产出指标|数量指标|保洁里程|≥42公里',
      '|||满意度指标|群众满意度指标|群众满意度|≥90%',
      '图书采购|18|丰富馆藏|产出指标|数量指标|采购册数|≥600册',
    ]
    const [first = '', ...body] = cells
    for (const cut of [1, 2]) {
      for (const repeated of [[], [first]]) {
        const text = `${top}\n\n${pipes(first, ...body.slice(0, cut))}\n${pipes(...repeated, ...body.slice(cut))}`
        const { reports } = await extract(text)
        expect(reports.map(linesOf)).toEqual(forms)
      }
    }
  })

  it('keeps money, scores and results of each where it reports on them', async () => {
    await expectForms(
      '## 项目绩效自评汇总表\n\n单位：万元',
      [
        '<td>项目名称<td>主管部门<td>全年预算数<td>全年执行数<td>执行率<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分',
        '<td>河道保洁<td>甲局<td>35<td>28<td>80%<td>保洁里程<td>≥42公里<td>45公里<td>50<td>48',
        '<td>图书采购<td>乙局<td>18<td>18<td>100%<td>采购册数<td>≥600册<td>610册<td>60<td>60',
        '<td>合计<td><td>53<td>46<td><td><td><td><td><td>',
      ],
      [
        ['project: 甲局 - 河道保洁', 'fund 全年预算数 - 35 28 0.8 - -', '保洁里程 ≥42公里 45公里 50 48'],
        ['project: 乙局 - 图书采购', 'fund 全年预算数 - 18 18 1 - -', '采购册数 ≥600册 610册 60 60'],
      ],
    )
  })
})
