import { load } from 'cheerio'
import type { LogicalCell, LogicalTable } from '../generate/page.ts'
import { gridTexts, type PipeStyle, pipeTable, type Spread } from '../generate/shapes/pipe.ts'

const style: PipeStyle = {
  padding: 'compact',
  delimiter: '---',
  breaks: 'br',
  entities: false,
  pipe: '\\|',
  frame: { names: 'numbers', numbered: false, missing: 'nan' },
}

/** A document written in HTML with spans, as a converter to pipe tables would give it: merged texts once, or in every place they cover. */
export function toPipes(html: string, spread: Extract<Spread, 'first' | 'all'>): string {
  const $ = load(html)
  const parts = $('body')
    .children()
    .toArray()
    .map((element) => {
      if (element.tagName === 'table')
        return pipeTable(gridTexts(tableOf(html, $('table').index(element)), spread, style), style, {
          opening: 'first-row',
          delimited: true,
        })
      return `${element.tagName === 'h2' ? '## ' : ''}${$(element).text()}`
    })
  return `${parts.join('\n\n')}\n`
}

function tableOf(html: string, index: number): LogicalTable {
  const $ = load(html)
  const rows = $('table')
    .eq(index)
    .find('tr')
    .toArray()
    .map((row) =>
      $(row)
        .children('td')
        .toArray()
        .map(
          (cell): LogicalCell => ({
            text: $(cell).text().trim(),
            kind: 'value',
            rowspan: Number($(cell).attr('rowspan') ?? 1),
            colspan: Number($(cell).attr('colspan') ?? 1),
            pointers: [],
            figure: false,
          }),
        ),
    )
  return { rows, headers: [] }
}
