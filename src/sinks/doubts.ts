import { type DoubtItem, type DoubtsView, doubtText, type Language, say, viewDoubts } from '../report/index.ts'
import type { Sink } from './sink.ts'
import { wrap } from './terminal/fit.ts'
import type { Page } from './terminal/page.ts'
import { painter } from './terminal/paint.ts'
import { placeText } from './terminal/problem.ts'

/** What a person should look at before trusting the data: doubtful values, worst first, and what nothing was made of. */
export const doubts: Sink = {
  name: 'doubts',
  endings: ['.txt'],
  async *write(results, { language, width, color, sourceText }) {
    const page = { language, width, paint: painter(color) }
    for await (const result of results) {
      const view = viewDoubts(result, language, sourceText?.(result) ?? null)
      yield `${documentLines(view, page).join('\n')}\n\n`
    }
  },
}

const MAX_RAW_LINES = 2

function documentLines(view: DoubtsView, page: Page): string[] {
  const { language, width, paint } = page
  return [
    paint(view.name, 'bold', 'cyan'),
    ...wrap(view.converter, width - 2, 3).map((line) => `  ${paint(line, 'dim')}`),
    ...(view.reports.length === 0 ? [`  ${say('noForm', language)}`] : []),
    ...itemLines(view.problems, page),
    ...view.reports.flatMap(({ title, values, doubtful, items }) => [
      '',
      ...wrap(title, width - 2, 2).map((line) => `  ${paint(line, 'bold')}`),
      `  ${doubtful === 0 ? doubtText('clean', language, { values }) : doubtText('count', language, { values, doubtful })}`,
      ...itemLines(items, page),
    ]),
  ]
}

/** The items under a line for each kind. */
function itemLines(items: readonly DoubtItem[], page: Page): string[] {
  return items.flatMap((item, i) => [
    ...(item.kind === items[i - 1]?.kind ? [] : ['', `  ${page.paint(headOf(item, items, page.language), 'bold')}`]),
    '',
    ...oneItem(item, page),
  ])
}

function headOf({ kind }: DoubtItem, items: readonly DoubtItem[], language: Language): string {
  return `${doubtText(kind, language)}: ${items.filter((item) => item.kind === kind).length}`
}

function oneItem(item: DoubtItem, page: Page): string[] {
  const { language, width, paint } = page
  const indent = (lines: readonly string[]) => lines.map((line) => `    ${line}`)
  const sure = item.confidence === null ? '' : `${item.confidence.toFixed(2)}  `
  const head = `${paint(sure, item.kind === 'low' ? 'red' : 'yellow')}${item.pointer === '' ? '' : `${paint(item.pointer, 'bold')}  ${item.field}`}`
  return [
    ...(head.trim() === '' ? [] : [`  ${head.trimEnd()}`]),
    ...indent(item.places.map((place) => placeText(place, page))),
    ...(item.raw === '' ? [] : indent(wrap(`> ${item.raw}`, width - 4, MAX_RAW_LINES))),
    ...indent(wrap(item.reasons.join('; '), width - 4, 3)),
    ...(item.settle === '' ? [] : indent(wrap(doubtText('settle', language, { settle: item.settle }), width - 4, 3))),
  ]
}
