import { checks } from '../../checks/index.ts'
import type { Context } from '../context.ts'
import { say } from '../texts.ts'
import { UsageError } from '../usage-error.ts'

/** The catalogue of checks, one a line, or the page of one. */
export function checksText(id: string | undefined, { language }: Context): string {
  const severity = (check: (typeof checks)[number]) => say(`severity-${check.severity}`, language)
  if (id === undefined) {
    return checks.map((check) => `${check.id.padEnd(11)}${check.title[language]} (${severity(check)})\n`).join('')
  }
  const check = checks.find((known) => known.id === id.toUpperCase())
  if (check === undefined) throw new UsageError('unknown-check', { id })
  return [
    `${check.id}  ${check.title[language]}`,
    `${say('check-severity', language)}: ${severity(check)}`,
    `${say('check-formula', language)}: ${check.formula}`,
    `${say('check-source', language)}: ${check.source}`,
    `${say('check-message', language)}: ${check.message[language]}`,
    `${say('check-why', language)}: ${check.why}`,
    `${say('check-not-an-error', language)}:`,
    ...check.notAnError.map((text) => `  - ${text}`),
    '',
  ].join('\n')
}
