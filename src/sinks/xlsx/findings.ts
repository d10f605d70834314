import type { Cell, Sheet } from 'write-excel-file/universal'
import type { FindingView, Language, PaperView } from '../../report/index.ts'
import { COLOURS, headerRow, numberCell, textCell } from './cells.ts'
import { word } from './texts.ts'

const ORDER = ['error', 'warning', 'info'] as const

/** What failed, the gravest first, with its place and what may explain it. */
export function findingSheet(papers: readonly PaperView[], language: Language): Sheet<Blob> {
  const header = ['form', 'severity', 'check', 'name', 'owner', 'message', 'explanations', 'place'] as const
  const data: Cell[][] = [headerRow(header, language)]
  for (const [number, form] of papers.flatMap(({ forms }) => forms).entries()) {
    const failed = form.checks.map(({ view }) => view).filter(({ outcome }) => outcome === 'fail')
    for (const severity of ORDER) {
      for (const view of failed) if (view.severity === severity) data.push(findingRow(view, number + 1, language))
    }
  }
  const widths = [6, 8, 11, 18, 26, 60, 60, 16]
  const columns = widths.map((width) => ({ width }))
  return { data, sheet: word('findings', language), columns, stickyRowsCount: 1, orientation: 'landscape' }
}

function findingRow(
  { severity, check, title, owner, message, explanations, notes, place }: FindingView,
  form: number,
  language: Language,
): Cell[] {
  const colour = severity === 'error' ? COLOURS.red : severity === 'warning' ? COLOURS.amber : {}
  const causes = [...explanations.map(({ text, chance }) => `${text} (${chance})`), ...notes]
  return [
    numberCell(form),
    textCell(word(severity, language), colour),
    textCell(check),
    textCell(title),
    textCell(owner),
    textCell(message),
    textCell(causes.join('\n')),
    textCell(place === null ? '' : `${place.line}:${place.character}`),
  ]
}
