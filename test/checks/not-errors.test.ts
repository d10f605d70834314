import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import type { Example } from '../../src/checks/index.ts'
import { reportOf } from './report-of.ts'

const failed = (example: Example) => audit(reportOf(example)).filter(({ outcome }) => outcome === 'fail')
const weighed = (...weights: readonly string[]) => weights.map((weight) => ({ name: '指标', weight, score: weight }))

describe('what looks like a fault and is none', () => {
  it.each<[string, Example]>([
    [
      'rounded parts whose sum is off by rounding',
      {
        funds: [
          { executed: '7165.32' },
          ...['3144.00', '570.17', '433.00', '1426.90', '1591.22'].map((executed, i) => ({
            label: `资金${i}`,
            executed,
          })),
        ],
      },
    ],
    [
      'a completion rate over 100 %',
      { funds: [{ approvedBudget: '40.00', executed: '44.00', completionRate: '110%' }] },
    ],
    ['a rate where the budget is 0', { funds: [{ adjustedBudget: '0', executed: '0', completionRate: '0%' }] }],
    [
      'a blank amount that may be negative',
      { funds: [{ approvedBudget: '64.00', adjustment: '', adjustedBudget: '70.00' }] },
    ],
    [
      'a score rounded to a whole number in a score rule',
      { funds: [{ adjustedBudget: '100.00', executed: '98.80', weight: '10', score: '10' }] },
    ],
    ['three weights of 33.3 under 100', { indicators: weighed('33.3', '33.3', '33.3'), totalWeight: '100' }],
    ['a target in words', { indicators: [{ name: '影响程度', target: '效果明显', actual: '达成预期指标' }] }],
    ['a date as a target', { indicators: [{ name: '完成时间', target: '12月底前', actual: '已按期完成' }] }],
    [
      'an actual that repeats the target',
      { indicators: [{ name: '合格率', target: '≥98%', actual: '达到不低于98%的目标' }] },
    ],
    [
      'a qualitative indicator with full score and no figure',
      { indicators: [{ name: '合规性', target: '合规', actual: '合规', weight: '8', score: '8' }] },
    ],
    [
      'a single line under 其中',
      { funds: [{ executed: '100.00' }, { label: '其中：一般公共预算', executed: '60.00' }] },
    ],
    [
      'a source beside its own sources, which may be a second level',
      {
        funds: [
          { executed: '100.00' },
          { label: '财政资金', source: 'fiscal', executed: '80.00' },
          { label: '中央资金', source: 'central', executed: '50.00' },
          { label: '其他资金', source: 'other', executed: '20.00' },
        ],
      },
    ],
    [
      'two ways to cut one total',
      {
        funds: [
          { approvedBudget: '100.00' },
          { label: '一般公共预算', source: 'generalPublicBudget', approvedBudget: '70.00' },
          { label: '其他资金', source: 'other', approvedBudget: '30.00' },
          { label: '基本支出', source: 'basic', approvedBudget: '90.00' },
          { label: '项目支出', source: 'project', approvedBudget: '10.00' },
        ],
      },
    ],
    [
      'a blank score that the total holds without',
      {
        indicators: [...weighed('60', '40'), { name: '其中：子项', weight: '', score: '' }],
        totalScore: '100',
        totalWeight: '100',
      },
    ],
    [
      'an adjusted target that is met',
      { indicators: [{ name: '场次', target: '20场', adjustedTarget: '12场', actual: '12场' }] },
    ],
    ['a share answered without its sign', { indicators: [{ name: '合格率', target: '≥95%', actual: '98' }] }],
    ['an amount answered in another unit', { indicators: [{ name: '补助金额', target: '≥5万元', actual: '52000元' }] }],
    [
      'one figure of several that meets the target',
      { indicators: [{ name: '工时', target: '≥1960小时', actual: '每天8小时，每月21天，全年2016小时。' }] },
    ],
  ])('%s', (_, example) => {
    expect(failed(example).map(({ check }) => check)).toEqual([])
  })
})

describe('what is doubted raises a warning, not an error', () => {
  it.each<[string, string, Example]>([
    [
      'one figure in the total and all parts, as of one merged cell',
      'FUND-004',
      { funds: ['年度资金总额', '财政拨款', '其他资金'].map((label) => ({ label, executed: '69.95' })) },
    ],
    [
      'scores that fall short where the weights do too, and no total weight is printed',
      'SCORE-004',
      { indicators: weighed('20', '30'), totalScore: '97.5' },
    ],
    [
      'a total that is what the weights add up to',
      'SCORE-004',
      {
        indicators: [
          { weight: '60', score: '55' },
          { weight: '40', score: '40' },
        ],
        totalScore: '100',
      },
    ],
    [
      'too few points below the last label of a form without totals',
      'SCORE-007',
      { indicators: [{ category: '产出指标（50分）', name: '数量', weight: '30' }] },
    ],
    [
      'labels with one weight above copies of themselves in every row',
      'SCORE-007',
      { indicators: ['6', '13', '19'].map((weight) => ({ category: '（19分）', name: '指标', weight })) },
    ],
    [
      'a label whose weight comes out with the lines below it that stand under a label without one',
      'SCORE-007',
      {
        indicators: [
          { category: '效益指标（34分）', name: '增收', weight: '8' },
          { category: '社会效益', name: '知晓率', weight: '26' },
          { category: '满意度指标（9分）', name: '满意率', weight: '9' },
        ],
      },
    ],
    [
      'a total weight that lacks the points printed as answer of a line without any',
      'SCORE-005',
      {
        indicators: [...weighed('60', '33'), { name: '合规', target: '7', actual: '7' }],
        totalWeight: '100',
      },
    ],
    [
      'a part of one group side by side with another, whose other lines lost their group',
      'FUND-005',
      {
        funds: [
          { label: '其中：财政拨款', source: 'fiscal', approvedBudget: '18.53' },
          { label: '项目总金额', group: '项目总金额', source: 'total', approvedBudget: '32.36' },
          { label: '其他资金', group: '项目总金额', source: 'other', approvedBudget: '8105.05' },
          { label: '年度资金总额', group: '年度资金总额', source: 'total', approvedBudget: '17611.91' },
        ],
      },
    ],
    ['a score above all points', 'SCORE-002', { indicators: [{ name: '数量', weight: '77', score: '150' }] }],
  ])('%s', (_, id, example) => {
    const found = failed(example).filter(({ check }) => check === id)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('three labels read as covering the blanks below them whose sums all come out once lines change sides', () => {
    const labels = [
      '成本指标（17分）',
      '成本指标（17分）',
      '产出指标（35分）',
      '产出指标（35分）',
      '产出指标（35分）',
      '效益指标（34分）',
    ]
    const report = reportOf({
      indicators: ['17', '12', '8', '15', '13', '21'].map((weight, i) => ({
        category: labels[i] ?? '',
        name: '指标',
        weight,
      })),
    })
    for (const i of [1, 3, 4]) report.evidence[`/indicators/${i}/category`]?.reasons.push('label-above')
    const found = audit(report).filter(({ check, outcome }) => check === 'SCORE-007' && outcome === 'fail')
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning'])
  })

  it('a label in the middle of its rows whose sum comes out with its neighbour', () => {
    const report = reportOf({
      indicators: [
        { category: '产出指标（50分）', name: '数量', weight: '30' },
        { category: '产出指标（50分）', name: '质量', weight: '12' },
        { category: '效益指标（50分）', name: '成本', weight: '8' },
        { category: '效益指标（50分）', name: '影响', weight: '50' },
      ],
      totalWeight: '100',
    })
    const severities = () =>
      audit(report)
        .filter(({ check, outcome }) => check === 'SCORE-007' && outcome === 'fail')
        .map(({ severity }) => severity)
    expect(severities()).toEqual(['error', 'error'])
    report.evidence['/indicators/1/category']?.reasons.push('label-in-middle')
    expect(severities()).toEqual(['warning', 'warning'])
  })
})

describe('two merged cells with one label', () => {
  it('are two categories, each with the sum of its own rows', () => {
    const report = reportOf({
      indicators: ['6', '13', '19'].map((weight) => ({ category: '（19分）', name: '指标', weight })),
    })
    const at = (row: number) => ({
      table: 0,
      row,
      column: 0,
      span: [0, 1] as [number, number],
      line: 1,
      character: 1,
      page: null,
    })
    for (const [i, row] of [0, 0, 2].entries()) report.evidence[`/indicators/${i}/category`]?.cells.push(at(row))
    const found = audit(report).filter(({ check }) => check === 'SCORE-007')
    expect(found.map(({ outcome }) => outcome)).toEqual(['pass', 'pass'])
  })
})

describe('the severity of a shortfall', () => {
  const severity = (more: object) =>
    failed({ indicators: [{ name: '培训场次', target: '≥26场', actual: '24场', ...more }] })
      .filter(({ check }) => check === 'IND-001')
      .map((result) => result.severity)

  it.each([
    ['a reason', { deviation: '疫情影响' }, 'info'],
    ['a score below the weight', { weight: '5', score: '4' }, 'info'],
    ['full score', { weight: '5', score: '5' }, 'warning'],
    ['nothing', {}, 'warning'],
  ])('with %s is %j: %s', (_, more, expected) => {
    expect(severity(more)).toEqual([expected])
  })
})

describe('limits of our own', () => {
  it('can be set', () => {
    const report = reportOf({ indicators: [{ name: '场次', target: '≥20场', actual: '29场', deviation: '' }] })
    const outcomes = (overshoot: number) =>
      audit(report, { limits: { overshoot } }).flatMap(({ check, outcome }) => (check === 'IND-003' ? [outcome] : []))
    expect(outcomes(130)).toEqual(['fail'])
    expect(outcomes(150)).toEqual([])
  })
})
