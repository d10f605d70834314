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
  department: { zh: '主管部门', en: 'department' },
  implementingUnit: { zh: '实施单位', en: 'implementing unit' },
  project: { zh: '项目名称', en: 'project' },
  projectCode: { zh: '项目编码', en: 'project code' },
  preparedBy: { zh: '填表人', en: 'preparer' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  phone: { zh: '联系电话', en: 'telephone' },
  others: { zh: '其他内容', en: 'other entries' },
  label: { zh: '名称', en: 'label' },
  value: { zh: '内容', en: 'value' },
}

/** Fields that are called otherwise in a goal. */
const GOAL_FIELDS: Readonly<Record<string, Message>> = {
  expected: { zh: '预期目标', en: 'goal' },
  adjusted: { zh: '调整后目标', en: 'adjusted goal' },
  actual: { zh: '目标实际完成情况', en: 'result of the goal' },
}

/**
 * What a pointer names, in words: the printed label of its fund line, indicator or task, and its field. The label of the
 * total line is left out: its fields are those of the form; so is the number of an only goal.
 */
export function nameOf(record: Report, at: Pointer, language: keyof Message): string {
  const segments = at.split('/').slice(1)
  const words: string[] = []
  let here: unknown = record
  segments.forEach((segment, i) => {
    const list: unknown = here
    here = typeof list === 'object' && list !== null ? (list as Readonly<Record<string, unknown>>)[segment] : undefined
    const isOnlyGoal = segments[0] === 'goals' && i === 1 && record.goals.length === 1 && segments.length > 2
    if (!Array.isArray(list)) words.push(fieldOf(segments.slice(0, i + 1), language))
    else words.splice(-1, 1, ...(isOnlyGoal ? [] : ownerOf(here, segment, words.at(-1) ?? '')))
  })
  return words.join(language === 'zh' ? '·' : ' / ')
}

/** What the last field of a pointer is called by itself, whosever it is. */
export function fieldName(at: Pointer, language: keyof Message): string {
  return fieldOf(at.split('/').slice(1), language)
}

function fieldOf(segments: readonly string[], language: keyof Message): string {
  const field = segments.at(-1) ?? ''
  const own = segments[0] === 'goals' ? GOAL_FIELDS[field] : undefined
  return (own ?? FIELDS[field])?.[language] ?? field
}

function ownerOf(element: unknown, segment: string, list: string): string[] {
  const { label, name, source, group } = (element ?? {}) as Readonly<Record<string, unknown>>
  if (source === 'total' && group === null) return []
  const printed = label ?? name
  return [typeof printed === 'string' ? printed.replace(/\s+/g, ' ') : `${list} ${Number(segment) + 1}`]
}
