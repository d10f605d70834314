import stringWidth from 'string-width'
import type { FigureView, FindingView } from '../../report/index.ts'
import { cut, pad, padStart, wrap } from './fit.ts'
import type { Page } from './page.ts'
import type { Colour } from './paint.ts'
import { placeText } from './problem.ts'

export type Mark = 'errors' | 'warnings' | 'remarks'

const marks: Readonly<Record<Mark, { readonly sign: string; readonly colour: Colour }>> = {
  errors: { sign: '✗', colour: 'red' },
  warnings: { sign: '!', colour: 'yellow' },
  remarks: { sign: '-', colour: 'dim' },
}

/** One finding: what and where, the sentence, the sum to redo, what may lie behind it. */
export function findingLines(view: FindingView, mark: Mark, page: Page): string[] {
  const { width, paint } = page
  const { sign, colour } = marks[mark]
  const indent = (lines: readonly string[], by: number) => lines.map((line) => ' '.repeat(by) + line)
  const owner = view.owner === '' ? '' : `  ${paint(cut(view.owner, width - stringWidth(view.title) - 18), 'dim')}`
  return [
    `  ${paint(sign, colour, 'bold')} ${paint(view.check, 'bold')}  ${paint(view.title, 'bold')}${owner}`,
    ...(view.place === null ? [] : [`    ${placeText(view.place, page)}`]),
    ...indent(wrap(view.message, width - 4, 6), 4),
    ...indent(figureLines(view.figures, page), 6),
    ...view.explanations
      .slice(0, 2)
      .flatMap(({ text, chance }) => [
        ...indent(wrap(text, width - 6, 3), 4).map((line, i) => (i === 0 ? line.replace(/^ {4}/, '  → ') : line)),
        `    ${paint(chance, 'dim')}`,
      ]),
    ...indent(wrap(view.notes.join('; '), width - 4, 3), 4),
  ]
}

/** Figures as a table: name, as printed, the interval it stands for, line and character. */
function figureLines(figures: readonly FigureView[], { width, paint }: Page): string[] {
  const columns = [
    column(figures, ({ label }) => label, Math.floor(width * 0.36)),
    column(figures, ({ text }) => text, Math.floor(width * 0.2)),
    column(figures, ({ interval }) => interval, Math.floor(width * 0.36)),
  ] as const
  return figures.map((figure, i) => {
    const [label, printed, interval] = columns.map(({ texts }) => texts[i] ?? '')
    const row = `${pad(label ?? '', columns[0].width)}  ${padStart(printed ?? '', columns[1].width)}  ${pad(interval ?? '', columns[2].width)}`
    const place = figure.place === null ? '' : paint(`  ${figure.place.line}:${figure.place.character}`, 'dim')
    return (figure.role === 'operand' ? row : paint(row, 'bold')) + place
  })
}

/** The texts of a column, cut to the width it gets. */
function column(figures: readonly FigureView[], text: (figure: FigureView) => string, limit: number) {
  const texts = figures.map((figure) => cut(text(figure), limit))
  return { texts, width: Math.max(0, ...texts.map((entry) => stringWidth(entry))) }
}
