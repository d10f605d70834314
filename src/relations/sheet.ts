import type { Evidence, PrintedNumber, ReportResult } from '../schema/index.ts'
import type { Pointer, Term } from './relation.ts'

/** What the form prints where an amount belongs. A none-mark counts as 0; `absent` has no place on the form; `missing` is a text without a figure. */
export type Amount =
  | { readonly kind: 'figure'; readonly printed: PrintedNumber }
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'missing' }

/** The printed figures of one report, by pointer. */
export interface Sheet {
  readonly amount: (term: Term) => Amount
  /** False where the reading of a value is of low confidence. */
  readonly isTrusted: (at: Pointer) => boolean
}

/** Below this confidence no finding is an error. */
export const LOW_CONFIDENCE = 0.8

/** A value placed only because the sums come out: a check that rests on it would check itself. */
export const TIE_REASON = 'arithmetic-tie'

export function readSheet({ evidence }: Pick<ReportResult, 'evidence'>): Sheet {
  return {
    amount: ({ at, index, printed }) => {
      const found = at === null ? undefined : evidence[at]
      if (found?.reasons.includes(TIE_REASON)) return { kind: 'missing' }
      if (printed !== null) return { kind: 'figure', printed }
      return found === undefined ? { kind: 'absent' } : amountOf(found, index)
    },
    isTrusted: (at) => (evidence[at]?.confidence ?? 1) >= LOW_CONFIDENCE,
  }
}

/** The same sheet with other figures at some pointers: what the form would say without a slip. */
export function overlay(sheet: Sheet, figures: ReadonlyMap<Pointer, PrintedNumber>): Sheet {
  return {
    ...sheet,
    amount: (term) => {
      const own = term.at !== null && term.index === 0 && term.printed === null
      const changed = own ? figures.get(term.at) : undefined
      return changed === undefined ? sheet.amount(term) : { kind: 'figure', printed: changed }
    },
  }
}

function amountOf(evidence: Evidence, index: number): Amount {
  const printed = evidence.numbers[index]
  if (printed !== undefined) return { kind: 'figure', printed }
  switch (evidence.absent) {
    case 'blank':
      return { kind: 'blank' }
    case 'none-mark':
      return { kind: 'none', text: evidence.raw }
    case 'untyped':
    case null:
      return { kind: 'missing' }
  }
}
