import type { FormReading } from '../match/index.ts'
import type { CellRef, Coverage } from '../schema/index.ts'
import type { Writer } from './writer.ts'

type Place = FormReading['cells'][number]

/** Accounts for every non-blank cell of a form: values by evidence, labels by claim, the rest unmapped. */
export function coverageOf(
  writer: Writer,
  reading: FormReading,
  cells: number,
  ref: (place: Place) => CellRef,
): Coverage {
  // A cell that spans down from the form above it in one table is counted there.
  const own = new Set(reading.cells)
  const labels = new Set([...reading.labels, ...writer.labels].filter((c) => own.has(c) && !writer.values.has(c)))
  const values = [...writer.values].filter((c) => own.has(c))
  const unmapped = reading.cells.filter((c) => !writer.values.has(c) && !labels.has(c))
  return {
    cells,
    labels: labels.size,
    values: values.length,
    unmapped: unmapped.map(ref),
    joins: reading.joins.map((join) => ({ ...join })),
  }
}
