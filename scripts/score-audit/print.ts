import { table } from '../score/print.ts'
import type { CleanRun } from './clean.ts'
import type { AuditSummary, Tally } from './summary.ts'
import type { Trial } from './trial.ts'

/** The measurement as Markdown. */
export function printAudit({ all, kinds, checks, alarms }: AuditSummary, clean: CleanRun): string {
  return [
    '### Slips put into clean forms',
    tallyTable('kind', [all, ...kinds]),
    'The same by the check that reports them; a slip that breaks relations of several checks counts in each.',
    tallyTable('check', checks),
    alarmLine(alarms),
    '### Clean forms',
    cleanLines(clean).join('\n'),
  ].join('\n\n')
}

function tallyTable(name: string, tallies: readonly Tally[]): string {
  const rows = tallies.map((tally) => [
    tally.name,
    String(tally.injected),
    share(tally.detected, tally.injected),
    share(tally.severity, tally.injected),
    share(tally.complete, tally.injected),
    share(tally.explained, tally.detected),
    share(tally.first, tally.explained),
    share(tally.offered, tally.explained),
  ])
  return table(
    [
      name,
      'injected',
      'detected',
      'with its severity',
      'all it breaks',
      'explained',
      'true slip first',
      'among those offered',
    ],
    rows,
  )
}

function alarmLine(alarms: ReadonlyMap<string, number>): string {
  const parts = [...alarms].sort().map(([check, count]) => `${check} ${count}`)
  return parts.length === 0
    ? 'No failure of severity error rests on figures that were left alone.'
    : `Failures of severity error that rest on figures left alone: ${parts.join(', ')}.`
}

function cleanLines({ forms, alarms, full, unknownBy }: CleanRun): string[] {
  const total = [...alarms.values()].reduce((sum, { count }) => sum + count, 0)
  const unknown = [...unknownBy].sort((a, b) => b[1] - a[1]).map(([check, count]) => `${check} ${count}`)
  return [
    `${forms} clean forms: ${total} alarms of severity error.`,
    ...[...alarms]
      .sort()
      .map(([check, { count, first }]) => `- ${check} ${count}, first ${first.replaceAll('|', '¦')}`),
    `${full.forms} of them leave no figure blank: ${full.unknown} of ${full.results} results are unknown (${share(full.unknown, full.results)}${unknown.length === 0 ? '' : `: ${unknown.slice(0, 6).join(', ')}`}).`,
  ]
}

/** A slip that was missed, or explained by another, with all that was said of it. */
export function printTrial({ seed, kind, injection, outcomes }: Trial): string {
  const changed = [...injection.changed].map(([at, slot]) => `${at} := ${typeof slot === 'string' ? slot : slot.text}`)
  const lines = outcomes.map(({ law, found, rank }) => {
    if (found === null) return `  ${law.check} ${law.at[0]} not found`
    const offers = found.explanations.map((one) => `${one.kind} ${one.at.join(' ')} (${one.chance})`)
    return `  ${found.severity} ${law.check} ${found.message.zh}\n    rank ${rank}: ${offers.join('; ') || 'nothing offered'}`
  })
  return `${seed} ${kind}: ${changed.join(', ')}; names ${injection.names.join(' ')}\n${lines.join('\n')}\n`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : part === whole ? '100 %' : `${(Math.floor((part / whole) * 10000) / 100).toFixed(2)} %`
}
