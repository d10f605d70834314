import {
  type Amount,
  figureText,
  type Interval,
  type JudgedTerm,
  type Pointer,
  readableText,
  SIGNS,
  termsOf,
  type Verdict,
  valueText,
  workingOf,
  writeDecimal,
} from '../relations/index.ts'
import type { CheckResult, Explanation, Message, MessageArgs, Report, ReportResult, Severity } from '../schema/index.ts'
import { fillText } from '../schema/index.ts'
import type { Check } from './define.ts'
import { fingerprinter } from './fingerprint.ts'
import { nameOf } from './names.ts'
import { passText, unknownText } from './texts.ts'

/** A verdict of a check, with what may explain it. */
export interface Finding {
  readonly check: Check
  readonly verdict: Verdict
  readonly explanations: readonly Explanation[]
  readonly cause: string | null
}

/** Findings as the result holds them, texts filled in. A reading that is not trusted never raises an error. */
export function describe(
  findings: readonly Finding[],
  report: Pick<ReportResult, 'record' | 'key'>,
  isTrusted: (at: Pointer) => boolean,
): CheckResult[] {
  const fingerprint = fingerprinter(report.record, report.key)
  return findings.map(({ check, verdict, explanations, cause }) => {
    const { relation, outcome, basis, stated, operands, missing } = verdict
    const at = placesOf(verdict)
    const args = argsOf(verdict)
    const severity = relation.severity ?? check.severity
    return {
      check: check.id,
      outcome,
      severity: outcome === 'fail' ? lowered(severity, [...at, ...(relation.restsOn ?? [])].every(isTrusted)) : 'info',
      at,
      message: messageOf(check, verdict, args, report),
      args,
      formula: relation.formula ?? check.formula,
      operands: operands.flatMap((operand) => {
        const { at: place } = operand.term
        return place === null ? [] : [{ at: place, ...endsOf(operand) }]
      }),
      stated: stated === null ? null : endsOf(stated),
      expected: verdict.expected === null ? null : interval(verdict.expected),
      basis,
      missing: unique(missing),
      explanations: [...explanations],
      cause,
      fingerprint: fingerprint(check.id, at),
    }
  })
}

function lowered(severity: Severity, trusted: boolean): Severity {
  return severity === 'error' && !trusted ? 'warning' : severity
}

/** Every place that the finding is about, the stated figure first. */
function placesOf({ relation }: Verdict): Pointer[] {
  const own = relation.kind === 'claim' ? relation.at : termsOf(relation).flatMap(({ at }) => at ?? [])
  return unique([...own, ...(relation.also ?? [])])
}

function unique(pointers: readonly Pointer[]): Pointer[] {
  return [...new Set(pointers)]
}

/** Data for the texts: printed figures under the names of their parts, the working, the value, and what the check adds. */
function argsOf(verdict: Verdict): MessageArgs {
  const { relation, stated, operands, missing } = verdict
  const args: Record<string, string | number | string[]> = {}
  if (stated !== null && relation.kind !== 'claim') {
    args.stated = readableText(stated)
    args.working = workingOf(verdict)
    args.expected = valueText(verdict)
    const texts = operands.map(readableText)
    if (relation.kind === 'bound') args.sign = SIGNS[relation.comparator]
    if (relation.kind === 'share' && relation.mode === 'at-most') args.sign = SIGNS['<=']
    if (relation.kind === 'ratio' || relation.kind === 'share') {
      for (const [i, name] of ['numerator', 'denominator', 'weight'].entries()) {
        const text = texts[i]
        if (text !== undefined) args[name] = text
      }
    }
    if (verdict.rateReading !== null) args.reading = verdict.rateReading
  }
  for (const [name, value] of Object.entries(relation.args ?? {})) {
    args[name] = typeof value === 'object' ? [...value] : value
  }
  if (missing.length > 0) args.missing = unique(missing)
  return args
}

function messageOf(
  check: Check,
  verdict: Verdict,
  args: MessageArgs,
  { record }: Pick<ReportResult, 'record'>,
): Message {
  const template = templateOf(check, verdict, record)
  const inLanguage = (language: keyof Message): string => {
    const missing = unique(verdict.missing).map((at) => nameOf(record, at, language))
    const words = { title: check.title[language], missing }
    return fillText(template, quotedWithin(template[language], { ...args, ...words }), language)
  }
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

const QUOTE = /[“”]/

/** Quotes inside quotes are single: what stands as “{name}” may hold “ ” of its own. */
function quotedWithin(template: string, args: MessageArgs): MessageArgs {
  const quoted: Record<string, string> = {}
  for (const [name, value] of Object.entries(args)) {
    if (typeof value !== 'string' || !QUOTE.test(value) || !template.includes(`“{${name}}”`)) continue
    quoted[name] = value.replaceAll('“', '‘').replaceAll('”', '’')
  }
  return { ...args, ...quoted }
}

function templateOf(check: Check, verdict: Verdict, record: Report): Message {
  switch (verdict.outcome) {
    case 'pass':
      return passText(verdict)
    case 'unknown':
      return unknownText(verdict, (at) => hasValue(record, at))
    case 'fail':
      return check.messages?.[verdict.relation.message ?? ''] ?? check.message
  }
}

function hasValue(record: Report, at: Pointer): boolean {
  let here: unknown = record
  for (const segment of at.split('/').slice(1)) here = (here as Readonly<Record<string, unknown>> | null)?.[segment]
  return here !== null && here !== undefined
}

function endsOf(judged: JudgedTerm): { text: string; low: string | null; high: string | null } {
  return { text: printedText(judged.amount), ...interval(judged.interval) }
}

function printedText(amount: Amount): string {
  switch (amount.kind) {
    case 'figure':
      return figureText(amount.printed)
    case 'none':
      return amount.text
    case 'blank':
    case 'absent':
    case 'missing':
      return ''
  }
}

function interval(ends: Interval | null): { low: string | null; high: string | null } {
  return { low: ends?.low ? writeDecimal(ends.low.at) : null, high: ends?.high ? writeDecimal(ends.high.at) : null }
}
