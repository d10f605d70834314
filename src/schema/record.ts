import * as z from 'zod'

/** Which of the form's goals or indicators a value belongs to; null unless the form tells the two apart. */
export const Term = z.enum(['annual', 'multiYear']).nullable()

export const MoneyUnit = z.enum(['元', '千元', '万元', '百万元', '亿元'])

/** Where a fund line's money comes from, or what it is spent on. `total` is the total of the form or of its group. */
export const FundSource = z.enum([
  'total',
  'generalPublicBudget',
  'governmentFund',
  'stateCapital',
  'fiscalAccount',
  'fiscal',
  'central',
  'provincial',
  'municipal',
  'county',
  'local',
  'unit',
  'carryover',
  'basic',
  'project',
  'other',
])

export const Comparator = z.enum(['=', '>=', '<=', '>', '<', 'between'])

const text = z.string().min(1).nullable()
const number = z.number().nullable()

/** A labelled value for which the record has no field, label and value as printed. */
export const Labelled = z.strictObject({ label: z.string().min(1), value: text })

export const QuantityValue = z.strictObject({ value: z.number(), unit: z.string().min(1).nullable() })

/** What an indicator asks for or reached: the printed text, its comparator and its figures in printed order. */
export const Quantity = z.strictObject({
  text: z.string().min(1),
  comparator: Comparator.nullable(),
  values: z.array(QuantityValue),
})

/** One line of the budget table. Amounts in the report's `moneyUnit`, rates as ratios (96.36 % is 0.9636). */
export const FundLine = z.strictObject({
  label: z.string().min(1),
  group: text,
  source: FundSource,
  approvedBudget: number,
  adjustedBudget: number,
  adjustment: number,
  executed: number,
  completionRate: number,
  adjustmentRate: number,
  weight: number,
  score: number,
  deviation: text,
  others: z.array(Labelled),
})

export const Goal = z.strictObject({ term: Term, expected: text, adjusted: text, actual: text })

export const Indicator = z.strictObject({
  term: Term,
  category: text,
  type: text,
  name: text,
  target: Quantity.nullable(),
  adjustedTarget: Quantity.nullable(),
  actual: Quantity.nullable(),
  weight: number,
  score: number,
  deviation: text,
  others: z.array(Labelled),
})

export const Task = z.strictObject({
  name: text,
  goal: text,
  completion: text,
  funds: number,
  indicators: z.array(Indicator),
  others: z.array(Labelled),
})

export const Contact = z.strictObject({ preparedBy: text, reviewer: text, phone: text, date: text })

/** The typed content of one form, the same shape for every family. Absent is null. */
export const Report = z.strictObject({
  title: text,
  fiscalYear: z.int().nullable(),
  moneyUnit: MoneyUnit.nullable(),
  department: text,
  implementingUnit: text,
  project: text,
  projectCode: text,
  funds: z.array(FundLine),
  goals: z.array(Goal),
  indicators: z.array(Indicator),
  tasks: z.array(Task),
  totalWeight: number,
  totalScore: number,
  grade: text,
  conclusion: text,
  problems: text,
  improvements: text,
  notes: z.array(z.string().min(1)),
  contact: Contact,
  others: z.array(Labelled),
})

export type Term = z.infer<typeof Term>
export type MoneyUnit = z.infer<typeof MoneyUnit>
export type FundSource = z.infer<typeof FundSource>
export type Comparator = z.infer<typeof Comparator>
export type Labelled = z.infer<typeof Labelled>
export type QuantityValue = z.infer<typeof QuantityValue>
export type Quantity = z.infer<typeof Quantity>
export type FundLine = z.infer<typeof FundLine>
export type Goal = z.infer<typeof Goal>
export type Indicator = z.infer<typeof Indicator>
export type Task = z.infer<typeof Task>
export type Contact = z.infer<typeof Contact>
export type Report = z.infer<typeof Report>
