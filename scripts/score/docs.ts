import { readFileSync, writeFileSync } from 'node:fs'
import { groupTable, reliabilityTable, summaryLine } from './print.ts'
import type { Summary } from './summary.ts'

const headings: Readonly<Record<string, string>> = {
  family: 'By family, plain documents',
  layout: 'By layout, plain documents',
  shape: 'By shape of the table, plain documents',
  cut: 'By page break',
  damage: 'By damage',
  company: 'By company',
}

/** Writes the measured part of the page on accuracy, between its two marks. */
export function writeAccuracyPage(generated: Summary, corpus: Summary | null): void {
  const parts = [
    '### Generated documents',
    summaryLine(generated),
    groupTable('', [generated.all]),
    ...Object.entries(headings).flatMap(([name, heading]) => {
      const groups = generated.groups[name]
      return groups === undefined ? [] : [`#### ${heading}`, groupTable(name, groups)]
    }),
    '#### Confidence',
    reliabilityTable(generated),
    ...(corpus === null
      ? []
      : [
          '### Real documents',
          summaryLine(corpus),
          groupTable('family', [corpus.all, ...(corpus.groups.family ?? [])]),
        ]),
  ]
  writeMeasured('docs/accuracy.md', parts)
}

/** Puts paragraphs between the two marks of a page, in place of what stands there. */
export function writeMeasured(page: string, parts: readonly string[]): void {
  const text = readFileSync(page, 'utf8')
  const [before = ''] = text.split('<!-- measured -->')
  const after = text.split('<!-- /measured -->')[1] ?? ''
  writeFileSync(page, `${before}<!-- measured -->\n\n${parts.join('\n\n')}\n\n<!-- /measured -->${after}`)
}
