import { displayWidth } from '../../display-width.ts'
import type { FigureView, FindingView } from '../../report/index.ts'
import { cut, pad, wrap } from './fit.ts'
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
  const owner = view.owner === '' ? '' : `  ${paint(cut(view.owner, width - displayWidth(view.title) - 18), 'dim')}`
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
  const labels = column(figures.map((figure) => labelText(figure, Math.floor(width * 0.36))))
  const printed = column(alignPoints(figures.map((figure) => cut(figure.text, Math.floor(width * 0.2)))))
  const intervals = column(figures.map((figure) => cut(figure.interval, Math.floor(width * 0.36))))
  return figures.map((figure, i) => {
    const row = `${labels[i]}  ${printed[i]}  ${intervals[i]}`
    const place = figure.place === null ? '' : paint(`  ${figure.place.line}:${figure.place.character}`, 'dim')
    return ((figure.role === 'operand' ? row : paint(row, 'bold')) + place).trimEnd()
  })
}

/** The name of a figure; where it has to be cut, whose it is gives way before what it is. */
function labelText({ owner, label }: FigureView, width: number): string {
  if (owner === '') return cut(label, width)
  return `${cut(owner, Math.max(8, width - displayWidth(label) - 2))}  ${label}`
}

function column(texts: readonly string[]): string[] {
  const width = Math.max(0, ...texts.map((text) => displayWidth(text)))
  return texts.map((text) => pad(text, width))
}

/** Puts numbers below each other by their decimal points; leaves a column that holds words as it is. */
function alignPoints(texts: readonly string[]): readonly string[] {
  const wholes = texts.map((text) => (text === '' ? '' : text.match(/^[+-]?[\d,]+(?=(\.\d+)?%?$)/)?.[0]))
  const width = Math.max(0, ...wholes.map((whole) => whole?.length ?? 0))
  if (wholes.includes(undefined)) return texts
  return texts.map((text, i) => (text === '' ? '' : ' '.repeat(width - (wholes[i]?.length ?? 0)) + text))
}
