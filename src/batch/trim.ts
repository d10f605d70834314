import {
  type CellRef,
  type Evidence,
  messages,
  type Problem,
  type ProblemCode,
  problem,
  type ReportResult,
  type Result,
} from '../schema/index.ts'

/** What is left out of results before they leave. */
export interface Trim {
  /** The places of the values: `evidence` is empty. */
  readonly withoutEvidence?: boolean
  /** Who filled the form in, when, and how to reach them: `contact` is null, and so is every trace of it. */
  readonly redactContact?: boolean
}

const HIDDEN = '…'
const CONTACT = '/contact/'

/** A result without what the user wants left out; the same result where that is nothing. */
export function trim(result: Result, { withoutEvidence = false, redactContact = false }: Trim): Result {
  const redacted = redactContact ? redact(result) : result
  if (!withoutEvidence) return redacted
  return { ...redacted, reports: redacted.reports.map((report) => ({ ...report, evidence: {} })) }
}

function redact(result: Result): Result {
  const hidden = new Set(
    result.reports.flatMap((report) => contactsOf(report).flatMap(([, { cells }]) => cells.map(keyOf))),
  )
  return {
    ...result,
    reports: result.reports.map((report) => redactReport(report, hidden)),
    problems: result.problems.map((found) =>
      found.cells.some((cell) => hidden.has(keyOf(cell))) ? mute(found) : found,
    ),
  }
}

/** A cell or a line may hold a name and another value too, such as a date that tells the fiscal year: there the name alone is hidden. */
function redactReport(report: ReportResult, hidden: ReadonlySet<string>): ReportResult {
  const names = Object.values(report.record.contact).filter((text) => text !== null && text.length > 1) as string[]
  const hide = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, HIDDEN), text)
  const shares = (pointer: string) => report.evidence[pointer]?.cells.some((cell) => hidden.has(keyOf(cell))) ?? false
  const evidence = Object.entries(report.evidence)
    .filter(([pointer]) => !pointer.startsWith(CONTACT))
    .map(([pointer, found]): [string, Evidence] => [
      pointer,
      shares(pointer) ? { ...found, raw: hide(found.raw) } : found,
    ])
  const { contact: _, ...others } = report.record
  return {
    ...report,
    record: {
      ...(hideLeaves(others, '', (pointer) => shares(pointer), hide) as typeof others),
      contact: { preparedBy: null, reviewer: null, phone: null, date: null },
    },
    evidence: Object.fromEntries(evidence),
    checks: report.checks.filter(({ at, operands }) =>
      [...at, ...operands.map((operand) => operand.at)].every((pointer) => !pointer.startsWith(CONTACT)),
    ),
  }
}

/** The same value with the strings at (or below) some pointers changed. */
function hideLeaves(
  value: unknown,
  pointer: string,
  isHidden: (pointer: string) => boolean,
  hide: (text: string) => string,
  within = false,
): unknown {
  const here = within || isHidden(pointer)
  if (typeof value === 'string') return here ? hide(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item, i) => hideLeaves(item, `${pointer}/${i}`, isHidden, hide, here))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, hideLeaves(item, `${pointer}/${key}`, isHidden, hide, here)]),
  )
}

function contactsOf({ evidence }: ReportResult): readonly [string, Evidence][] {
  return Object.entries(evidence).filter(([pointer]) => pointer.startsWith(CONTACT))
}

/** A problem that quotes a hidden cell: said without the quotation. */
function mute({ code, args, report, cells }: Problem): Problem {
  const silent = Object.hasOwn(args, 'text') ? { ...args, text: HIDDEN } : args
  return Object.hasOwn(messages, code)
    ? problem(code as ProblemCode, silent, { report, cells })
    : { code, args, report, cells, message: { zh: HIDDEN, en: HIDDEN }, severity: 'warning' }
}

function keyOf({ span }: CellRef): string {
  return span.join('-')
}
