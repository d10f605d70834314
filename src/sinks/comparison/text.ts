import { type ComparedPair, type Comparison, type ComparisonFinding, comparisonWord } from '../../compare/index.ts'
import { wrap } from '../terminal/fit.ts'
import type { Page } from '../terminal/page.ts'
import { painter } from '../terminal/paint.ts'
import { bySeverity, headText, kindText, placesText, totalsText } from './parts.ts'
import type { ComparisonSink } from './sink.ts'

/** The comparison for a person at a terminal. */
export const comparisonText: ComparisonSink = {
  name: 'text',
  endings: ['.txt'],
  write: (comparison, { language, width, color }) => {
    const page = { language, width, paint: painter(color) }
    const { pairs, onlyOld, onlyNew } = comparison
    const lines = [
      page.paint(`${comparison.old.name} → ${comparison.new.name}`, 'bold', 'cyan'),
      ...(pairs.length === 0 ? ['', `  ${comparisonWord('noPair', language)}`] : []),
      ...pairs.flatMap((pair) => ['', ...pairLines(pair, comparison, page)]),
      ...aloneLines(
        'onlyOld',
        onlyOld.map((report) => headText(report, language)),
        comparison.old.name,
        page,
      ),
      ...aloneLines(
        'onlyNew',
        onlyNew.map((report) => headText(report, language)),
        comparison.new.name,
        page,
      ),
      '',
      totalsText(comparison, language),
    ]
    return `${lines.join('\n')}\n`
  },
}

const marks = { error: ['✗', 'red'], warning: ['!', 'yellow'], info: ['-', 'dim'] } as const

function pairLines(pair: ComparedPair, comparison: Comparison, page: Page): string[] {
  const { language, width, paint } = page
  return [
    ...wrap(headText(pair.old, language), width - 2, 2).map((line) => `  ${paint(line, 'bold')}`),
    ...wrap(`→ ${headText(pair.new, language)}`, width - 2, 2).map((line) => `  ${paint(line, 'bold')}`),
    `  ${kindText(pair, language)}`,
    ...(pair.findings.length === 0 ? ['', `  ${paint(comparisonWord('same', language), 'green')}`] : []),
    ...bySeverity(pair).flatMap(([severity, findings]) => [
      '',
      `  ${paint(comparisonWord(severity, language, { count: findings.length }), 'bold')}`,
      '',
      ...findings.flatMap((finding) => findingLines(finding, comparison, page)),
    ]),
  ]
}

function findingLines(finding: ComparisonFinding, comparison: Comparison, { language, width, paint }: Page): string[] {
  const [sign, colour] = marks[finding.severity]
  const [first = '', ...rest] = wrap(finding.message[language], width - 4, 6)
  return [
    `  ${paint(sign, colour, 'bold')} ${first}`,
    ...rest.map((line) => `    ${line}`),
    `    ${paint(`${finding.code}  ${placesText(finding, comparison)}`.trimEnd(), 'dim')}`,
  ]
}

function aloneLines(code: 'onlyOld' | 'onlyNew', titles: readonly string[], name: string, page: Page): string[] {
  if (titles.length === 0) return []
  return [
    '',
    `  ${page.paint(comparisonWord(code, page.language, { name }), 'bold')}`,
    ...titles.flatMap((title) => wrap(title, page.width - 4, 2).map((line) => `    ${line}`)),
  ]
}
