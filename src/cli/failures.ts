import type { Done } from '../batch/index.ts'
import type { Language } from './texts.ts'

/** A line for every reason why an input was not read in full. */
export function failureLines({ name, status, reason, reading }: Done, language: Language): readonly string[] {
  const failures = reading?.failures ?? (status === 'unreadable' && reason !== null ? [reason] : [])
  // A name is not ours: it could steer the terminal.
  const shown = name.replace(/\p{Cc}/gu, '\ufffd')
  return failures.map(({ message }) => `${shown}: ${message[language]}\n`)
}
