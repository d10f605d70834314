import type { Document } from '../read/index.ts'
import type { ReportResult } from '../schema/index.ts'
import type { OutsideText } from './shape.ts'

/** The lines outside the tables that hold a value of the form, each once, in source order. */
export function outsideTexts(report: ReportResult, document: Document): OutsideText[] {
  const evidence = Object.entries(report.evidence)
  const tables = new Set(evidence.flatMap(([, { cells }]) => cells.flatMap(({ table }) => table ?? [])))
  const spans = document.tables.filter(({ index }) => tables.has(index)).map(({ span }) => span)
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const lines = new Map<number, OutsideText>()
  for (const [at, { cells, raw }] of evidence) {
    for (const { table, span } of cells) {
      if (table !== null) continue
      const block = document.blocks.find(
        (one) => one.kind === 'prose' && one.span[0] <= span[0] && one.span[1] >= span[1],
      )
      const start = block?.span[0] ?? span[0]
      const known = lines.get(start)
      const text = block?.kind === 'prose' ? block.text : raw
      const where = span[0] < first ? 'above' : span[0] >= last ? 'below' : 'between'
      lines.set(start, { where, text, at: [...(known?.at ?? []), at], span: block?.span ?? span })
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line)
}
