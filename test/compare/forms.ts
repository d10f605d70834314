/** An invented project form as Markdown; every part can be changed. */
export interface FormParts {
  readonly title?: string
  readonly year?: number
  readonly unit?: string
  readonly project?: string
  readonly total?: readonly [approved: string, adjusted: string, executed: string]
  readonly goal?: string
  readonly done?: string
  /** Name, target, actual, weight. */
  readonly indicators?: readonly Row[]
}

export type Row = readonly [name: string, target: string, actual: string, weight: string]

export const rows: readonly Row[] = [
  ['养护里程', '≥100公里', '105公里', '20'],
  ['坑槽修补面积', '≥5000平方米', '5236.5平方米', '10'],
  ['工程验收合格率', '≥98%', '98.6%', '20'],
  ['每公里养护成本', '≤2.8万元', '2.71万元', '20'],
  ['沿线群众满意度', '≥90%', '92.35%', '20'],
]

export function evaluation({
  title = '青禾县项目支出绩效自评表',
  year = 2023,
  unit = '万元',
  project = '农村道路养护',
  total = ['312.50', '312.50', '296.88'],
  goal = '完成县乡道路日常养护，保障安全畅通，群众满意。',
  done = '全年完成养护任务，路况总体良好，未发生责任事故，群众出行条件明显改善。',
  indicators = rows,
}: FormParts = {}): string {
  return `# ${title}

（${year}年度）

| 项目名称 | ${project} | | | | | | | |
|---|---|---|---|---|---|---|---|---|
| 主管部门 | 青禾县交通运输局 | | | 实施单位 | 青禾县公路事务中心 | | | |
| 项目资金（${unit}） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
| | 年度资金总额 | ${total.join(' | ')} | 10 | | | |
| 年度总体目标 | 预期目标 | | | | 实际完成情况 | | | |
| | ${goal} | | | | ${done} | | | |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
${indicators.map(([name, target, actual, weight]) => `| | 产出指标 | 数量指标 | ${name} | ${target} | ${actual} | ${weight} | ${weight} | |`).join('\n')}
`
}

/** The target form of the same project. */
export function targets({ year = 2023, total = ['312.50', '', ''], indicators = rows }: FormParts = {}): string {
  return `# 青禾县项目支出绩效目标表

（${year}年度）

| 项目名称 | 农村道路养护 | | | 主管部门 | 青禾县交通运输局 |
|---|---|---|---|---|---|
| 项目资金（万元） | 年度资金总额 | ${total[0]} | | | |
| 年度目标 | 完成县乡道路日常养护，保障安全畅通，群众满意。 | | | | |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
${indicators.map(([name, target, , weight]) => `| | 产出指标 | 数量指标 | ${name} | ${target} | ${weight} |`).join('\n')}
`
}

/** The rows with another answer in one of them, or without it. */
export function withRow(name: string, change: { readonly actual: string } | null): readonly Row[] {
  return rows.flatMap((row): Row[] => {
    const [own, target, , weight] = row
    if (own !== name) return [row]
    return change === null ? [] : [[own, target, change.actual, weight]]
  })
}
