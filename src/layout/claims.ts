import type { GridCell } from '../grid/index.ts'
import type { CellRef, ReportResult } from '../schema/index.ts'

/** What a result says of the cells of a table, by `keyOf`. */
export interface Claims {
  /** Pointers of the values in a cell. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Pointers of the values of which a cell is the label. */
  readonly labels: ReadonlyMap<string, readonly string[]>
  /** Label cells of a value, by its pointer. */
  readonly labelsOf: ReadonlyMap<string, readonly CellRef[]>
  readonly unmapped: ReadonlySet<string>
}

export function claimsOf(report: ReportResult): Claims {
  const values = new Map<string, string[]>()
  const labels = new Map<string, string[]>()
  for (const [at, { cells, labelCells }] of Object.entries(report.evidence)) {
    for (const cell of cells) add(values, keyOf(cell), at)
    for (const cell of labelCells) add(labels, keyOf(cell), at)
  }
  const labelsOf = new Map(Object.entries(report.evidence).map(([at, { labelCells }]) => [at, labelCells]))
  return { values, labels, labelsOf, unmapped: new Set(report.coverage.unmapped.map(keyOf)) }
}

/** The place of a cell in the document as written. */
export function keyOf({ table, row, column }: GridCell | CellRef): string {
  return `${table}.${row}.${column}`
}

function add(map: Map<string, string[]>, key: string, at: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [at])
  else list.push(at)
}
