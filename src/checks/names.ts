import type { Pointer } from '../relations/index.ts'
import type { Message, Report } from '../schema/index.ts'

/** What the fields of a record are called in messages. */
const FIELDS: Readonly<Record<string, Message>> = {
  title: { zh: '表名', en: 'title' },
  fiscalYear: { zh: '年度', en: 'fiscal year' },
  moneyUnit: { zh: '金额单位', en: 'unit of money' },
  funds: { zh: '资金', en: 'funds' },
  approvedBudget: { zh: '年初预算数', en: 'approved budget' },
  adjustedBudget: { zh: '年度预算数', en: 'adjusted budget' },
  adjustment: { zh: '调整额', en: 'adjustment' },
  executed: { zh: '实际支出数', en: 'executed amount' },
  completionRate: { zh: '预算完成率', en: 'completion rate' },
  adjustmentRate: { zh: '预算调整率', en: 'adjustment rate' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  deviation: { zh: '偏差原因', en: 'deviation' },
  goals: { zh: '年度目标', en: 'goals' },
  expected: { zh: '预期目标', en: 'expected goal' },
  adjusted: { zh: '调整后目标', en: 'adjusted goal' },
  indicators: { zh: '指标', en: 'indicators' },
  category: { zh: '一级指标', en: 'category' },
  type: { zh: '二级指标', en: 'type' },
  name: { zh: '名称', en: 'name' },
  target: { zh: '指标值', en: 'target' },
  adjustedTarget: { zh: '调整后指标值', en: 'adjusted target' },
  actual: { zh: '实际完成值', en: 'actual' },
  tasks: { zh: '主要任务', en: 'tasks' },
  goal: { zh: '任务目标', en: 'goal of the task' },
  completion: { zh: '目标完成情况', en: 'completion' },
  totalWeight: { zh: '总分值', en: 'total weight' },
  totalScore: { zh: '总得分', en: 'total score' },
  grade: { zh: '等级', en: 'grade' },
  conclusion: { zh: '评价结论', en: 'conclusion' },
  problems: { zh: '存在问题', en: 'problems' },
  improvements: { zh: '改进措施', en: 'improvements' },
  notes: { zh: '说明', en: 'notes' },
  contact: { zh: '填表信息', en: 'contact' },
  date: { zh: '填表日期', en: 'date' },
}

/**
 * What a pointer names, in words: the printed label of its fund line, indicator or task, and its field. The label of the
 * total line is left out: its fields are those of the form.
 */
export function nameOf(record: Report, at: Pointer, language: keyof Message): string {
  const segments = at.split('/').slice(1)
  const words: string[] = []
  let here: unknown = record
  for (const segment of segments) {
    const isElement = Array.isArray(here)
    here = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[segment] : undefined
    if (isElement) words.splice(-1, 1, ...ownerOf(here, segment, words.at(-1) ?? ''))
    else words.push(FIELDS[segment]?.[language] ?? segment)
  }
  return words.join(language === 'zh' ? '·' : ' / ')
}

function ownerOf(element: unknown, segment: string, list: string): string[] {
  const { label, name, source, group } = (element ?? {}) as Readonly<Record<string, unknown>>
  if (source === 'total' && group === null) return []
  const printed = label ?? name
  return [typeof printed === 'string' ? printed.replace(/\s+/g, ' ') : `${list} ${Number(segment) + 1}`]
}
