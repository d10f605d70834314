import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { families } from '../../src/forms/index.ts'
import { matchFamily } from '../../src/match/family.ts'
import { readInline } from '../../src/match/inline.ts'
import { html, lexicon, pipes } from './tables.ts'

/** Budget lines of a form: label, group, source, amounts that are printed. */
async function linesOf(text: string): Promise<string[]> {
  const { reports } = await extract(text)
  return (reports[0]?.record.funds ?? []).map((line) => {
    const { label, group, source, approvedBudget, adjustedBudget, executed } = line
    const place = group === null ? label : `${group} / ${label}`
    return `${place} [${source}] ${[approvedBudget, adjustedBudget, executed].map((n) => n ?? '-').join(' ')}`
  })
}

const INDICATORS = [
  '<td>三级指标<td>年度指标值<td>实际完成值<td colspan=2>得分',
  '<td>绿道里程<td>3公里<td>3公里<td colspan=2>9',
]
const HEAD = '<td>部门名称<td colspan=4>河东局'

const budgets: [title: string, rows: string[], lines: string[]][] = [
  [
    'under their columns',
    [
      '<td rowspan=3>预算情况（万元）<td>资金<td>年初预算数<td>全年预算数<td>全年执行数',
      '<td>年度资金总额<td>18<td>20<td>19',
      '<td>其中：财政拨款<td>8<td>9<td>9',
    ],
    ['年度资金总额 [total] 18 20 19', '其中：财政拨款 [fiscal] 8 9 9'],
  ],
  [
    'as pairs of label and figure',
    [
      '<td rowspan=3>部门资金情况（万元）<td>整体支出年度预算数<td>20<td>整体支出年初预算数<td>18',
      '<td>实际支出数<td>19<td>预算完成率<td>95%',
      '<td>其中：一般公共预算<td>9<td><td>',
    ],
    ['整体支出 [total] 18 20 19', '其中：一般公共预算 [generalPublicBudget] - - 9'],
  ],
  [
    'with the line of a part under the amount it is a part of',
    [
      '<td rowspan=2>部门资金情况（万元）<td>整体支出年度预算数<td>20<td>实际支出数<td>19',
      '<td>其中：项目支出<td>7<td>其中：基本支出<td>6',
    ],
    ['整体支出 [total] - 20 19', '其中：项目支出 [project] - 7 -', '其中：基本支出 [basic] - - 6'],
  ],
  [
    'with the name of the amount before the lines of its row',
    ['<td>年度预算（万元）<td>基本支出<td>12<td>合计<td>42', '<td>年度决算（万元）<td>基本支出<td>11<td>合计<td>40'],
    ['基本支出 [basic] - 12 11', '合计 [total] - 42 40'],
  ],
  [
    'in partitions side by side, each with parts of parts',
    [
      '<td rowspan=5>部门预算（万元）<td>年度资金总额<td colspan=3>42',
      '<td>按资金来源分<td>42<td>按支出结构分<td>42',
      '<td>财政拨款<td>40<td>基本支出<td>12',
      '<td>其中：一般公共预算<td>38<td>其中：人员经费<td>10',
      '<td>其他资金<td>2<td>项目支出<td>30',
    ],
    [
      '年度资金总额 [total] - 42 -',
      '按资金来源分 / 按资金来源分 [total] - 42 -',
      '按资金来源分 / 财政拨款 [fiscal] - 40 -',
      '财政拨款 / 其中：一般公共预算 [generalPublicBudget] - 38 -',
      '按资金来源分 / 其他资金 [other] - 2 -',
      '按支出结构分 / 按支出结构分 [total] - 42 -',
      '按支出结构分 / 基本支出 [basic] - 12 -',
      '基本支出 / 其中：人员经费 [basic] - 10 -',
      '按支出结构分 / 项目支出 [project] - 30 -',
    ],
  ],
  [
    'with parts beside each other, each a part of the sum',
    [
      '<td rowspan=3>预算情况（万元）<td>资金<td>年初预算数<td>全年预算数<td>全年执行数',
      '<td>其中：财政拨款<td>18<td>20<td>19',
      '<td>其中：其他资金<td>8<td>9<td>9',
    ],
    ['其中：财政拨款 [fiscal] 18 20 19', '其中：其他资金 [other] 8 9 9'],
  ],
  [
    'with parts of a part under the label of theirs',
    [
      '<td rowspan=5>预算情况（万元）<td>资金<td>年初预算数<td>全年预算数<td>全年执行数',
      '<td>资金总额<td>18<td>20<td>19',
      '<td>1.财政拨款<td>8<td>9<td>9',
      '<td>其中：一般公共预算<td>5<td>6<td>6',
      '<td>2.其他资金<td>10<td>11<td>10',
    ],
    [
      '资金总额 [total] 18 20 19',
      '1.财政拨款 [fiscal] 8 9 9',
      '1.财政拨款 / 其中：一般公共预算 [generalPublicBudget] 5 6 6',
      '2.其他资金 [other] 10 11 10',
    ],
  ],
]

describe('budget lines', () => {
  it.each(budgets)('are read %s', async (_, rows, lines) => {
    const text = `## 部门整体支出绩效自评表\n\n${html(HEAD, ...rows, ...INDICATORS)}`
    expect(await linesOf(text)).toEqual(lines)
  })

  it('in two partitions side by side, with figures in their labels, are read block by block', async () => {
    const text = `## 部门整体支出绩效自评表\n\n${html(
      '<td>部门名称<td colspan=4>河东局',
      '<td rowspan=5>年度预算申请（万元）<td><td>年初预算数<td>全年预算数<td>全年执行数',
      '<td>年度资金总额<td>18<td>20<td>19',
      '<td colspan=2>按收入性质分：20<td colspan=2>按支出性质分：20',
      '<td colspan=2>其中：一般公共预算：12.3<td colspan=2>其中：基本支出：15',
      '<td colspan=2>其他资金：7.7<td colspan=2>项目支出：5',
      ...INDICATORS,
    )}`
    expect(await linesOf(text)).toEqual([
      '年度资金总额 [total] 18 20 19',
      '按收入性质分 / 按收入性质分 [total] - 20 -',
      '按收入性质分 / 其中：一般公共预算 [generalPublicBudget] - 12.3 -',
      '按收入性质分 / 其他资金 [other] - 7.7 -',
      '按支出性质分 / 按支出性质分 [total] - 20 -',
      '按支出性质分 / 其中：基本支出 [basic] - 15 -',
      '按支出性质分 / 项目支出 [project] - 5 -',
    ])
  })
})

it('says of a column that the sums alone chose that they did', async () => {
  const text = `## 部门整体支出绩效自评表\n\n${html(
    HEAD,
    '<td rowspan=4>年度预算申请（万元）<td><td>年初预算数<td>全年预算数<td>全年执行数',
    '<td>年度资金总额<td>18<td>20<td>19',
    '<td colspan=2>按收入性质分：18<td colspan=2>按支出性质分：20',
    '<td colspan=2>财政拨款：18<td colspan=2>基本支出：20',
    ...INDICATORS,
  )}`
  const evidence = (await extract(text)).reports[0]?.evidence
  expect(evidence?.['/funds/1/approvedBudget']?.reasons).toContain('arithmetic-tie')
  expect(evidence?.['/funds/3/adjustedBudget']?.reasons).not.toContain('arithmetic-tie')
})

describe('a cell that holds label and value', () => {
  it.each<[string, string[]]>([
    ['填表人：甲乙', ['contact.preparedBy=甲乙']],
    ['填 表 人：甲乙　联系电话：010-1234567', ['contact.preparedBy=甲乙', 'contact.phone=010-1234567']],
    ['填表人:甲乙 填表日期:2022年3月1日', ['contact.preparedBy=甲乙', 'contact.date=2022年3月1日']],
    ['填表人：', ['contact.preparedBy=']],
    ['其中：甲乙', []],
    ['本表的填表人：甲乙', []],
    ['填表人甲乙', []],
  ])('“%s”', (text, pairs) => {
    expect(readInline(text, ['head'], lexicon).map(({ hit, value }) => `${hit.field}=${value}`)).toEqual(pairs)
  })
})

describe('the family of a form', () => {
  it.each<[string, string, string[]]>([
    ['by its title', '部门整体支出绩效自评表', []],
    ['by its labels', '绩效自评表', ['head.department', 'section.tasks', 'task.name']],
  ])('is department-overall %s', (_, title, marks) => {
    const { form, confidence } = matchFamily({ title, found: new Set(marks), labels: [] }, families)
    expect(form.family).toBe('department-overall')
    expect(confidence).toBeGreaterThanOrEqual(0.7)
  })

  it('is told by its labels where it has no name, also by those written one character a line', () => {
    const found = new Set(['head.project', 'head.implementingUnit', 'amount.executed', 'indicator.actual'])
    const labels = ['中央主管部门', '地方主管部门', '资\n金\n投\n入\n情\n况']
    expect(matchFamily({ title: '', found, labels }, families).form.family).toBe('transfer')
    expect(matchFamily({ title: '', found, labels: [] }, families).form.family).toBe('project')
  })

  it('is target for a form of a project that asks and has no place for results', () => {
    const found = new Set(['head.project', 'head.implementingUnit', 'indicator.target'])
    const labels = ['项目资金', '项目属性', '项目期']
    expect(matchFamily({ title: '', found, labels }, families).form.family).toBe('target')
  })

  it.each([
    ['补助资金绩效目标自评表', 'transfer'],
    ['项目支出绩效自评表', 'project'],
    ['转移支付绩效自评表', 'transfer'],
    ['项目支出绩效目标申报表', 'target'],
  ])('of %s is %s, whatever the order of the families', (title, family) => {
    const signs = { title, found: new Set<string>(), labels: [] }
    expect(matchFamily(signs, families).form.family).toBe(family)
    expect(matchFamily(signs, [...families].reverse()).form.family).toBe(family)
  })
})

describe('labels in the middle of their rows', () => {
  it('leave the rows above them to the section: 年度预算数 names a column there', async () => {
    const text = `## 项目支出绩效自评表\n\n${pipes(
      '项目名称|沿河绿道|||主管部门|河东局',
      '|年初预算数|29||年度预算数|26',
      '资金情况（万元）|预算执行数|26||执行率|100%',
      '|二级指标|三级指标|年度指标值|指标完成情况|得分',
      '绩效指标|数量指标|座椅|9个|9个|8',
      '||路灯|7盏|7盏|7',
    )}`
    const { reports } = await extract(text)
    expect(reports[0]?.record.funds).toMatchObject([{ approvedBudget: 29, adjustedBudget: 26, executed: 26 }])
  })

  it('hold for rows on both sides of a page break', async () => {
    const head = ['项目名称|沿河绿道||||', '一级指标|二级指标|三级指标|年度指标值|实际完成值|得分']
    const rows = ['||绿道里程|3公里|3公里|9', '产出指标|数量指标|座椅|9个|9个|8', '||路灯|7盏|7盏|7']
    const whole = `## 项目支出绩效自评表\n\n${pipes(...head, ...rows)}`
    const cut = `## 项目支出绩效自评表\n\n${pipes(...head, rows[0] ?? '')}\n${pipes(...rows.slice(1))}`
    for (const text of [whole, cut]) {
      const { reports } = await extract(text)
      expect(reports[0]?.record.indicators.map(({ category, type, name }) => `${category} ${type} ${name}`)).toEqual([
        '产出指标 数量指标 绿道里程',
        '产出指标 数量指标 座椅',
        '产出指标 数量指标 路灯',
      ])
      expect(reports[0]?.evidence['/indicators/0/type']).toMatchObject({ how: 'inherited' })
    }
  })
})

describe('tasks with their names in the middle of their rows', () => {
  const task = (name: string, goal: string, indicator: string) =>
    `${name} | ${goal} | 按期完成 | ${indicator} | 3处 | 5`
  const blank = (indicator: string) => ` | | | ${indicator} | 3处 | `
  /** Reasons of the indicators that may stand under the wrong task. */
  async function doubts(...rows: string[]) {
    const text = pipes(
      '部门（单位）整体支出绩效自评表 | | | | | ',
      '部门名称 | 河东局 | | | | ',
      '主要任务 | 预期目标 | 目标完成情况 | 关键指标 | 指标完成情况 | 任务涉及资金',
      ...rows,
    )
    const { evidence } = (await extract(text)).reports[0]!
    return Object.keys(evidence).filter(
      (p) => p.endsWith('/name') && evidence[p]!.reasons.includes('label-in-middle-of-even-rows'),
    )
  }

  it('are sure where only one cut puts each name into the middle', async () => {
    expect(await doubts(blank('新建岗亭'), task('岗亭', '建成岗亭', '修缮岗亭'), blank('拆除岗亭'))).toEqual([])
  })

  it('are in doubt with all indicators that another cut would move', async () => {
    const rows = [
      blank('新建岗亭'),
      task('岗亭', '建成岗亭', '修缮岗亭'),
      blank('拆除岗亭'),
      blank('新建苗圃'),
      task('苗圃', '建成苗圃', '修缮苗圃'),
      blank('拆除苗圃'),
    ]
    expect(await doubts(...rows)).toEqual([
      '/tasks/0/indicators/2/name',
      '/tasks/1/indicators/0/name',
      '/tasks/1/indicators/1/name',
      '/tasks/1/indicators/2/name',
    ])
  })
})

describe('rows shifted to the left, covered places left out', () => {
  async function recordOf(...rows: string[]) {
    return (await extract(pipes(...rows))).reports[0]!.record
  }

  it('stand under two header rows, the lower one under the groups of the upper one', async () => {
    const { indicators } = await recordOf(
      '项目支出绩效自评表||||||||',
      '项目名称|岗亭改造|||||||',
      '绩效指标|一级指标|二级指标|三级指标|评分情况|完成情况|偏差原因分析及改进措施||',
      '分值|得分|年度指标值|实际完成值|||||',
      '产出指标|数量指标|新建岗亭|10|9|≥3处|4处|||',
      '质量指标|验收合格率|20|20|100%|100%||||',
      '效益指标|社会效益指标|居民知晓率|30|28|≥90%|88%|宣传不足|',
    )
    expect(
      indicators.map((i) => [i.name, i.target?.text, i.actual?.text, i.weight, i.score, i.deviation].join(' ')),
    ).toEqual(['新建岗亭 ≥3处 4处 10 9 ', '验收合格率 100% 100% 20 20 ', '居民知晓率 ≥90% 88% 30 28 宣传不足'])
  })

  it('name a type where a text alone could be category or type', async () => {
    const { indicators } = await recordOf(
      '项目支出绩效目标申报表|||||',
      '项目名称|岗亭改造||||',
      '绩效指标|一级指标|二级指标|三级指标|年度指标值|',
      '产出指标|数量指标|新建岗亭|≥3处||',
      '质量指标|验收合格率|100%|||',
      '效益指标|经济效益指标|节约电费|2万元||',
      '社会效益指标|||||',
      '可持续影响指标|岗亭使用年限|10年|||',
    )
    expect(indicators.map((i) => `${i.category} / ${i.type}`)).toEqual([
      '产出指标 / 数量指标',
      '产出指标 / 质量指标',
      '效益指标 / 经济效益指标',
      '效益指标 / 可持续影响指标',
    ])
  })

  it('stay in the right one of two partitions where the left one ends above them', async () => {
    const { funds } = await recordOf(
      '项目支出绩效目标申报表|||||',
      '项目名称|岗亭改造||||',
      '主管部门|河东局||||',
      '项目负责人|张三||||',
      '联系电话|12345678||||',
      '资金情况（万元）|项目资金总额|90|年度资金总额|30|',
      '其中：财政拨款|80|其中：财政拨款|20||',
      '其他资金|10|上年结转|4||',
      '|其他资金|6|||',
      '绩效指标|一级指标|二级指标|三级指标|年度指标值|',
      '产出指标|数量指标|新建岗亭|≥3处||',
      '新建座椅|≥9个||||',
      '修缮座椅|≥5个||||',
      '修缮岗亭|≥2处||||',
      '拆除岗亭|1处||||',
      '质量指标|验收合格率|100%|||',
      '时效指标|完工时间|年底前|||',
      '成本指标|单位造价|2万元|||',
      '效益指标|社会效益指标|居民知晓率|90%||',
      '可持续影响指标|岗亭使用年限|10年|||',
      '满意度指标|服务对象满意度指标|居民满意度|95%||',
    )
    expect(funds.map((f) => `${f.label} ${f.approvedBudget}`)).toEqual([
      '项目资金总额 90',
      '其中：财政拨款 80',
      '其他资金 10',
      '年度资金总额 30',
      '其中：财政拨款 20',
      '上年结转 4',
      '其他资金 6',
    ])
  })
})
