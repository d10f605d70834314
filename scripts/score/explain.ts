import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignRecord } from './align.ts'
import { compareRecords, type WrongLeaf } from './compare.ts'
import { fieldOf, isQuantity } from './leaves.ts'
import type { FormOutcome, Outcome } from './run.ts'

const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined
const paint = (code: number, text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)

/** A folder under that of the system for temporary files, where documents that were read wrongly are kept. */
export function failuresFolder(): string {
  const folder = join(tmpdir(), 'ziping-score')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Keeps the document, its truth and its result side by side; gives the path of the document. */
export function keepFailure(outcome: Outcome, folder: string): string {
  const path = join(folder, outcome.subject.name)
  writeFileSync(path, outcome.subject.text)
  writeFileSync(
    `${path}.expected.json`,
    JSON.stringify(
      outcome.subject.truths.map(({ family, record }) => ({ family, record })),
      null,
      1,
    ),
  )
  writeFileSync(`${path}.got.json`, JSON.stringify(outcome.result, null, 1))
  return path
}

/** The wrong leaves of one document, lists aligned first, at most `limit` of them. */
export function explainOutcome(outcome: Outcome, limit: number): string[] {
  const lines: string[] = []
  if (outcome.thrown !== null) lines.push(paint(31, `threw ${outcome.thrown.split('\n').slice(0, 6).join('\n    ')}`))
  outcome.forms.forEach((form, i) => {
    lines.push(...explainForm(form, outcome.forms.length > 1 ? `form ${i}: ` : ''))
  })
  if (outcome.miscounted) {
    const counted = outcome.result?.reports.map(({ coverage }) => coverage.cells).join(' + ')
    lines.push(paint(33, `the reports count ${counted} cells, the tables hold ${outcome.subject.cells}`))
  }
  for (const { code, args } of outcome.result?.problems ?? [])
    lines.push(paint(2, `problem ${code} ${JSON.stringify(args)}`))
  for (const { table, code } of outcome.result?.ignoredTables ?? [])
    lines.push(paint(2, `table ${table} ignored: ${code}`))
  return lines.length > limit ? [...lines.slice(0, limit), `… ${lines.length - limit} more`] : lines
}

function explainForm({ truth, report, comparison, evidence, familyRight }: FormOutcome, prefix: string): string[] {
  if (truth === null)
    return [
      paint(
        31,
        `${prefix}invented: a report of family ${report?.form.family} where there is no form (${report?.record.title})`,
      ),
    ]
  if (report === null)
    return [paint(31, `${prefix}not found: ${truth.family} “${(truth.record as { title?: string }).title ?? ''}”`)]
  const lines: string[] = []
  if (!familyRight) lines.push(paint(31, `${prefix}family ${report.form.family}, expected ${truth.family}`))
  if (comparison.wrong.length > 0) {
    const aligned = alignRecord(truth.record, report.record)
    for (const { list, index, entry } of aligned.missing)
      lines.push(`${prefix}${paint(31, 'missing')} /${list}/${index}  ${show(nameOf(entry))}`)
    for (const { list, index, entry } of aligned.extra) {
      const place = placeOf(report, `/${list}/${index}`)
      lines.push(`${prefix}${paint(33, 'extra')}   /${list}/${index}  ${show(nameOf(entry))} ${place}`)
    }
    const lost = new Set(aligned.missing.map(({ list, index }) => `/${list}/${index}`))
    const { wrong } = compareRecords(truth, aligned.record)
    const within = wrong.filter(({ pointer }) => ![...lost].some((entry) => pointer.startsWith(`${entry}/`)))
    lines.push(...explainLeaves(report, within).map((line) => prefix + line))
  }
  for (const pointer of evidence?.misplaced ?? [])
    lines.push(
      `${prefix}evidence of ${pointer} does not hold “${report.evidence[pointer]?.raw}” ${placeOf(report, pointer)}`,
    )
  if (evidence !== null && !evidence.conserved)
    lines.push(
      `${prefix}coverage does not add up: ${JSON.stringify({ ...report.coverage, unmapped: report.coverage.unmapped.length })}`,
    )
  if (evidence !== null && evidence.unfounded.length > 0)
    lines.push(`${prefix}without evidence: ${evidence.unfounded.slice(0, 8).join(' ')}`)
  if (report.coverage.unmapped.length > 0) {
    const cells = report.coverage.unmapped
      .slice(0, 12)
      .map(({ table, row, column, line }) => `t${table}r${row}c${column}@${line}`)
    lines.push(paint(2, `${prefix}${report.coverage.unmapped.length} unmapped: ${cells.join(' ')}`))
  }
  return lines
}

const shownOfField = 3

/** The first wrong leaves of each field; the others of that field are counted. */
function explainLeaves(report: NonNullable<FormOutcome['report']>, wrong: readonly WrongLeaf[]): string[] {
  const fields = new Map<string, WrongLeaf[]>()
  for (const leaf of wrong) fields.set(fieldOf(leaf.pointer), [...(fields.get(fieldOf(leaf.pointer)) ?? []), leaf])
  return [...fields].flatMap(([field, leaves]) => [
    ...leaves
      .slice(0, shownOfField)
      .map(
        ({ pointer, expected, got }) =>
          `${pointer}\n      expected ${paint(32, show(expected))}\n      got      ${paint(31, show(got))}  ${placeOf(report, pointer)}`,
      ),
    ...(leaves.length > shownOfField ? [paint(2, `… ${leaves.length - shownOfField} more of ${field}`)] : []),
  ])
}

function nameOf(entry: unknown): unknown {
  const { name, label, expected } = (entry ?? {}) as { name?: unknown; label?: unknown; expected?: unknown }
  return name ?? label ?? expected ?? entry
}

/** Where the result says that it read this value, and how sure it was. */
function placeOf(report: NonNullable<FormOutcome['report']>, pointer: string): string {
  const evidence =
    report.evidence[pointer] ?? Object.entries(report.evidence).find(([key]) => key.startsWith(`${pointer}/`))?.[1]
  if (evidence === undefined) return paint(2, '(no evidence)')
  const at = evidence.cells.map(({ table, row, column, line, character }) =>
    table === null ? `line ${line}` : `t${table}r${row}c${column} ${line}:${character}`,
  )
  return paint(2, `[${at.slice(0, 3).join(', ')} ${evidence.how} ${evidence.confidence} ${evidence.reasons.join(',')}]`)
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (isQuantity(value))
    return `“${cut(value.text)}” ${value.comparator ?? 'no comparator'} ${JSON.stringify(value.values.map((figure) => [figure.value, figure.unit]))}`
  return typeof value === 'string' ? `“${cut(value)}”` : cut(JSON.stringify(value))
}

function cut(text: string): string {
  const line = text.replace(/\n/g, '⏎')
  return line.length > 160 ? `${line.slice(0, 120)}…${line.slice(-30)}` : line
}
