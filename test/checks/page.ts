import { audit } from '../../src/audit.ts'
import type { Check, Example } from '../../src/checks/index.ts'
import { reportOf } from './report-of.ts'

/** The page of a check, written from its metadata and the outcome of its examples. */
export function pageOf(check: Check): string {
  const lines = [
    `# ${check.id} ${check.title.zh} · ${check.title.en}`,
    '',
    `Severity: ${check.severity}.`,
    '',
    '## What it relates',
    '',
    `\`${check.formula}\``,
    '',
    '## Why',
    '',
    ...sentences(check.why),
    '',
    '## Fails when',
    '',
    ...check.examples.fail.flatMap((example) => shown(check, example, 'fail')),
    '## Unknown when',
    '',
    ...(check.examples.unknown.length === 0
      ? ['Never: it is asked only where all its figures are printed.', '']
      : check.examples.unknown.flatMap((example) => shown(check, example, 'unknown'))),
    '## Passes',
    '',
    ...check.examples.pass.flatMap((example) => shown(check, example, 'pass')),
    '## Not an error',
    '',
    ...check.notAnError.map((text) => `- ${text}`),
    '',
    '## Source',
    '',
    `${check.source}.`,
    '',
    '## History',
    '',
    ...check.history.map((text) => `- ${text}`),
    '',
  ]
  return lines.join('\n')
}

/** The catalogue: one row a check. */
export function catalogueOf(checks: readonly Check[]): string {
  const rows = checks.map(
    ({ id, title, severity, formula }) =>
      `| [${id}](${id}.md) | ${title.zh} | ${title.en} | ${severity} | \`${formula.replaceAll('|', '\\|')}\` |`,
  )
  return [
    '# Checks',
    '',
    'Each check relates figures that a form prints.',
    'Printed figures are intervals: a relation fails only when no numbers within the printed precision satisfy it.',
    'Where a figure is missing the result is unknown, which is not a pass.',
    'Severity is that of a failure; a value read with low confidence lowers an error to a warning.',
    'How to add a check of your own: [own-check.md](own-check.md).',
    '',
    '| id | | | severity | relation |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function shown(check: Check, example: Example, outcome: string): string[] {
  const results = audit(reportOf(example), { checks: [check] }).filter((result) => result.outcome === outcome)
  return [
    '```json',
    JSON.stringify(example, null, 1)
      .replace(/\n\s*/g, ' ')
      .replace(/([[{]) /g, '$1')
      .replace(/ ([\]}])/g, '$1'),
    '```',
    '',
    ...results.flatMap(({ message, severity }) => [
      `- ${message.zh}${outcome === 'fail' ? `（${severity}）` : ''}`,
      `- ${message.en}`,
    ]),
    '',
  ]
}

function sentences(text: string): string[] {
  return text.split(/(?<=\.) (?=[A-Z])/)
}
