import { type GridCell, toGrid } from '../grid/index.ts'
import { type Document, read } from '../read/index.ts'
import type { CellRef, ReportResult, Result } from '../schema/index.ts'
import { type Claims, claimsOf, keyOf } from './claims.ts'
import { outsideTexts } from './outside.ts'
import type { Placed } from './rectangles.ts'
import type { FormLayout, LayoutCell, LayoutPart } from './shape.ts'
import { restoreSpans } from './spans.ts'

/**
 * How the forms of a result look in their source, by the id of the report. Reads the source again, so that it also works
 * for a result that was stored: the result says which cells belong to a form, the source how they stand together.
 */
export async function layOut(result: Result, source: string): Promise<ReadonlyMap<string, FormLayout>> {
  const document = await read(source)
  const starts = firstRows(result)
  return new Map(result.reports.map((report, i) => [report.id, layOutForm(report, i, starts, document)]))
}

function layOutForm(report: ReportResult, i: number, starts: Starts, document: Document): FormLayout {
  const claims = claimsOf(report)
  const cells = cellsOf(report)
  const parts: LayoutPart[] = []
  for (const index of tablesOf(report)) {
    const table = document.tables[index]
    if (table === undefined) continue
    const grid = toGrid(table)
    const last = cells.reduce((most, cell) => (cell.table === index ? Math.max(most, cell.row ?? 0) : most), 0)
    const [from, to] = rowsOf(index, i, starts, last, table.rows.length)
    const placed = grid.cells.filter(({ row }) => row >= from && row < to)
    const joined = report.coverage.joins.find((join) => join.to === index)?.reason ?? null
    const rows = rowsFrom(restoreSpans(placed, grid.columns, claims), claims)
    if (rows.length > 0)
      parts.push({ table: index, columns: grid.columns, joined: parts.length === 0 ? null : joined, rows })
  }
  return { parts, outside: outsideTexts(report, document) }
}

/** The first row of every form in every table that it stands in, by table and number of the form. */
type Starts = ReadonlyMap<number, ReadonlyMap<number, number>>

function firstRows(result: Result): Starts {
  const starts = new Map<number, Map<number, number>>()
  result.reports.forEach((report, i) => {
    for (const { table, row } of cellsOf(report)) {
      if (table === null || row === null) continue
      const forms = starts.get(table) ?? new Map<number, number>()
      forms.set(i, Math.min(forms.get(i) ?? row, row))
      starts.set(table, forms)
    }
  })
  return starts
}

/** Rows of labels alone that may end a form; of a longer list that was not read, no more is shown. */
const BEYOND = 40

/** Rows above the first form of a table are its own; each form goes on to where the next one begins, or a little beyond its last cell. */
function rowsOf(
  table: number,
  form: number,
  starts: Starts,
  last: number,
  rows: number,
): readonly [from: number, to: number] {
  const forms = [...(starts.get(table) ?? [])].sort(([, a], [, b]) => a - b)
  const place = forms.findIndex(([i]) => i === form)
  return [place <= 0 ? 0 : (forms[place]?.[1] ?? 0), forms[place + 1]?.[1] ?? Math.min(rows, last + 1 + BEYOND)]
}

function tablesOf(report: ReportResult): number[] {
  const joined = report.coverage.joins.flatMap(({ from, to }) => [from, to])
  const named = cellsOf(report).flatMap(({ table }) => table ?? [])
  return [...new Set([...joined, ...named])].sort((a, b) => a - b)
}

function cellsOf(report: ReportResult): CellRef[] {
  const evidence = Object.values(report.evidence)
  return [...evidence.flatMap(({ cells, labelCells }) => [...cells, ...labelCells]), ...report.coverage.unmapped]
}

function rowsFrom(placed: readonly Placed[], claims: Claims): LayoutCell[][] {
  const rows = new Map<number, LayoutCell[]>()
  for (const { cell, row, column, rowspan, colspan, copies } of placed) {
    const list = rows.get(row) ?? []
    const at = [...new Set([cell, ...copies].flatMap((one) => claims.values.get(keyOf(one)) ?? []))]
    list.push({
      column,
      rowspan,
      colspan,
      kind: kindOf(cell, at, claims),
      text: cell.text,
      at,
      spans: spansOf(cell, copies),
    })
    rows.set(row, list)
  }
  const last = placed.reduce((most, { row, rowspan }) => Math.max(most, row + rowspan - 1), -1)
  const first = placed.reduce((least, { row }) => Math.min(least, row), last + 1)
  return Array.from({ length: last - first + 1 }, (_, i) => rows.get(first + i) ?? [])
}

function spansOf(cell: GridCell, copies: readonly GridCell[]): LayoutCell['spans'] {
  return [cell, ...copies].map(({ span }) => span)
}

function kindOf(cell: GridCell, at: readonly string[], { unmapped }: Claims): LayoutCell['kind'] {
  if (at.length > 0) return 'value'
  if (unmapped.has(keyOf(cell))) return 'unmapped'
  return cell.text === '' ? 'blank' : 'label'
}
