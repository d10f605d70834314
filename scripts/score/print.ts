import { f1, precision, recall } from './compare.ts'
import { type Reliability, SURE } from './reliability.ts'
import type { GroupSummary, Summary } from './summary.ts'

/** The summary as Markdown tables. */
export function printSummary(summary: Summary, fields = 12): string {
  const parts = [
    summaryLine(summary),
    groupTable('all', [summary.all]),
    ...Object.entries(summary.groups).map(([name, groups]) => groupTable(name, groups)),
    reliabilityTable(summary),
    reasonTable(summary),
    alarmTable(summary),
    fieldTable(summary, fields),
  ]
  return `${parts.join('\n\n')}\n`
}

/** What was read, and what the results say of themselves. */
export function summaryLine(summary: Summary): string {
  return (
    `${summary.documents} documents, ${summary.all.forms} forms; ` +
    `${summary.thrown} exceptions, ${summary.unconserved} forms break the conservation law, ` +
    `${summary.miscounted} documents count other cells than they hold, ` +
    `${summary.misplaced} of ${summary.evidence} evidence ranges misplaced, ${summary.unfounded} leaves without evidence.`
  )
}

export function groupTable(name: string, groups: readonly GroupSummary[]): string {
  const rows = groups.map((group) => [
    group.name,
    String(group.forms),
    share(group.found, group.forms),
    String(group.invented),
    share(group.family, group.forms),
    share(group.perfect, group.forms),
    percent(precision(group)),
    percent(recall(group)),
    percent(f1(group)),
    share(group.unmapped, group.cells),
  ])
  return table(
    [name, 'forms', 'found', 'invented', 'family', 'no wrong leaf', 'precision', 'recall', 'F1', 'unmapped'],
    rows,
  )
}

export function reliabilityTable({ reliability, heldOut }: Summary): string {
  return [
    bucketTable(reliability),
    sureLine('With the weights of the program', reliability),
    ...(heldOut === null
      ? []
      : [sureLine('With weights measured without the layout at hand', heldOut), bucketTable(heldOut)]),
  ].join('\n\n')
}

function sureLine(what: string, { right, surelyRight, sure, lies, bounds: [low, high] }: Reliability): string {
  return (
    `${what}: ${share(surelyRight, right)} of the right leaves stand at ${SURE} or more; ` +
    `${lies} of ${sure} leaves there are wrong (95 % Clopper–Pearson: ${percent(low)} to ${percent(high)}).`
  )
}

function bucketTable({ buckets }: Reliability): string {
  const rows = buckets.map(({ from, to, leaves, wrong }) => [
    `${from} – ${Math.min(to, 1)}`,
    String(leaves),
    String(wrong),
    leaves === 0 ? '–' : percent(1 - wrong / leaves),
  ])
  return table(['confidence', 'leaves', 'wrong', 'right'], rows)
}

function reasonTable({ reasons }: Summary): string {
  return table(
    ['reason', 'leaves', 'wrong', 'right'],
    reasons.map(({ name, leaves, wrong }) => [name, String(leaves), String(wrong), percent(1 - wrong / leaves)]),
  )
}

function alarmTable({ alarms }: Summary): string {
  if (alarms.length === 0) return 'No check of severity error fails on a form that was read without a wrong leaf.'
  return table(
    ['check that fails on a form read right', 'times', 'first'],
    alarms.map(({ check, count, example }) => [check, String(count), brief(example, 100)]),
  )
}

function fieldTable({ fields }: Summary, count: number): string {
  const rows = fields
    .filter(({ missing, extra, different }) => missing + extra + different > 0)
    .slice(0, count)
    .map((field) => [
      field.name,
      percent(f1(field)),
      String(field.missing),
      String(field.extra),
      String(field.different),
      field.example === null ? '' : `${brief(field.example.expected)} ← ${brief(field.example.got)}`,
    ])
  return rows.length === 0
    ? 'No leaf is wrong.'
    : table(['field', 'F1', 'missing', 'extra', 'different', 'expected ← got'], rows)
}

/** A value on one line, cut short, safe inside a pipe table. */
export function brief(value: unknown, limit = 48): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null')
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '¦')
  return line.length > limit ? `${line.slice(0, limit)}…` : line
}

function percent(value: number | null): string {
  return value === null ? '–' : value === 1 ? '100 %' : `${(Math.floor(value * 10000) / 100).toFixed(2)} %`
}

function share(part: number, whole: number): string {
  return percent(whole === 0 ? null : part / whole)
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
