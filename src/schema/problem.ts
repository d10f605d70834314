import { fillMessage, messages, type ProblemCode } from './messages.ts'
import type { CellRef, MessageArgs, Problem } from './result.ts'

/** A problem with its texts filled in; `report` is the id of the report it belongs to, null when it concerns the document. */
export function problem(
  code: ProblemCode,
  args: MessageArgs = {},
  place: { report?: string | null; cells?: readonly CellRef[] } = {},
): Problem {
  const text = messages[code]
  return {
    code,
    args,
    message: fillMessage(text, args),
    severity: text.severity,
    report: place.report ?? null,
    cells: [...(place.cells ?? [])],
  }
}
