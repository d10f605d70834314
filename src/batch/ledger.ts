import type { InputStatus } from '../stores/index.ts'
import type { Done } from './read-all.ts'

/** What the inputs of a run came to; `inputs` is the sum of the four statuses. */
export interface Ledger {
  readonly inputs: number
  readonly status: Readonly<Record<InputStatus, number>>
  /** Inputs whose bytes another has too. */
  readonly duplicates: number
  /** Inputs that an earlier run has done. */
  readonly known: number
  /** Documents with forms that were not read to their end. */
  readonly cut: number
  /** Forms, findings and problems of what was read in this run. */
  readonly forms: number
  readonly findings: number
  readonly problems: number
}

export const emptyLedger: Ledger = {
  inputs: 0,
  status: { forms: 0, 'no-form': 0, 'unrecognised-form': 0, unreadable: 0 },
  duplicates: 0,
  known: 0,
  cut: 0,
  forms: 0,
  findings: 0,
  problems: 0,
}

/** The ledger with one more input. */
export function enter(ledger: Ledger, { status, duplicateOf, known, reading }: Done): Ledger {
  const isCut = reading !== null && reading.failures.length > 0 && status !== 'unreadable'
  return {
    inputs: ledger.inputs + 1,
    status: { ...ledger.status, [status]: ledger.status[status] + 1 },
    duplicates: ledger.duplicates + (duplicateOf === null ? 0 : 1),
    known: ledger.known + (known ? 1 : 0),
    cut: ledger.cut + (isCut ? 1 : 0),
    forms: ledger.forms + (reading?.forms ?? 0),
    findings: ledger.findings + (reading?.findings ?? 0),
    problems: ledger.problems + (reading?.problems ?? 0),
  }
}
