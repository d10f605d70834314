import { say, type Totals } from '../../report/index.ts'
import type { Page } from './page.ts'

/** One line: what was found, what held, in how many forms and documents. */
export function totalsLine(totals: Totals, { language, paint }: Page): string {
  const part = (code: 'errors' | 'warnings' | 'unknown' | 'held' | 'forms' | 'documents' | 'failed' | 'suppressed') =>
    say(`total.${code}`, language, { count: totals[code] })
  const failed = totals.failed === 0 ? [] : [paint(part('failed'), 'red')]
  return [
    paint(part('errors'), 'bold', ...(totals.errors > 0 ? (['red'] as const) : [])),
    paint(part('warnings'), 'bold', ...(totals.warnings > 0 ? (['yellow'] as const) : [])),
    part('unknown'),
    part('held'),
    ...(totals.suppressed === 0 ? [] : [part('suppressed')]),
    part('forms') + say('and', language) + part('documents'),
    ...failed,
  ].join('  ·  ')
}
