import type { Cell, Sheet } from 'write-excel-file/universal'
import type { Language, PaperForm, PaperView } from '../../report/index.ts'
import { COLOURS, formulaCell, headerRow, numberCell, textCell } from './cells.ts'
import { word } from './texts.ts'

const HEADER = [
  'form',
  'document',
  'title',
  'facts',
  'errors',
  'warnings',
  'remarks',
  'unknowns',
  'held',
  'differing',
] as const

/** A row a form: what it is, how many findings of each kind, and whether recalculation reaches other verdicts. */
export function summarySheet(papers: readonly PaperView[], language: Language): Sheet<Blob> {
  const rows = papers.flatMap(({ name, forms }) => forms.map((form) => ({ name, form })))
  const guide = (['guide1', 'guide2', 'guide3'] as const).map((code) => [
    {
      value: word(code, language),
      type: String,
      columnSpan: HEADER.length,
      wrap: true,
      height: 30,
      alignVertical: 'center' as const,
    },
  ])
  const data: Cell[][] = [
    headerRow(HEADER, language),
    ...rows.map(({ name, form }, i) => summaryRow(name, form, i + 1, language)),
    [],
    ...guide,
  ]
  const columns = [6, 30, 36, 44, 8, 8, 8, 10, 8, 12].map((width) => ({ width }))
  return { data, sheet: word('summary', language), columns, stickyRowsCount: 1, orientation: 'landscape' }
}

function summaryRow(name: string, { title, facts, checks }: PaperForm, number: number, language: Language): Cell[] {
  const failed = (severity: string) =>
    checks.filter(({ result }) => result.outcome === 'fail' && result.severity === severity).length
  const outcome = (asked: string) => checks.filter(({ result }) => result.outcome === asked).length
  const coloured = (count: number, colour: keyof typeof COLOURS) => numberCell(count, count > 0 ? COLOURS[colour] : {})
  const sheet = word('checks', language)
  const differing = `COUNTIFS('${sheet}'!B:B,A${number + 1},'${sheet}'!N:N,"${word('no', language)}")`
  return [
    numberCell(number),
    textCell(name),
    textCell(title),
    textCell(facts.join('\n')),
    coloured(failed('error'), 'red'),
    coloured(failed('warning'), 'amber'),
    numberCell(failed('info')),
    coloured(outcome('unknown'), 'amber'),
    coloured(outcome('pass'), 'green'),
    formulaCell(differing),
  ]
}
