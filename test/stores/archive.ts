import { extract } from '../../src/extract.ts'
import type { Result } from '../../src/schema/index.ts'
import type { Entry } from '../../src/stores/index.ts'
import { entryOf } from './sample.ts'

type Asked = readonly [category: string, type: string, name: string, target: string, actual: string, deviation: string]

interface Form {
  readonly department: string
  readonly project: string
  readonly year: number
  readonly unit: string | null
  /** Approved budget, adjusted budget, executed, completion rate, all as printed. */
  readonly funds: readonly [string, string, string, string]
  readonly indicators: readonly Asked[]
  readonly score: string
}

const quantity = ['产出指标', '数量指标'] as const
const quality = ['产出指标', '质量指标'] as const
const satisfaction = ['满意度指标', '服务对象满意度指标'] as const

/** An invented archive of two years, small enough to see through: what the queries of docs/queries.md are run on. */
const forms: Readonly<Record<string, Form>> = {
  '2022/water.md': {
    department: '云溪市水务局',
    project: '河道保洁专项经费',
    year: 2022,
    unit: '万元',
    funds: ['500.00', '480.00', '456.00', '95.00%'],
    indicators: [
      [...quantity, '清淤长度', '≥12公里', '12.5公里', ''],
      [...quality, '河道保洁覆盖率', '≥95%', '96%', ''],
      [...satisfaction, '沿岸居民满意度', '≥90%', '92%', ''],
    ],
    score: '100.00',
  },
  '2023/water.md': {
    department: '云溪市水务局',
    project: '河道保洁专项经费',
    year: 2023,
    unit: '万元',
    funds: ['520.00', '500.00', '430.00', '96.00%'],
    indicators: [
      [...quantity, '清淤长度', '≥12公里', '9公里', ''],
      [...quality, '河道保洁覆盖率', '≥90%', '91%', ''],
      [...satisfaction, '沿岸居民满意度', '≥90%', '满意', ''],
    ],
    score: '100.00',
  },
  '2022/schools.md': {
    department: '白鹭区教育局',
    project: '校舍维修',
    year: 2022,
    unit: '元',
    funds: ['6,000,000', '6,000,000', '5,400,000', '90%'],
    indicators: [
      [...quantity, '维修校舍', '≥8所', '8所', ''],
      [...satisfaction, '师生满意度', '≥85%', '88%', ''],
    ],
    score: '100.00',
  },
  '2023/schools.md': {
    department: '白鹭区教育局',
    project: '校舍维修',
    year: 2023,
    unit: '元',
    funds: ['8,000,000', '7,500,000', '7,500,000', '100%'],
    indicators: [
      [...quantity, '维修校舍', '≥6所', '5所', '一所学校因雨季工期顺延'],
      [...satisfaction, '师生满意度', '≥85%', '较高', ''],
    ],
    score: '97.00',
  },
  '2023/roads.md': {
    department: '青石县交通运输局',
    project: '村道养护补助',
    year: 2023,
    unit: '万元',
    funds: ['300.00', '310.00', '325.00', '104.84%'],
    indicators: [
      [...quantity, '养护里程', '≥200公里', '216公里', ''],
      [...satisfaction, '沿线群众满意度', '≥90%', '93.5%', ''],
    ],
    score: '100.00',
  },
  '2023/archives.md': {
    department: '银杏镇人民政府',
    project: '档案整理',
    year: 2023,
    unit: null,
    funds: ['12.00', '12.00', '11.40', '95%'],
    indicators: [[...quantity, '整理档案', '≥3000卷', '3100卷', '']],
    score: '100.00',
  },
}

/** Every input of the archive, as a run would hand it to a store of the warehouse. */
export async function archive(): Promise<Entry[]> {
  const read = (name: string, text: string) => extract(text, { name })
  const results = await Promise.all(Object.entries(forms).map(([name, form]) => read(name, textOf(form))))
  const [first] = results as [Result]
  const prose = await read('2023/report.md', '# 工作总结\n\n全年工作平稳有序。\n')
  return [
    ...results.map((result) => entryOf(result, 'rows')),
    entryOf(first, 'rows', { name: '2022/copy-of-water.md', duplicateOf: first.source.name, content: null }),
    entryOf(prose, 'rows', { reason: prose.problems[0] ?? null }),
  ]
}

function textOf({ department, project, year, unit, funds, indicators, score }: Form): string {
  const [approved, adjusted, executed, rate] = funds
  const row = (...cells: readonly string[]) => `| ${Array.from({ length: 9 }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const weight = String(90 / indicators.length)
  const lines = [
    row('项目名称', project),
    `|${'---|'.repeat(9)}`,
    row('主管部门', department, '', '', '', '实施单位', department),
    row('项目资金', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    row('', '年度资金总额', '', approved, adjusted, executed, '10', rate, '10'),
    row(
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ),
    ...indicators.map(([category, type, name, target, actual, deviation]) =>
      row('', category, type, name, target, actual, weight, weight, deviation),
    ),
    row('总分', '', '', '', '', '', '100', score),
  ]
  const unitLine = unit === null ? '' : `单位：${unit}\n\n`
  return `## 项目支出绩效自评表\n\n（${year}年度）\n\n${unitLine}${lines.join('\n')}\n`
}
