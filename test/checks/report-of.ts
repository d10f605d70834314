import type { Example, ExampleIndicator } from '../../src/checks/define.ts'
import type {
  Evidence,
  FundLine,
  Indicator,
  PrintedNumber,
  Quantity,
  Report,
  ReportResult,
} from '../../src/schema/index.ts'
import { findBound, readAmount, readQuantity, readRate, splitWeight, toNumber } from '../../src/values/index.ts'

type Input = Pick<ReportResult, 'record' | 'evidence' | 'key'>
const RATES = ['completionRate', 'adjustmentRate']
const FUND_FIGURES = [
  'approvedBudget',
  'adjustedBudget',
  'adjustment',
  'executed',
  'completionRate',
  'adjustmentRate',
  'weight',
  'score',
] as const

/**
 * A report as the reader would hand it over, from printed strings: '' is a blank cell, `—` a none-mark, a field left out
 * has no place on the form. The first fund line is the total line unless it says otherwise.
 */
export function reportOf(example: Example, confidence: Readonly<Record<string, number>> = {}): Input {
  const evidence: Record<string, Evidence> = {}
  const put = (at: string, raw: string, numbers: readonly PrintedNumber[], absent: Evidence['absent']) => {
    evidence[at] = {
      raw,
      numbers: [...numbers],
      absent,
      cells: [],
      labelCells: [],
      how: 'cell',
      confidence: confidence[at] ?? 1,
      reasons: ['label-exact'],
    }
  }
  const number = (at: string, printed: string | undefined): number | null => {
    if (printed === undefined) return null
    const isRate = RATES.some((rate) => at.endsWith(rate))
    const amount = isRate ? readRate(printed, { percentColumn: false }) : readAmount(printed)
    if (amount.kind === 'figure') {
      put(at, printed, [amount.figure], null)
      return toNumber(amount.figure)
    }
    put(at, printed, [], amount.kind === 'none' ? 'none-mark' : amount.kind === 'blank' ? 'blank' : 'untyped')
    return null
  }
  const text = (at: string, printed: string | undefined): string | null => {
    if (printed === undefined) return null
    const isNone = printed === '—' || printed === '无'
    put(at, printed, [], printed === '' ? 'blank' : isNone ? 'none-mark' : null)
    return printed === '' || isNone ? null : printed
  }
  const label = (at: string, printed: string | undefined): string | null => {
    if (printed === undefined || printed === '') return null
    const { label, weight } = splitWeight(printed)
    put(at, printed, weight === null ? [] : [weight], null)
    return label === '' ? null : label
  }
  const quantity = (at: string, printed: string | undefined, role: 'target' | 'actual'): Quantity | null => {
    if (printed === undefined) return null
    const read = readQuantity(printed, { role })
    put(at, printed, read.numbers, read.absent)
    return read.quantity
  }
  const indicator = (at: string, given: ExampleIndicator): Indicator => {
    const name = text(`${at}/name`, given.name)
    const inName = given.target === undefined && name !== null ? findBound(name) : null
    if (inName !== null) put(`${at}/target`, inName.text, inName.numbers, null)
    return {
      term: null,
      category: label(`${at}/category`, given.category),
      type: label(`${at}/type`, given.type),
      name,
      target: inName === null ? quantity(`${at}/target`, given.target, 'target') : inName.quantity,
      adjustedTarget: quantity(`${at}/adjustedTarget`, given.adjustedTarget, 'target'),
      actual: quantity(`${at}/actual`, given.actual, 'actual'),
      weight: number(`${at}/weight`, given.weight),
      score: number(`${at}/score`, given.score),
      deviation: text(`${at}/deviation`, given.deviation),
      others: [],
    }
  }
  const record: Report = {
    title: text('/title', example.title),
    fiscalYear: example.fiscalYear === undefined ? null : Number(example.fiscalYear),
    moneyUnit: (text('/moneyUnit', example.moneyUnit ?? (example.funds ? '万元' : undefined)) ??
      null) as Report['moneyUnit'],
    department: null,
    implementingUnit: null,
    project: null,
    projectCode: null,
    funds: (example.funds ?? []).map((line, i): FundLine => {
      const figures = FUND_FIGURES.map((field) => [field, number(`/funds/${i}/${field}`, line[field])] as const)
      return {
        label: line.label ?? (i === 0 ? '年度资金总额' : `资金${i}`),
        group: line.group ?? null,
        source: (line.source ?? (i === 0 ? 'total' : 'other')) as FundLine['source'],
        ...(Object.fromEntries(figures) as Record<(typeof FUND_FIGURES)[number], number | null>),
        deviation: null,
        others: [],
      }
    }),
    goals: (example.goals ?? []).map((goal, i) => ({
      term: null,
      expected: text(`/goals/${i}/expected`, goal.expected),
      adjusted: text(`/goals/${i}/adjusted`, goal.adjusted),
      actual: text(`/goals/${i}/actual`, goal.actual),
    })),
    indicators: (example.indicators ?? []).map((given, i) => indicator(`/indicators/${i}`, given)),
    tasks: (example.tasks ?? []).map((task, i) => ({
      name: text(`/tasks/${i}/name`, task.name ?? '任务'),
      goal: text(`/tasks/${i}/goal`, task.goal),
      completion: text(`/tasks/${i}/completion`, task.completion),
      funds: number(`/tasks/${i}/funds`, task.funds),
      indicators: (task.indicators ?? []).map((given, j) => indicator(`/tasks/${i}/indicators/${j}`, given)),
      others: [],
    })),
    totalWeight: number('/totalWeight', example.totalWeight),
    totalScore: number('/totalScore', example.totalScore),
    grade: text('/grade', example.grade),
    conclusion: null,
    problems: text('/problems', example.problems),
    improvements: null,
    notes: [],
    contact: { preparedBy: null, reviewer: null, phone: null, date: text('/contact/date', example.date) },
    others: [],
  }
  if (example.fiscalYear !== undefined) put('/fiscalYear', example.fiscalYear, [], null)
  return { record, evidence, key: 'body|2031|project' }
}
