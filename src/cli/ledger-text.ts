import type { Ledger } from '../batch/index.ts'
import { type Language, say } from './texts.ts'

/** The ledger in one line: how the inputs ended, which adds up to their number, and what was found in them. */
export function ledgerText(ledger: Ledger, language: Language): string {
  const { inputs, status, duplicates, known, forms, findings, problems } = ledger
  const ended = say('ledger', language, {
    inputs,
    forms: status.forms,
    noForm: status['no-form'],
    unrecognised: status['unrecognised-form'],
    unreadable: status.unreadable,
  })
  const more = [
    ...(duplicates === 0 ? [] : [say('ledger-duplicates', language, { duplicates })]),
    ...(known === 0 ? [] : [say('ledger-known', language, { known })]),
    say('ledger-found', language, { forms, findings, problems }),
  ]
  return `${[ended, ...more].join(say('ledger-separator', language))}\n`
}
