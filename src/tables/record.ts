import type { FundLine, Goal, Indicator, Quantity, ReportResult, Task } from '../schema/index.ts'
import { column, decimal, figure, filled, points, rate } from './columns.ts'
import { money, printed } from './money.ts'
import { type Element, elements, identity, listed, ofReport } from './parts.ts'
import { defineTable } from './table.ts'

type Line = Element<FundLine>

export const funds = defineTable<Line>({
  name: 'funds',
  key: ['report', 'pointer'],
  references: [ofReport],
  items: (reading) => elements(reading, '/funds', ({ record }) => record.funds),
  columns: [
    ...identity<Line>(),
    filled('label', 'text', ({ value }) => value.label),
    column('fund_group', 'text', ({ value }) => value.group),
    filled('source', 'text', ({ value }) => value.source),
    ...money<Line>('approved_budget', 'approvedBudget', ({ value }) => value.approvedBudget),
    ...money<Line>('adjusted_budget', 'adjustedBudget', ({ value }) => value.adjustedBudget),
    ...money<Line>('adjustment', 'adjustment', ({ value }) => value.adjustment),
    ...money<Line>('executed', 'executed', ({ value }) => value.executed),
    decimal('completion_rate', rate, ({ value }) => value.completionRate),
    printed('completion_rate_text', 'completionRate'),
    decimal('adjustment_rate', rate, ({ value }) => value.adjustmentRate),
    printed('adjustment_rate_text', 'adjustmentRate'),
    decimal('weight', points, ({ value }) => value.weight),
    decimal('score', points, ({ value }) => value.score),
    column('deviation', 'text', ({ value }) => value.deviation),
  ],
})

export const goals = defineTable<Element<Goal>>({
  name: 'goals',
  key: ['report', 'pointer'],
  references: [ofReport],
  items: (reading) => elements(reading, '/goals', ({ record }) => record.goals),
  columns: [
    ...identity<Element<Goal>>(),
    column('term', 'text', ({ value }) => value.term),
    column('expected', 'text', ({ value }) => value.expected),
    column('adjusted', 'text', ({ value }) => value.adjusted),
    column('actual', 'text', ({ value }) => value.actual),
  ],
})

export const tasks = defineTable<Element<Task>>({
  name: 'tasks',
  key: ['report', 'pointer'],
  references: [ofReport],
  items: (reading) => elements(reading, '/tasks', ({ record }) => record.tasks),
  columns: [
    ...identity<Element<Task>>(),
    column('name', 'text', ({ value }) => value.name),
    column('goal', 'text', ({ value }) => value.goal),
    column('completion', 'text', ({ value }) => value.completion),
    ...money<Element<Task>>('funds', 'funds', ({ value }) => value.funds),
  ],
})

interface Asked extends Element<Indicator> {
  readonly task: string | null
}

export const indicators = defineTable<Asked>({
  name: 'indicators',
  key: ['report', 'pointer'],
  references: [ofReport, { columns: ['report', 'task'], table: 'tasks' }],
  items: ({ result }) => result.reports.flatMap(indicatorsOf),
  columns: [
    ...identity<Asked>(),
    column('task', 'text', ({ task }) => task),
    column('term', 'text', ({ value }) => value.term),
    column('category', 'text', ({ value }) => value.category),
    column('type', 'text', ({ value }) => value.type),
    column('name', 'text', ({ value }) => value.name),
    decimal('weight', points, ({ value }) => value.weight),
    decimal('score', points, ({ value }) => value.score),
    column('deviation', 'text', ({ value }) => value.deviation),
  ],
})

interface Measure {
  readonly report: ReportResult
  readonly pointer: string
  readonly indicator: string
  readonly role: string
  readonly quantity: Quantity
}

const ofIndicator = { columns: ['report', 'indicator'], table: 'indicators' }

export const quantities = defineTable<Measure>({
  name: 'quantities',
  key: ['report', 'pointer'],
  references: [ofReport, ofIndicator],
  items: ({ result }) => result.reports.flatMap(quantitiesOf),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('pointer', 'text', ({ pointer }) => pointer),
    filled('indicator', 'text', ({ indicator }) => indicator),
    filled('role', 'text', ({ role }) => role),
    filled('printed', 'text', ({ quantity }) => quantity.text),
    column('comparator', 'text', ({ quantity }) => quantity.comparator),
  ],
})

interface Printed {
  readonly report: ReportResult
  readonly pointer: string
  readonly ordinal: number
  readonly value: number
  readonly unit: string | null
  readonly text: string | null
}

export const figures = defineTable<Printed>({
  name: 'figures',
  key: ['report', 'quantity', 'ordinal'],
  references: [ofReport, { columns: ['report', 'quantity'], table: 'quantities' }],
  items: ({ result }) =>
    result.reports.flatMap(quantitiesOf).flatMap(({ report, pointer, quantity }) =>
      quantity.values.map(({ value, unit }, ordinal) => {
        const text = report.evidence[pointer]?.numbers[ordinal]?.text ?? null
        return { report, pointer, ordinal, value, unit, text }
      }),
    ),
  columns: [
    filled('report', 'text', ({ report }) => report.id),
    filled('quantity', 'text', ({ pointer }) => pointer),
    filled('ordinal', 'integer', ({ ordinal }) => ordinal),
    decimal('amount', figure, ({ value }) => value),
    column('unit', 'text', ({ unit }) => unit),
    column('printed', 'text', ({ text }) => text),
  ],
})

function indicatorsOf(report: ReportResult): Asked[] {
  const { indicators, tasks } = report.record
  return [
    ...listed(report, '/indicators', indicators).map((element) => ({ ...element, task: null })),
    ...tasks.flatMap(({ indicators }, i) =>
      listed(report, `/tasks/${i}/indicators`, indicators).map((element) => ({ ...element, task: `/tasks/${i}` })),
    ),
  ]
}

function quantitiesOf(report: ReportResult): Measure[] {
  return indicatorsOf(report).flatMap(({ pointer, value }) =>
    (['target', 'adjustedTarget', 'actual'] as const).flatMap((role) => {
      const quantity = value[role]
      return quantity === null ? [] : [{ report, pointer: `${pointer}/${role}`, indicator: pointer, role, quantity }]
    }),
  )
}
