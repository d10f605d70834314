import type { Candidate } from './candidate.ts'
import type { Failure } from './failure.ts'
import type { Slip } from './slips.ts'

/**
 * A budget that was not adjusted, and one that was spent in full, print one figure twice in a line. Digits that would make
 * a figure equal to one beside it are therefore tried before others, as slips with those few candidates.
 */
export function echoesOf(slips: readonly Slip[]): Slip[] {
  return slips.flatMap((slip): Slip[] => {
    if (slip.kind !== 'digits-swapped' && slip.kind !== 'digit-wrong') return []
    const candidates = (failure: Failure) => {
      const likely = slip.candidates(failure).likely.filter((candidate) => isEcho(candidate, failure))
      return { count: likely.length, likely }
    }
    return [{ ...slip, group: 1, candidates }]
  })
}

/** Weights and scores are small numbers that meet by chance, and say nothing. */
function isEcho({ changes }: Candidate, { cells }: Failure): boolean {
  return changes.some(({ at, printed }) => {
    const own = cells.at(at)
    if (own === undefined || own.kind === 'points') return false
    const beside = cells.inLine(own.line).filter((other) => other.at !== at && other.kind === own.kind)
    return beside.some((other) => other.printed.text === printed.text)
  })
}
