import * as z from 'zod'
import { Report } from './record.ts'

const pointer = z.string().regex(/^(\/[^/]*)*$/)
const offset = z.int().nonnegative()

/** A text in both languages of the tool, filled from one set of arguments. */
export const Message = z.strictObject({ zh: z.string(), en: z.string() })

/** Arguments of a message: plain data, never words. */
export const MessageArgs = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

export const Severity = z.enum(['error', 'warning', 'info'])

/** Span in UTF-16 code units of the decoded source, end exclusive: `source.slice(...span)` is the content as written. */
export const Span = z.tuple([offset, offset])

/** A place in the source. `table`, `row`, `column` count from 0 and are null for text outside tables; `line` and `character` count from 1. */
export const CellRef = z.strictObject({
  table: offset.nullable(),
  row: offset.nullable(),
  column: offset.nullable(),
  span: Span,
  line: z.int().positive(),
  character: z.int().positive(),
  page: z.int().nullable(),
})

/** A figure as printed: canonical ASCII decimal, printed decimals (negative for exponent forms), power of ten (-2 for a percentage), unit. */
export const PrintedNumber = z.strictObject({
  text: z.string().regex(/^-?\d+(\.\d+)?$/),
  decimals: z.int(),
  scale: z.int(),
  unit: z.string().min(1).nullable(),
})

/** Where one leaf of the record stands on the form, and how it was read. */
export const Evidence = z.strictObject({
  raw: z.string(),
  numbers: z.array(PrintedNumber),
  absent: z.enum(['blank', 'none-mark', 'untyped']).nullable(),
  cells: z.array(CellRef),
  labelCells: z.array(CellRef),
  how: z.enum(['cell', 'inherited', 'joined', 'in-text']),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
})

export const Problem = z.strictObject({
  code: z.string(),
  args: MessageArgs,
  message: Message,
  severity: Severity,
  report: z.string().nullable(),
  cells: z.array(CellRef),
})

/** A mistake under which a failed relation would hold. `chance` is the probability that so many `trials` hit by luck. */
export const Explanation = z.strictObject({
  kind: z.enum([
    'sign-dropped',
    'percent-sign',
    'sign-and-percent',
    'unit-mixup',
    'other-operand',
    'digits-swapped',
    'digit-wrong',
    'cells-exchanged',
    'row-omitted',
    'row-counted-twice',
  ]),
  text: Message,
  at: z.array(pointer),
  trials: z.int().positive(),
  chance: z.number().min(0).max(1),
})

/** An operand as printed and the interval it stands for; an end is null where it is unbounded (a blank amount in a sum). */
export const Operand = z.strictObject({
  at: pointer,
  text: z.string(),
  low: z.string().nullable(),
  high: z.string().nullable(),
})

export const CheckResult = z.strictObject({
  check: z.string(),
  outcome: z.enum(['pass', 'fail', 'unknown']),
  severity: Severity,
  at: z.array(pointer),
  message: Message,
  args: MessageArgs,
  formula: z.string(),
  operands: z.array(Operand),
  stated: z.strictObject({ text: z.string(), low: z.string().nullable(), high: z.string().nullable() }).nullable(),
  expected: z.strictObject({ low: z.string().nullable(), high: z.string().nullable() }).nullable(),
  basis: z.enum(['exact', 'rounding', 'truncation']).nullable(),
  missing: z.array(pointer),
  explanations: z.array(Explanation),
  cause: z.string().nullable(),
  fingerprint: z.string(),
})

export const JoinReason = z.enum([
  'same-columns',
  'repeated-header',
  'continued-caption',
  'open-section',
  'next-section',
])

/** Every non-blank cell of the form's tables, counted once: `cells = labels + values + unmapped.length`. */
export const Coverage = z.strictObject({
  cells: offset,
  labels: offset,
  values: offset,
  unmapped: z.array(CellRef),
  joins: z.array(z.strictObject({ from: offset, to: offset, reason: JoinReason })),
})

export const ReportResult = z.strictObject({
  id: z.string(),
  key: z.string(),
  form: z.strictObject({ family: z.string(), confidence: z.number().min(0).max(1) }),
  record: Report,
  evidence: z.record(pointer, Evidence),
  checks: z.array(CheckResult),
  coverage: Coverage,
})

export const IgnoredTable = z.strictObject({ table: offset, code: z.string(), message: Message })

export const Source = z.strictObject({
  name: z.string(),
  sha256: z.string().nullable(),
  bytes: offset.nullable(),
  format: z.enum(['markdown', 'html']).nullable(),
  encoding: z.string().nullable(),
  offsets: z.literal('utf16'),
  converter: z.strictObject({ name: z.string(), confidence: z.number().min(0).max(1) }).nullable(),
})

/** The result of one document. */
export const Result = z.strictObject({
  schemaVersion: z.literal('1.0'),
  tool: z.strictObject({ name: z.literal('ziping'), version: z.string() }),
  source: Source,
  reports: z.array(ReportResult),
  ignoredTables: z.array(IgnoredTable),
  problems: z.array(Problem),
})

export type Message = z.infer<typeof Message>
export type MessageArgs = z.infer<typeof MessageArgs>
export type Severity = z.infer<typeof Severity>
export type Span = readonly [start: number, end: number]
export type CellRef = z.infer<typeof CellRef>
export type PrintedNumber = z.infer<typeof PrintedNumber>
export type Evidence = z.infer<typeof Evidence>
export type Problem = z.infer<typeof Problem>
export type Explanation = z.infer<typeof Explanation>
export type Operand = z.infer<typeof Operand>
export type CheckResult = z.infer<typeof CheckResult>
export type JoinReason = z.infer<typeof JoinReason>
export type Coverage = z.infer<typeof Coverage>
export type ReportResult = z.infer<typeof ReportResult>
export type IgnoredTable = z.infer<typeof IgnoredTable>
export type Source = z.infer<typeof Source>
export type Result = z.infer<typeof Result>
